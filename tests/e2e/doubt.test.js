// Step 6 of the benchmark: doubt; and the workers that reckon for it.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";

const SLOW = { timeout: 60_000 };

/** The part of the page under this heading. */
const part = (page, name) => page.getByRole("region", { name, exact: true });

/** The probabilities have come from the worker. */
const sure = (page) => page.getByText(/From 4,000 draws/).waitFor(SLOW);

scenario("doubt runs in workers: models, resamples, left-out units and noise", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await sure(page);
  const multiverse = part(page, "Every model that could be defended");
  await multiverse.getByRole("button", { name: "Go through all models" }).click();
  await multiverse.getByText(/Finished/).waitFor(SLOW);
  await multiverse.getByText(/of the 262,144 models that 18 candidates can make/).waitFor();
  await multiverse.getByRole("list", { name: /keeps its third/ }).getByRole("button", { name: "Billund" }).waitFor();

  // Another rule: what is shown is said to be of the earlier one. All models take long enough to be stopped.
  await multiverse.getByLabel("Which models count").selectOption({ label: "All of them" });
  await multiverse.getByText(/of the earlier settings/).waitFor();
  await multiverse.getByRole("button", { name: "Go through all models" }).click();
  await multiverse.getByRole("progressbar").waitFor();
  await multiverse.getByRole("button", { name: /^Cancel/ }).click();
  await multiverse.getByText(/^Stopped/).waitFor();

  const bootstrap = part(page, "Other units, another model?");
  await bootstrap.getByRole("button", { name: "Resample" }).click();
  await bootstrap.getByText(/Finished: 2,000/).waitFor(SLOW);
  const stability = part(page, "One unit less, and units never seen");
  await stability.getByRole("button", { name: "Leave out and foretell" }).click();
  await stability.getByText(/Finished: 296/).waitFor(SLOW);
  await stability.getByText(/Cross-validated R² is 0\.\d+ on average over 20 repeats of 10 folds/).waitFor();

  const noise = part(page, "Would noise have done as well?");
  const draws = noise.getByRole("list", { name: "The last shuffles" });
  for (const number of [1, 2]) {
    await noise.getByRole("button", { name: "Shuffle once" }).click();
    await draws.getByText(new RegExp(`^Shuffle ${number}: `)).waitFor(SLOW);
  }
  await noise.getByRole("button", { name: "Shuffle 1,000 times" }).click();
  await noise.getByText(/^In \d+% of 1,000 shuffles at least one variable entered/).waitFor(SLOW);
  await noise.getByRole("img", { name: /R² of pure noise/ }).waitFor();
  const cost = part(page, "Does it cost more to do better?");
  await cost.getByText(/r = −0\.08.*The thesis reports −0\.08/).waitFor();
  // Its figure: a unit chosen by keyboard is the unit chosen everywhere; the same numbers stand in a table.
  const walk = cost.getByRole("slider");
  await walk.focus();
  await page.keyboard.press("Home");
  const first = (await walk.getAttribute("aria-valuetext")).split(" (")[0];
  assert.equal(await page.getByLabel("Find a unit").inputValue(), first);
  await cost.locator("summary").click();
  assert.ok((await cost.getByRole("table").getByRole("row").count()) > 90);

  // New settings: nothing that was found passes for theirs.
  await page.getByLabel("Criterion of entry (PIN)").fill("0.005");
  await bootstrap.getByText(/of the earlier settings/).waitFor();
  await noise.getByText(/of the earlier settings/).waitFor();
  await assertAccessible(page);
});

scenario("a worker that cannot be loaded is told, and can be asked again", async ({ visit }) => {
  let blocked = true;
  const page = await visit({
    path: "#/benchmark",
    before: (page) => page.context().route(/\/worker(-[0-9a-f]+)?\.js$/, (route) => (blocked ? route.abort() : route.continue())),
  });
  const judge = part(page, "Judge");
  await judge.getByText(/The calculation broke off unexpectedly/).waitFor(SLOW);
  const bootstrap = part(page, "Other units, another model?");
  await bootstrap.getByRole("button", { name: "Resample" }).click();
  await bootstrap.getByText(/The calculation broke off unexpectedly/).waitFor(SLOW);
  blocked = false;
  await bootstrap.getByRole("button", { name: "Resample" }).click();
  await bootstrap.getByText(/Finished: 2,000/).waitFor(SLOW);
});

scenario("a browser without workers says so and shows the rest", async ({ visit }) => {
  const page = await visit({
    path: "#/benchmark",
    before: (page) => page.addInitScript(() => {
      window.Worker = class { constructor() { throw new Error("forbidden"); } };
    }),
  });
  await part(page, "Judge").getByText(/does not let the page calculate in the background/).waitFor(SLOW);
  await part(page, "Judge").getByRole("table", { name: /in thirds, by thirds/ }).getByRole("button", { name: "Billund" }).waitFor();
});

scenario("judge, choose and doubt are readable on a narrow screen, in Danish and in the dark", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", language: "da", theme: "dark", viewport: "narrow" });
  await page.getByText(/Ud fra 4\.000 trækninger/).waitFor(SLOW);
  await page.getByRole("button", { name: "Fasthold: Billund" }).first().click();
  await page.getByRole("button", { name: "Bland én gang" }).click();
  await page.getByRole("list", { name: "De seneste blandinger" }).getByText(/^Blanding 1: /).waitFor(SLOW);
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
  await screenshot(page, "judge narrow danish dark");
});
