// Part 2 of the benchmark, the choice of a model, as a teacher goes through it.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";

const LAST_MODEL = ["0.113*", "0.048", "0.023***", "0.005", "0.192***", "0.042", "−0.046***", "0.012", "0.545**", "0.171", "−4.927**", "1.698", "96", "0.751***"];

const part = (page) => page.getByRole("region", { name: "Select", exact: true });
const models = (page) => part(page).locator("table.bench-models");

/** The table of models, row by row without blanks, statistics of a row before its cells. */
function rows(page) {
  return models(page).evaluate((table) =>
    [...table.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent.replace(/\s/gu, ""))),
  );
}

/** What the last model has in each row. */
const last = async (page) => (await rows(page)).map((cells) => cells.at(-1));

/** The names of the variables in the table of models. */
const names = (page) => models(page).locator("tbody th[scope=rowgroup]").allTextContents();

async function go(visit, options = {}) {
  const page = await visit({ path: "#/benchmark", ...options });
  await page.locator("table.bench-models").waitFor();
  return page;
}

scenario("Table 5 stands, and every way leads to a model", async ({ visit }) => {
  const page = await go(visit);
  assert.deepEqual(await last(page), LAST_MODEL);
  const method = part(page).getByLabel("Method");

  await method.selectOption("Backward");
  await part(page).getByText("All candidates come in at once. Then the weakest goes out").waitFor();
  const first = await models(page).getByRole("columnheader", { name: "Model 1", exact: true }).count();
  assert.equal(first, 1);
  const headers = await models(page).getByRole("columnheader", { name: /^Model \d/ }).count();
  const filled = (await rows(page)).filter((cells) => cells.length > 0).map((cells) => cells.filter((text) => text !== "").length);
  assert.ok(headers > 2 && Math.max(...filled) === headers, `${headers} models`);

  await method.selectOption("Forward");
  await part(page).getByText("None goes out again").waitFor();
  assert.deepEqual(await last(page), LAST_MODEL, "nothing left the stepwise model either");

  await part(page).getByRole("button", { name: "F", exact: true }).click();
  const fin = part(page).getByLabel("F to enter (FIN)");
  await fin.fill("30");
  await page.waitForFunction(() => document.querySelectorAll("table.bench-models thead th").length === 3);
  assert.equal((await last(page)).at(-1), "0.582***", "only smokers are that strong");
  await page.getByRole("button", { name: "Undo" }).click();
  await part(page).getByRole("columnheader", { name: "Model 5" }).waitFor();

  await method.selectOption("Best of all subsets");
  await part(page).getByLabel("Best by").selectOption("BIC");
  const ranking = part(page).getByRole("table", { name: /The best of [\d,]+ models by BIC/ });
  await ranking.waitFor();
  const chosen = ranking.getByRole("row").nth(1);
  const terms = (await chosen.getByRole("rowheader").textContent()).replace(/\s*chosen$/, "").split(", ").length;
  const bic = async (row) => Number((await ranking.getByRole("row").nth(row).getByRole("cell").nth(3).textContent()).replace(",", ""));
  assert.ok((await bic(1)) <= (await bic(2)) && (await bic(2)) <= (await bic(3)));
  assert.ok(terms >= 1);
  const adjusted = await chosen.getByRole("cell").first().textContent();
  assert.equal((await last(page)).at(-1).replace(/\*/g, ""), adjusted, "the table below is the model that was chosen");

  await method.selectOption("Enter (all at once)");
  await part(page).getByText("All candidates come in at once, whatever").waitFor();
  assert.equal(await models(page).getByRole("columnheader", { name: /^Model \d/ }).count(), 1);
});

