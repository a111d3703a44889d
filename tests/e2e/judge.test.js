// Steps 4 to 6 of the benchmark: judge, choose cases, doubt; and the workers that reckon for them.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";

const SLOW = { timeout: 60_000 };

/** The part of the page under this heading. */
const part = (page, name) => page.getByRole("region", { name, exact: true });

/** The cell of the nine-cell table with the unit: [level, residual]. */
function cellOf(page, unit) {
  return page.getByRole("table", { name: /in thirds, by thirds of the residual/ }).evaluate((table, wanted) => {
    const button = [...table.querySelectorAll("button")].find((one) => one.textContent.trim() === wanted);
    const cell = button.closest("td");
    const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
    return [cell.closest("tr").querySelector("th").textContent.trim(), heads[cell.cellIndex]];
  }, unit);
}

/** The probabilities have come from the worker. */
const sure = (page) => page.getByText(/From 4,000 draws/).waitFor(SLOW);

scenario("the thesis' units stand in the right cells, and a glance or a focus shows a unit everywhere", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const judge = part(page, "Judge");
  await judge.waitFor(SLOW);
  // Thesis, section 6.2.3.
  assert.deepEqual(await cellOf(page, "Norddjurs"), ["High level", "Better than expected"]);
  assert.deepEqual(await cellOf(page, "Billund"), ["Low level", "Better than expected"]);
  assert.deepEqual(await cellOf(page, "Silkeborg"), ["Middle level", "Worse than expected"]);
  const nine = judge.getByRole("table", { name: /in thirds, by thirds/ });
  assert.equal(await nine.getByRole("button", { name: "Norddjurs" }).evaluate((one) => getComputedStyle(one).fontWeight), "700");

  // Under the pointer in the table: marked in all three figures and on the card; gone when the pointer goes.
  await nine.getByRole("button", { name: "Silkeborg" }).hover();
  await judge.locator(".bench-card__name", { hasText: "Silkeborg" }).waitFor();
  assert.equal(await judge.locator(".plot__marked", { hasText: "Silkeborg" }).count(), 3);
  assert.ok((await page.locator('[data-unit="Silkeborg"][data-glanced]').count()) >= 3, "in the cells, the table of units and the cases");
  await page.getByRole("heading", { name: "Nine cells" }).hover();
  await judge.locator(".plot__marked").first().waitFor({ state: "detached" });

  // In focus by keyboard: the same. Enter chooses it, and it stays.
  await nine.getByRole("button", { name: "Norddjurs" }).focus();
  await judge.locator(".plot__marked", { hasText: "Norddjurs" }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await judge.locator(".bench-card__name", { hasText: "Norddjurs" }).waitFor();
  assert.equal(await nine.getByRole("button", { name: "Norddjurs" }).getAttribute("aria-pressed"), "true");

  // The figures walk from unit to unit by the arrow keys.
  const walk = judge.getByRole("slider", { name: "Units from the lowest residual to the highest" });
  await walk.focus();
  await page.keyboard.press("Home");
  assert.match(await walk.getAttribute("aria-valuetext"), /number 1 of 96 from the lowest/);
  await judge.getByRole("slider", { name: /Units by Smokers/ }).focus();
  await page.keyboard.press("End");
  assert.match(await judge.getByRole("slider", { name: /Units by Smokers/ }).getAttribute("aria-valuetext"), /expected from this variable alone/);

  // Appendix 2 for another variable.
  await judge.getByLabel("The variable alone").selectOption({ label: "Population in urban areas" });
  await judge.getByText(/The line is what Population in urban areas alone lets one expect/).waitFor();
});

