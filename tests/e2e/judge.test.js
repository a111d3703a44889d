// Steps 4 and 5 of the benchmark: judge, and choose cases.
import assert from "node:assert/strict";
import { scenario } from "./harness/index.js";

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

  await judge.getByText("All 96 units as a table").click();
  // Under the pointer in the cells: marked in all three figures and on the card; gone when the pointer goes.
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
  const clear = async () => Number((await words.textContent()).match(/are (\d+) units clearly/)[1]);
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
  await page.waitForFunction((count) => document.body.textContent.includes(`are ${count} units clearly`), before, SLOW);
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
  const row = (table, name) => table.getByRole("row", { name }).getByRole("cell").allTextContents();
  // Tables 8 and 10 of the thesis.
  assert.deepEqual(await row(beside, /^Self-sufficiency 6 months/), ["25.2", "22.9", "17.5"]);
  assert.deepEqual(await row(beside, /^Cost per full-time/), ["130,490", "113,442", "105,066"]);
  const published = cases.getByRole("table", { name: /as the thesis prints them/ });
  assert.deepEqual((await row(published, /^Degree of activation 2012, match group 2/)).slice(0, 3), ["41.0%", "28.6%", "27.8%"]);
  await cases.locator("summary", { hasText: "Compare on more columns" }).click();
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
