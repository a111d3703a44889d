// The table itself and the first step, as an analyst meets them: sort, find, type over, leave out, take a suggestion,
// walk the heat map.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";

/** Opens the section with the table; returns the grid. */
async function openTable(page, name = "The table") {
  await page.locator("summary", { hasText: new RegExp(`^${name}`) }).click();
  const grid = page.getByRole("grid", { name: new RegExp(`^${name}:`) });
  await grid.getByRole("row").nth(2).waitFor();
  return grid;
}

/** The cell in a unit's row under a header. */
async function cellOf(grid, unit, header) {
  const column = await grid.getByRole("columnheader", { name: header }).getAttribute("aria-colindex");
  return grid.getByRole("row", { name: unit }).locator(`[aria-colindex="${column}"]`);
}

const adjusted = (page) => page.getByRole("row", { name: /adjusted/ }).last().textContent();

/** The names of the first units shown. */
const units = (grid, count) =>
  grid.getByRole("rowheader").evaluateAll((cells, count) => cells.slice(0, count).map((cell) => cell.innerText.trim()), count);

/** A table with semicolons and decimal commas, as large as asked. */
function csv(rows, columns) {
  let seed = 12;
  const next = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const headers = Array.from({ length: columns }, (_, column) => `v${column + 1}`);
  const lines = Array.from({ length: rows }, (_, row) => {
    const values = headers.map(() => (10 + 5 * (next() + next() + next())).toFixed(2).replace(".", ","));
    return `Enhed ${row + 1};${values.join(";")}`;
  });
  return `enhed;${headers.join(";")}\n${lines.join("\n")}\n`;
}

async function openFile(page, name, text) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Open your own table/ }).first().click();
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

scenario("a cell is typed over, everything follows, and undo puts it back", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const before = await adjusted(page);
  const grid = await openTable(page);
  await page.getByText("The table is as it was opened").waitFor();
  const cell = await cellOf(grid, "Billund", "Smokers");
  assert.equal(await cell.innerText(), "20.0");
  await cell.dblclick();
  await grid.getByRole("textbox", { name: /^Billund,/ }).fill("60");
  await page.keyboard.press("Enter");
  await page.getByText("Billund, Smokers: 20.0 became 60.").waitFor();
  await page.getByText(/With these changes the adjusted R²/).waitFor();
  assert.match(await cell.innerText(), /60.*edited/s);
  const after = await adjusted(page);
  assert.notEqual(after, before);
  await page.keyboard.press("Control+z");
  await page.getByText("Undone: a cell of the table.").waitFor();
  await page.getByText("The table is as it was opened").waitFor();
  assert.equal(await cell.innerText(), "20.0");
  assert.equal(await adjusted(page), before);

  // The same by keyboard alone, from the cell below, with a decimal comma; put back by its button.
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("61,5");
  await page.keyboard.press("Tab");
  await page.getByText("Billund, Smokers: 20.0 became 61.5.").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "cell-1-3");
  await page.getByRole("button", { name: "Put back Billund" }).click();
  await page.getByText("The table is as it was opened").waitFor();
  assert.equal(await adjusted(page), before);
});

scenario("what is no number is refused in a sentence, and the cell keeps what it had", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", language: "da" });
  const grid = await openTable(page, "Tabellen");
  const cell = await cellOf(grid, "Billund", "Rygere");
  assert.equal(await cell.innerText(), "20,0");
  for (const [typed, sentence] of [["tyve", /Billund, »Rygere«: »tyve« er ikke et tal/], ["1e999", /Billund, »Rygere«: 1e999 er for stort/]]) {
    await cell.dblclick();
    const field = grid.getByRole("textbox", { name: /^Billund,/ });
    await field.fill(typed);
    await page.keyboard.press("Enter");
    await page.getByText(sentence).waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.equal(await field.inputValue(), typed, "what was typed can be mended");
    await page.keyboard.press("Escape");
    assert.equal(await cell.innerText(), "20,0");
  }
  await page.getByText("Tabellen er, som den blev åbnet").waitFor();
  assert.ok(await page.getByRole("button", { name: "Fortryd" }).isDisabled());
});