scenario("probabilities come by themselves, follow the settings, and can be lowered by ρ", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const judge = part(page, "Judge");
  await sure(page);
  const words = judge.getByText(/In the best third are \d+ units clearly/);
  const clear = async () => Number((await words.innerText()).match(/are (\d+) units clearly/)[1]);
  const before = await clear();
  assert.ok(before > 0);
  await judge.getByLabel("Find a unit").selectOption("Billund");
  await judge.locator(".bench-card").getByText(/clearly/).waitFor();
  await judge.locator(".bench-card").getByText(/^rank \d+ to \d+$/).waitFor();
  await judge.getByText(/All 96 units as a table/).click();
  await judge.getByRole("columnheader", { name: "Best third" }).waitFor();

  await judge.getByRole("slider", { name: /How lasting/ }).fill("0.5");
  await words.waitFor({ state: "detached" });
  await words.waitFor(SLOW);
  await sure(page);
  assert.ok((await clear()) < before, "with luck in it, less is clear");
  await page.getByRole("button", { name: "Undo" }).click();
  await sure(page);
  await page.waitForFunction((count) => document.body.innerText.includes(`are ${count} units clearly`), before, SLOW);
});

scenario("cases are found by rule, pinned, compared, kept over a reload, and taken back", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const cases = part(page, "Cases");
  await cases.waitFor(SLOW);
  const kinds = cases.getByRole("group", { name: "Kind of case" });
  await cases.getByRole("list", { name: "Best" }).getByText(/Better than expected: .*Self-sufficiency.*best third/).first().waitFor();
  for (const [kind, sentence] of [["Worst", /Worse than expected/], ["Critical", /should (work|fail) anywhere/], ["Extreme", /leverage|lies outside/], ["Typical", /Ordinary conditions/], ["Deviant", /studentised/]]) {
    await kinds.getByRole("button", { name: new RegExp(`^${kind} \\d+$`) }).click();
    await cases.getByRole("list", { name: kind }).getByText(sentence).first().waitFor();
  }
  await cases.getByText("Pin two or more cases above").waitFor();
  for (const unit of ["Billund", "Norddjurs"]) await cases.getByRole("button", { name: `Pin: ${unit}` }).first().click();
  const beside = cases.getByRole("table", { name: /beside the mean of all units/ });
  const row = (table, name) => table.getByRole("row", { name }).getByRole("cell").allInnerTexts();
  // Tables 8 and 10 of the thesis.
  assert.deepEqual(await row(beside, /^Self-sufficiency 6 months/), ["25.2", "22.9", "17.5"]);
  assert.deepEqual(await row(beside, /^Cost per full-time/), ["130,490", "113,442", "105,066"]);
  const published = cases.getByRole("table", { name: /as the thesis prints them/ });
  assert.deepEqual((await row(published, /^Degree of activation 2012, match group 2/)).slice(0, 3), ["41.0%", "28.6%", "27.8%"]);
  await cases.getByText("Compare on more columns").click();
  await cases.getByRole("checkbox", { name: /^Gross unemployment/ }).check();
  await beside.getByRole("rowheader", { name: /^Gross unemployment/ }).waitFor();

  await page.reload();
  await beside.getByRole("rowheader", { name: /^Gross unemployment/ }).waitFor(SLOW);
  assert.equal(await beside.getByRole("columnheader").count(), 4);
  await beside.getByRole("button", { name: "Unpin: Norddjurs" }).click();
  assert.equal(await beside.getByRole("columnheader").count(), 3);
  await page.getByRole("button", { name: "Undo" }).click();
  await beside.getByRole("columnheader", { name: /Norddjurs/ }).waitFor();
  await beside.getByRole("button", { name: "Open its programme theory: Billund" }).click();
  await page.getByRole("heading", { level: 1, name: "Programme theory" }).waitFor();
});

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
  await part(page, "Does it cost more to do better?").getByText(/r = −0\.08.*The thesis reports −0\.08/).waitFor();

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
    before: (page) => page.context().route(/worker\.js$/, (route) => (blocked ? route.abort() : route.continue())),
    foreseen: [/worker\.js/],
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
  assert.deepEqual(await cellOf(page, "Billund"), ["Low level", "Better than expected"]);
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
