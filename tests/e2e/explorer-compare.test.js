// The explorer below the picture: other persons and settings, another theory, the evidence, Tab. 7, who goes where.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";

const SLOW = { timeout: 60_000 };

/** The part of the page under this heading. */
const part = (page, name) => page.getByRole("region", { name, exact: true });

/** Opens the explorer, and returns a part of it. */
async function opened(visit, name, options = {}) {
  const page = await visit({ path: "#/theory", ...options });
  const found = part(page, name);
  await found.waitFor(SLOW);
  return [page, found];
}

/** A cell of a table, by the names of its row and of its column. */
function cell(table, row, column) {
  return table.evaluateHandle(
    (one, [wantedRow, wantedColumn]) => {
      const heads = [...one.querySelectorAll("thead th")].map((head) => head.textContent.trim());
      const at = [...one.querySelectorAll("tbody tr")].find((line) => line.querySelector("th").textContent.trim() === wantedRow);
      return at.children[heads.indexOf(wantedColumn)];
    },
    [row, column],
  );
}

scenario("every person stands in every setting, and a cell loads person and setting in one step", async ({ visit }) => {
  const [page, people] = await opened(visit, "For whom, under which circumstances");
  const table = people.getByRole("table");
  const status = people.getByRole("status");
  await status.getByText(/In the picture now: .*, Norddjurs\./).waitFor();
  const before = await status.textContent();
  const billund = await (await cell(table, "No idea of a future, attends reliably", "Billund")).$("button");
  const said = (await billund.textContent()).trim();
  await billund.click();
  await status.getByText(/No idea of a future, attends reliably, Billund/i).waitFor();
  assert.equal(await billund.getAttribute("aria-current"), "true");
  // The panels follow, and say the same as the cell.
  assert.equal(await page.getByRole("button", { name: "As in Billund" }).getAttribute("aria-pressed"), "true");
  const [reached, relevant] = said.match(/(\d+) of (\d+)/).slice(1).map(Number);
  const why = await part(page, "Why?").textContent();
  assert.match(why, new RegExp(`${reached} of ${relevant} relevant sub-goals? reached`));
  // One step back.
  await page.keyboard.press("Control+z");
  await page.waitForFunction(([element, text]) => element.textContent === text, [await status.elementHandle(), before]);
});

scenario("the sub-goals of a setting stand in columns, and the table is walked by the arrow keys", async ({ visit }) => {
  const [page, people] = await opened(visit, "For whom, under which circumstances");
  await people.getByRole("button", { name: "Sub-goals in Billund" }).click();
  const table = people.getByRole("table", { name: /each sub-goal in Billund/ });
  assert.equal(await table.locator("thead th").count(), 6, "person and the five sub-goals of the centres");
  assert.equal(await table.locator('td button[tabindex="0"]').count(), 1, "one stop of the tabulator");
  await table.locator('td button[tabindex="0"]').focus();
  const place = () =>
    page.evaluate(() => {
      const at = document.activeElement.closest("td");
      return [at.closest("tr").rowIndex, at.cellIndex];
    });
  const [row] = await place();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await place(), [row, 2]);
  await page.keyboard.press(row > 1 ? "ArrowUp" : "ArrowDown");
  assert.deepEqual(await place(), [row > 1 ? row - 1 : row + 1, 2]);
  await page.keyboard.press("Enter");
  await people.getByRole("status").getByText(/, Billund\./).waitFor();
  assert.equal(await page.getByRole("button", { name: "As in Billund" }).getAttribute("aria-pressed"), "true");
});

scenario("a setting of one's own joins the table, and goes with it", async ({ visit }) => {
  const [page, people] = await opened(visit, "For whom, under which circumstances");
  const heads = () => people.getByRole("columnheader").allTextContents();
  assert.deepEqual((await heads()).map((head) => head.trim()), ["Person", "Norddjurs", "Billund"]);
  await page.getByRole("button", { name: "None present" }).click();
  await people.getByRole("columnheader", { name: "Your setting" }).waitFor();
  await page.keyboard.press("Control+z");
  await people.getByRole("columnheader", { name: "Your setting" }).waitFor({ state: "detached" });
});