scenario("a unit is left out, what that does is said, and it survives a reload", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const before = await adjusted(page);
  const grid = await openTable(page);
  await page.getByLabel("Find in names and texts").fill("norddjurs");
  await page.getByText("1 of 98 units are shown.").waitFor();
  await grid.getByRole("checkbox", { name: "Norddjurs takes part" }).uncheck();
  await page.getByText("Norddjurs is left out.").waitFor();
  await page.getByText(/for 95 units; it was 0\.751 for 96/).waitFor();
  await page.getByText(/(changes?|change) (its|their) third of the residuals/).first().waitFor();
  const without = await adjusted(page);
  assert.notEqual(without, before);
  assert.equal(await page.getByLabel("Find a unit").first().locator("option", { hasText: "Norddjurs" }).count(), 0);
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByText("1 unit left out", { exact: true }).waitFor();
  assert.equal(await adjusted(page), without);
  await openTable(page);
  await page.getByRole("button", { name: "Take in again Norddjurs" }).click();
  await page.getByText("The table is as it was opened").waitFor();
  assert.equal(await adjusted(page), before);
});

scenario("rows are sorted, found by name and by number, and columns described", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const grid = await openTable(page);
  const smokers = grid.getByRole("columnheader", { name: "Smokers" });
  await smokers.click();
  assert.equal(await smokers.getAttribute("aria-sort"), "ascending");
  const column = async () => {
    const cells = grid.locator(`[role=gridcell][aria-colindex="${await smokers.getAttribute("aria-colindex")}"]`);
    return (await cells.allInnerTexts()).map(Number);
  };
  const rising = await column();
  assert.deepEqual(rising, rising.toSorted((a, b) => a - b));
  await smokers.click();
  assert.equal(await smokers.getAttribute("aria-sort"), "descending");
  const falling = await column();
  assert.deepEqual(falling, falling.toSorted((a, b) => b - a));
  await page.getByRole("button", { name: "Show all, as in the file" }).click();
  assert.deepEqual(await units(grid, 3), ["Billund", "Kommune 01", "Kommune 02"]);

  await page.getByLabel("Only where").selectOption({ label: "Smokers" });
  await page.getByLabel("From", { exact: true }).fill("26");
  await page.getByLabel("To", { exact: true }).fill("27,5");
  await page.getByText(/of 98 units are shown/).waitFor();
  const within = await column();
  assert.ok(within.length > 0 && within.every((value) => value >= 26 && value <= 27.5), String(within));

  await page.getByText("Describe every column").click();
  const line = page.getByRole("table", { name: "The columns of the table that is analysed" }).getByRole("row", { name: /^Cost per/ });
  // The thesis prints a mean of 105,213 and a deviation of 13,744 (Table 4).
  assert.match(await line.innerText(), /98\s+0\s+105,\d{3}/);
});

scenario("the keyboard goes through ten thousand units, of which few are drawn", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await openFile(page, "large.csv", csv(10_000, 20));
  await page.getByRole("button", { name: "Open the table" }).click();
  await page.getByText(/10,000 units/).first().waitFor();
  const grid = await openTable(page);
  assert.equal(await grid.getAttribute("aria-rowcount"), "10001");
  assert.equal(await grid.getAttribute("aria-colcount"), "21");
  await grid.getByRole("columnheader", { name: "v1", exact: true }).focus();
  await page.keyboard.press("Control+End");
  await page.waitForFunction(() => document.activeElement.id === "cell-10000-20");
  const focused = () => page.evaluate(() => document.activeElement.closest("[role=row]").querySelector("[role=rowheader]").innerText.trim());
  assert.equal(await focused(), "Enhed 10000");
  assert.ok((await grid.getByRole("row").count()) < 60);
  await page.keyboard.press("PageUp");
  await page.waitForFunction(() => document.activeElement.id !== "cell-10000-20" && document.activeElement.id.endsWith("-20"));
  await page.keyboard.press("Control+Home");
  await page.waitForFunction(() => document.activeElement.id === "cell-0-0");
  await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  await grid.getByRole("rowheader", { name: /^Enhed 50\d\d/ }).first().waitFor();
});