scenario("variables by hand and by force", async ({ visit }) => {
  const page = await go(visit);
  await part(page).getByLabel("Method").selectOption("By hand");
  assert.deepEqual((await last(page)).sort(), [...LAST_MODEL].sort(), "it begins with the model that there was");
  const own = part(page).getByRole("group", { name: "In the model" });
  for (const box of await own.getByRole("checkbox", { checked: true }).all()) assert.ok(await box.isVisible());
  assert.equal(await own.getByRole("checkbox", { checked: true }).count(), 5);
  const smokers = (await names(page)).find((name) => /Smokers/.test(name)).replace(/\s*\(.*/s, "");
  await own.getByRole("checkbox", { name: smokers }).uncheck();
  await part(page).getByText(/would come in with F = /).first().waitFor();
  assert.ok(!(await names(page)).some((name) => name.includes(smokers)));
  for (let left = 4; left > 0; left -= 1) await own.getByRole("checkbox", { checked: true }).first().uncheck();
  await part(page).getByText("No candidate enters: the model is the constant alone").first().waitFor();

  await part(page).getByLabel("Method").selectOption("Stepwise");
  await part(page).getByText("Forced into the model: none").click();
  const forced = part(page).getByRole("group", { name: "Always in the model, whatever the data say" });
  const beds = forced.getByRole("checkbox").nth(3);
  const label = (await beds.locator("xpath=..").textContent()).trim();
  await beds.check();
  await part(page).getByText(`Forced into the model: ${label}`).waitFor();
  const found = await names(page);
  assert.ok(found[0].startsWith(label.replace(/,.*/, "")), `${label} comes first: ${found.join("; ")}`);
  // What is left out of the candidates is no longer forced.
  await page.reload();
  await part(page).getByText(`Forced into the model: ${label}`).waitFor();
  await page.getByRole("button", { name: "Undo" }).isVisible();
});

scenario("a class guesses the steps", async ({ visit }) => {
  const page = await go(visit);
  const next = part(page).getByRole("button", { name: "Next step" });
  const back = part(page).getByRole("button", { name: "Back" });
  await part(page).getByText("Step 1 of 5").waitFor();
  const outside = part(page).getByRole("table", { name: /^Step 1: candidates outside/ });
  const strongest = (await outside.getByRole("row").nth(1).getByRole("rowheader").textContent()).replace(/\s*chosen$/, "");
  await next.click();
  await part(page).getByText("Step 2 of 5").waitFor();
  await part(page).getByText(`In the model so far: ${strongest}.`).waitFor();
  await part(page).getByRole("table", { name: /^Step 2: variables in the model/ }).waitFor();
  await back.click();

  await part(page).getByLabel("Guess first").check();
  await part(page).getByText("What happens next?").waitFor();
  assert.equal(await models(page).count(), 0, "the models would give it away");
  assert.ok(await next.isDisabled());
  await part(page).getByRole("button", { name: "Nothing more" }).click();
  await part(page).getByText("Not so.").waitFor();
  await next.click();
  await part(page).getByRole("columnheader", { name: "Model 1" }).waitFor();
  assert.equal(await models(page).getByRole("columnheader", { name: /^Model \d/ }).count(), 1);
  const sick = part(page).getByRole("button", { name: /^Chronically ill/ });
  await sick.click();
  await part(page).getByText("Right.").waitFor();
  await part(page).getByLabel("Guess first").uncheck();
  await part(page).getByRole("columnheader", { name: "Model 5" }).waitFor();

  await part(page).getByLabel("Method").selectOption("Backward");
  await part(page).getByText(/came in together/).waitFor();
  await next.click();
  await part(page).getByText(/went out/).waitFor();
  await part(page).getByText("goes out", { exact: true }).waitFor();
});

scenario("more of each model, robust errors, and other programs", async ({ visit }) => {
  const page = await go(visit);
  for (const name of ["beta", "t", "p", "95% interval", "VIF", "ΔR²", "AIC", "BIC"]) {
    await part(page).getByRole("group", { name: "Also show" }).getByRole("checkbox", { name, exact: true }).check();
  }
  const statistics = await models(page).locator("tbody").first().locator("th[scope=row]").allTextContents();
  assert.deepEqual(statistics, ["b", "SE", "beta", "t", "p", "95% interval", "VIF"]);
  const cells = (await rows(page)).slice(0, 7).map((row) => row.at(-1));
  const number = (text) => Number(text.replace("−", "-").replace("*", ""));
  assert.equal(cells[0], "0.113*");
  const [low, high] = cells[5].split("to").map(number);
  assert.ok(low < number(cells[0]) && number(cells[0]) < high && low > 0, cells[5]);
  assert.equal(await models(page).getByRole("row", { name: /^ΔR²/ }).count(), 1);

  await part(page).getByLabel("Standard errors").selectOption("Robust (HC3)");
  await part(page).getByText(/coefficients: Robust \(HC3\)/).waitFor();
  const robust = (await rows(page)).slice(0, 7).map((row) => row.at(-1));
  assert.equal(number(robust[0]), number(cells[0]), "the coefficient stays");
  assert.notEqual(robust[1], cells[1], "its standard error does not");
  // How the table is looked at is kept.
  await page.reload();
  await part(page).getByText(/coefficients: Robust \(HC3\)/).waitFor();
  await part(page).getByRole("row", { name: /^BIC/ }).waitFor();

  // Note 9 of the thesis: 0.545 · ln(1.01) = 0.00542.
  await part(page).getByText(/rises by 1% of its value, the expected level rises by 0\.00542/).waitFor();

  await part(page).getByText("What would R and JASP have chosen?").click();
  await part(page).getByText("JASP, stepwise", { exact: true }).waitFor();
  await part(page).getByText("The same variables.").first().waitFor();
});

for (const theme of ["light", "dark"]) {
  scenario(`everything open, in ${theme}, is accessible and nowhere too wide`, async ({ visit }) => {
    const page = await go(visit, { theme, language: theme === "dark" ? "da" : "en", viewport: theme === "dark" ? "narrow" : "wide" });
    const section = page.locator("section[aria-labelledby=select]");
    for (const summary of await section.locator("details > summary").all()) await summary.click();
    await section.getByRole("checkbox").filter({ visible: true }).last().check();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await screenshot(section, `select-${theme}`);
    await section.locator("select").first().selectOption("hand");
    await section.locator("fieldset").first().waitFor();
    await assertAccessible(page);
    await section.locator("select").first().selectOption("subsets");
    await section.locator("table.select-ranking").waitFor();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await screenshot(page, `select-page-${theme}`);
    await screenshot(section, `select-subsets-${theme}`);
  });
}

const check = (page) => page.getByRole("region", { name: "Check", exact: true });

scenario("the model is checked: verdicts, figures by keyboard, units that pull, a unit left out", async ({ visit }) => {
  const page = await go(visit);
  await check(page).waitFor();
  const tests = check(page).getByRole("table", { name: "What the model takes for granted" });
  for (const name of [/Breusch–Pagan/, /White/, /Shapiro–Wilk/, /Jarque–Bera/, /RESET/, /Durbin–Watson/, /VIF/]) {
    await tests.getByText(name).waitFor();
  }
  assert.equal(await tests.getByText(/^(nothing against it|doubtful|contradicted|cannot tell)$/).count(), 5);

  // One figure by keyboard: the same unit in every figure, in the list of units, and in the part below.
  const figure = (name) => check(page).getByRole("slider", { name });
  const fitted = figure("Residual against expected level");
  await fitted.focus();
  await page.keyboard.press("End");
  await page.waitForFunction((slider) => slider.getAttribute("aria-valuenow") === "96", await fitted.elementHandle());
  const unit = (await fitted.getAttribute("aria-valuetext")).split(":")[0];
  assert.ok(unit.length > 0 && !unit.startsWith("Point"), unit);
  for (const name of ["Normal Q-Q", "Leverage and Cook’s distance", "Residual against a variable"]) {
    assert.ok((await figure(name).getAttribute("aria-valuetext")).startsWith(`${unit}:`), name);
  }
  assert.equal(await check(page).getByLabel("Leave out").inputValue(), unit);
  const ranked = page.getByRole("slider", { name: "Units from the lowest residual to the highest" });
  assert.ok((await ranked.getAttribute("aria-valuetext")).startsWith(unit));
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction((slider) => slider.getAttribute("aria-valuenow") === "95", await fitted.elementHandle());

  // The same by pointer, and the table that says what the figure shows.
  await check(page).getByText("As a table").first().click();
  const values = check(page).getByRole("table", { name: /^Residual by Expected level/ });
  assert.equal(await values.getByRole("row").count(), 97);
  await check(page).getByRole("combobox", { name: "Variable" }).selectOption({ index: 1 });
  await check(page).locator("figure").last().getByText(/→/).waitFor();

  // A unit that pulls, chosen from the list, is the one that is left out.
  await check(page).getByText(/^No outlier: the farthest unit|is an outlier/).waitFor();
  const first = check(page).locator(".check-units button").first();
  const name = await first.textContent();
  await first.click();
  await check(page).getByText(new RegExp(`^Without ${name} `)).waitFor();
  assert.equal(await first.getAttribute("aria-pressed"), "true");

  await check(page).getByLabel("Leave out").selectOption("Billund");
  const told = check(page).getByText(/^Without Billund (the same variables are chosen|another model is chosen)\..*Adjusted R² is 0\.\d{3} instead of 0\.751\./);
  await told.waitFor();
  await check(page).getByText(/stays in its third|changes? (its|their) thirds?/).waitFor();
  await page.locator("button[data-walk][aria-pressed=true]").filter({ hasText: "Billund" }).first().waitFor();
  await check(page).getByLabel("Leave out").selectOption("");
  await told.waitFor({ state: "detached" });
});

for (const theme of ["light", "dark"]) {
  scenario(`the check is accessible in ${theme}`, async ({ visit }) => {
    const page = await go(visit, { theme, language: theme === "dark" ? "da" : "en", viewport: theme === "dark" ? "narrow" : "wide" });
    const section = page.locator("section[aria-labelledby=check]");
    await section.waitFor();
    for (const summary of await section.locator("details > summary").all()) await summary.click();
    await section.locator("select").last().selectOption("Billund");
    await section.getByText(/Without Billund|Uden Billund/).waitFor();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await screenshot(section, `check-${theme}`);
  });
}