scenario("two theories: what the thesis records of each element, and settings on which they disagree", async ({ visit }) => {
  const [page, pair] = await opened(visit, "Two theories side by side");
  // Beside the business centres stands the initial theory they grew out of. §9.4.2: the mentor is specified.
  const relations = pair.getByRole("group", { name: "How the elements stand to each other" });
  await relations.getByRole("button", { name: /Nuanced \d+/ }).click();
  const mentor = pair.getByRole("listitem").filter({ hasText: "A mentor who supports the person" }).filter({ hasText: "§9.4.2" }).first();
  await mentor.waitFor();
  await pair.getByText(/Criticism of “/).waitFor();
  // The parallel courses beside their initial theory; §9.4.1: the one fixed contact person is contradicted.
  await page.getByRole("group", { name: "Theory", exact: true }).getByRole("button", { name: "Parallel courses" }).click();
  await relations.getByRole("button", { name: /Contradicted 1/ }).click();
  await pair.getByRole("list", { name: "Contradicted" }).getByText("One fixed contact person", { exact: true }).waitFor();
  // Another theory beside it.
  await pair.getByRole("combobox").selectOption({ label: "Business centres" });
  await pair.getByRole("columnheader", { name: "Business centres" }).waitFor();
  // A setting on which they disagree: once it is loaded, the table says so.
  await pair.getByRole("combobox").selectOption({ label: "Parallel courses, initial theory" });
  await pair.getByRole("columnheader", { name: "Parallel courses, initial theory" }).waitFor();
  await pair.getByText("Settings on which they disagree").click();
  await pair.getByRole("button", { name: /^Load this setting/ }).first().click();
  await pair.getByRole("cell", { name: "they disagree" }).first().waitFor();
  await page.keyboard.press("Control+z");
});

scenario("a study left out changes the grade, is told, and is undone", async ({ visit }) => {
  const [page, weighed] = await opened(visit, "The evidence beside the theory");
  const verdict = weighed.getByRole("status");
  // §5.2.2: three findings for business-oriented courses, one against.
  await verdict.getByText("Moderate evidence: positive effect").waitFor();
  const against = weighed.getByRole("checkbox", { name: /Skipper 2010/ });
  await against.uncheck();
  await verdict.getByText("Strong evidence: positive effect").waitFor();
  await weighed.getByText("With all findings: Moderate evidence: positive effect.").waitFor();
  await page.reload();
  await verdict.getByText("Strong evidence: positive effect").waitFor(SLOW);
  await against.check();
  await verdict.getByText("Moderate evidence: positive effect").waitFor();
  await page.keyboard.press("Control+z");
  await verdict.getByText("Strong evidence: positive effect").waitFor();
  await weighed.getByRole("button", { name: "Parallel courses" }).click();
  await verdict.getByText("Strong evidence: positive effect").waitFor();
  await weighed.getByRole("button", { name: "Guidance and upskilling" }).click();
  await verdict.getByText("No evidence: no direction has the upper hand").waitFor();
  await weighed.getByText("The four kinds of effect").click();
  for (const name of ["Threat effect", "Motivation effect", "Lock-in effect", "Programme effect"]) {
    await weighed.getByRole("term").filter({ hasText: name }).waitFor();
  }
  await weighed.getByText("Criticism of each initial theory").click();
  await weighed.getByText(/no theory says; only their effect is known/).waitFor();
});