scenario("a form that is suggested is taken, and shown before and after", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await page.getByRole("img", { name: "Distribution of Treatment for drug abuse: Square root" }).waitFor();
  await page.getByRole("button", { name: "Use √ for Treatment for drug abuse" }).click();
  const form = page.getByLabel("Form of Treatment for drug abuse");
  assert.equal(await form.inputValue(), "sqrt");
  await page.getByRole("button", { name: "As it is for Treatment for drug abuse" }).click();
  assert.equal(await form.inputValue(), "none");
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await form.inputValue(), "sqrt");
});

scenario("the heat map is walked by keyboard, and its figure by unit", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const heat = page.getByRole("grid", { name: "All correlations" });
  await page.getByRole("heading", { name: "Smokers and Higher education" }).waitFor();
  const cell = heat.getByRole("gridcell", { name: "Higher education – Smokers: r = −0.90" });
  assert.equal(await cell.getAttribute("tabindex"), "0", "one stop of the tabulator, at the strongest pair");
  await cell.focus();
  await page.keyboard.press("ArrowUp");
  await page.getByRole("heading", { name: "Smokers and Primary school as highest education" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Primary school as highest education – Smokers: r = 0.87");
  assert.equal(await heat.locator("[tabindex='0']").count(), 1);
  await heat.getByRole("gridcell", { name: /^Chronically ill – Smokers/ }).hover();
  await page.getByRole("heading", { name: "Smokers and Chronically ill" }).waitFor();
  await page.mouse.move(5, 5);
  await page.getByRole("heading", { name: "Smokers and Primary school as highest education" }).waitFor();

  const walk = page.getByRole("slider", { name: /^Units by Smokers, with/ });
  await walk.focus();
  await page.keyboard.press("End");
  await page.waitForFunction(() => /^Kommune \d+ \(/.test(document.activeElement.getAttribute("aria-valuetext")));
  const marked = (await walk.getAttribute("aria-valuetext")).split(" (")[0];
  assert.equal(await page.getByLabel("Find a unit").first().inputValue(), marked, "marked everywhere");
});

scenario("a reason in one's own words is kept", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const reason = page.getByLabel("Reason about Higher education");
  await reason.fill("Too close to smoking, and harder to explain.");
  await reason.blur();
  await page.waitForTimeout(500);
  await page.reload();
  assert.equal(await reason.inputValue(), "Too close to smoking, and harder to explain.");
});

for (const [theme, viewport] of [["light", "wide"], ["dark", "narrow"]]) {
  scenario(`the open table has no barriers, ${theme}, ${viewport}`, async ({ visit }) => {
    const page = await visit({ path: "#/benchmark", theme, viewport });
    const grid = await openTable(page);
    await (await cellOf(grid, "Billund", "Share in match")).dblclick();
    await grid.getByRole("textbox").fill("9");
    await page.keyboard.press("Enter");
    await page.getByText(/became 9\./).waitFor();
    await page.getByText("Describe every column").click();
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
    await screenshot(page, `look-table-${theme}-${viewport}`);
  });
}

for (const [language, heat] of [["en", "All correlations"], ["da", "Alle korrelationer"]]) {
  scenario(`no correlation is hidden behind the units of a pair, ${language}`, async ({ visit }) => {
    const page = await visit({ path: "#/benchmark", language, viewport: { width: 1280, height: 1100 } });
    const grid = page.getByRole("grid", { name: heat, exact: true });
    await grid.waitFor();
    await grid.evaluate((table) => table.scrollIntoView({ block: "center" }));
    const hidden = await grid.evaluate((table) => {
      const cells = [...table.querySelectorAll("td[role=gridcell]")];
      const seen = (cell) => {
        const { left, right, top, bottom } = cell.getBoundingClientRect();
        return [left + 2, right - 2].every((x) => cell.contains(document.elementFromPoint(x, (top + bottom) / 2)));
      };
      return { of: cells.length, hidden: cells.filter((cell) => !seen(cell)).map((cell) => cell.textContent) };
    });
    assert.ok(hidden.of > 200, `${hidden.of} cells`);
    assert.deepEqual(hidden.hidden, []);
  });
}