scenario("the black box opens onto the theory as it stands, and follows it", async ({ visit }) => {
  const [page, weighed] = await opened(visit, "The evidence beside the theory");
  const open = weighed.getByRole("button", { name: "Open the black box" });
  assert.equal(await open.getAttribute("aria-expanded"), "false");
  await open.press("Enter");
  await weighed.getByText(/\d+ of \d+ relevant reached/).waitFor();
  await page.getByRole("button", { name: "None present" }).click();
  await weighed.getByText(/^0 of \d+ relevant reached/).waitFor();
  await weighed.getByRole("button", { name: "Shut the black box" }).click();
  await weighed.getByText("Effect studies do not see what goes on in here.").waitFor();
});

scenario("Tab. 7 answers expected or unexpected, and why", async ({ visit }) => {
  const [page, aid] = await opened(visit, "What does the outcome in a municipality say?");
  const answer = aid.getByRole("status");
  await answer.getByText("12 of 12 outcomes are still possible").waitFor();
  const choose = (question, name) => aid.getByRole("group", { name: question }).getByRole("button", { name, exact: true }).click();
  await choose("The municipality’s own theory is", "another one");
  await answer.getByText("6 of 12 outcomes are still possible").waitFor();
  await choose("What is really done follows", "the initial theory");
  await choose("The results are", "good");
  await answer.filter({ hasText: "Expected: confirms" }).waitFor();
  await choose("The results are", "bad");
  await answer.getByText("Unexpected").waitFor();
  assert.equal(await answer.getByRole("listitem").count(), 4);
  // Good results without the theory cannot be failed implementation.
  await choose("What is really done follows", "neither");
  await choose("The results are", "good");
  await answer.getByText(/although what is done does not follow/).waitFor();
  assert.deepEqual(await answer.getByText(/carried out badly/).count(), 0);
  // The table is a way in too. Twelve cells; one of them pressed.
  const cells = aid.getByRole("table").getByRole("button");
  assert.equal(await cells.count(), 12);
  await cells.last().click();
  await answer.getByText("Expected: indicates").waitFor();
  assert.equal(await aid.getByRole("table").getByRole("button", { pressed: true }).count(), 1);
  await aid.getByRole("button", { name: "Begin again" }).click();
  await answer.getByText("12 of 12 outcomes are still possible").waitFor();
  await page.keyboard.press("Control+z");
  await answer.getByText("Expected: indicates").waitFor();
});

scenario("who goes where follows the three traits, and says which decided", async ({ visit }) => {
  const [, begin] = await opened(visit, "Who goes where?");
  const answer = begin.getByRole("status");
  await answer.getByText(/^A business centre/).waitFor();
  const traits = begin.getByRole("list").first().getByRole("group");
  await traits.nth(1).getByRole("button", { name: "No", exact: true }).click();
  await answer.getByText(/^A parallel course/).waitFor();
  assert.equal(await begin.getByText("decides", { exact: true }).count(), 1);
  await traits.first().getByRole("button", { name: "Yes", exact: true }).click();
  await answer.getByText(/^Treatment in the local psychiatry/).waitFor();
  await begin.getByRole("button", { name: "Active abuse" }).click();
  await answer.getByText(/^A parallel course/).waitFor();
});

for (const [language, theme, viewport] of [
  ["en", "light", "wide"],
  ["da", "dark", "wide"],
  ["da", "light", "narrow"],
  ["en", "dark", "narrow"],
]) {
  scenario(`nothing is wrong to axe, with everything open: ${language}, ${theme}, ${viewport}`, async ({ visit }) => {
    const page = await visit({ path: "#/theory", language, theme, viewport });
    const titles = { en: "Who goes where?", da: "Hvem skal hvorhen?" };
    await part(page, titles[language]).waitFor(SLOW);
    const folds = { en: [/Settings on which/, /four kinds/, /How the studies/, /Criticism of each/], da: [/Rammer, hvor/, /fire slags/, /Hvordan studierne/, /Kritik af hver/] };
    await page.getByRole("button", { name: { en: "Open the black box", da: "Luk den sorte kasse op" }[language] }).click();
    for (const name of folds[language]) await page.locator("summary").filter({ hasText: name }).click();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await screenshot(page, `compare ${language} ${theme} ${viewport}`);
  });
}
