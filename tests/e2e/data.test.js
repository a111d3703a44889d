// Data in: every kind of file, what is found out and what the reader says instead, and files that are broken.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";

const fixture = (name) => readFile(fileURLToPath(new URL(`../fixtures/data/${name}`, import.meta.url)));
const input = (page) => page.locator("input[type=file][accept*=csv]");
const give = (page, name, content) =>
  input(page).setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
const preview = (page, name) => page.getByRole("region", { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}: is this`) });
const open = (page) => page.getByRole("button", { name: "Open the table" }).click();

/** The cells of the preview, row by row, headers first and without the choices of roles. */
const cells = (region) =>
  region.getByRole("table").evaluate((table) =>
    [...table.rows].filter((row) => !row.querySelector("select")).map((row) => [...row.cells].map((cell) => cell.textContent)),
  );

/** A list to choose from, by its name. */
const pick = (region, name) => region.getByRole("combobox", { name, exact: true });

/** The label of what is chosen in a list. */
const chosen = (region, label) => pick(region, label).evaluate((list) => list.selectedOptions[0].textContent);

/** Waits until this is chosen in a list: what is chosen in another may change it. */
const becomes = (region, label, what) => pick(region, label).locator("option:checked", { hasText: what }).waitFor({ state: "attached" });

// Twelve invented units with a decimal comma, a point between thousands, percent signs and a missing value.
const LINES = Array.from({ length: 12 }, (_, i) => {
  const share = (3 + 2 * i + (i % 3) * 0.4).toFixed(1).replace(".", ",");
  return [`Ærø ${i}`, `${share} %`, `${1 + (i % 4)}.${String(100 + i * 7)},5`, i === 5 ? ".." : String((i * 7) % 5), 100 + i];
});
const HEADERS = ["kommune", "andel", "Udgift pr. person", "alder", "kommunekode"];
const DANISH = [HEADERS, ...LINES].map((line) => line.join(";")).join("\r\n") + "\r\n";

scenario("a Danish CSV is understood, and opens with one confirmation", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await give(page, "danish.csv", DANISH);
  const region = preview(page, "danish.csv");
  await region.waitFor();
  assert.equal(await chosen(region, "Between columns"), "semicolon ; (found out)");
  assert.equal(await chosen(region, "Decimal sign"), "comma , (found out)");
  assert.equal(await chosen(region, "Between thousands"), "point . (found out)");
  assert.equal(await chosen(region, "Encoding"), "UTF-8");
  assert.deepEqual((await cells(region)).slice(0, 2), [HEADERS, LINES[0].map(String)]);
  const roles = {};
  for (const header of HEADERS) roles[header] = await chosen(region, `What ${header} is for`);
  assert.deepEqual(roles, {
    kommune: "Names the units",
    andel: "To be explained",
    "Udgift pr. person": "Cost",
    alder: "May explain it",
    kommunekode: "Ignored",
  });
  await assertAccessible(page);
  await open(page);
  await page.getByText("12 units, 4 columns with numbers").first().waitFor();
  await region.waitFor({ state: "detached" });
  assert.equal(await page.getByText(/invented/).count(), 0, "the notice is about the example only");
  await page.reload();
  await page.getByText("12 units, 4 columns with numbers").first().waitFor();
});

scenario("UTF-16 and Windows-1252 are found out, and can be said", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(DANISH.replaceAll(";", "\t"), "utf16le")]);
  await give(page, "unicode.txt", utf16);
  const unicode = preview(page, "unicode.txt");
  await unicode.waitFor();
  assert.equal(await chosen(unicode, "Encoding"), "UTF-16 LE");
  assert.equal(await chosen(unicode, "Between columns"), "tabulator (found out)");
  assert.equal((await cells(unicode))[1][0], "Ærø 0");

  await give(page, "ansi.csv", Buffer.from(DANISH, "latin1"));
  const ansi = preview(page, "ansi.csv");
  await ansi.waitFor();
  assert.equal(await chosen(ansi, "Encoding"), "Windows-1252");
  assert.equal((await cells(ansi))[1][0], "Ærø 0");
  await pick(ansi, "Encoding").selectOption("UTF-8");
  await ansi.getByText(/Line 2: a letter could not be read/).waitFor();
  await pick(ansi, "Encoding").selectOption("Windows-1252");
  await open(page);
  await page.getByText("12 units, 4 columns with numbers").first().waitFor();
});

scenario("what is said about reading and roles goes before what is found out, and is kept", { secondEngine: true }, async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const text = "id;navn;y;x;z\n1;A;1.500;3;9\n2;B;2.250;1;8\n3;C;3.750;4;9\n4;D;2.000;9;1\n5;E;8.125;7;2\n";
  await give(page, "points.csv", text);
  const region = preview(page, "points.csv");
  await region.waitFor();
  assert.equal(await chosen(region, "Decimal sign"), "point . (found out)");
  await pick(region, "Decimal sign").selectOption("comma ,");
  assert.equal(await chosen(region, "Between thousands"), "point . (found out)");
  await pick(region, "What id is for").selectOption("Names the units");
  await becomes(region, "What navn is for", "Ignored");
  await pick(region, "What x is for").selectOption("To be explained");
  await becomes(region, "What y is for", "May explain it");
  await pick(region, "What z is for").selectOption("Cost");
  await open(page);
  await page.getByText("5 units, 3 columns with numbers").first().waitFor();
  const response = pick(page, "To be explained (response)");
  assert.equal(await response.inputValue(), "x");
  assert.equal(await pick(page, "Cost").inputValue(), "z");

  await page.reload();
  await page.getByText("5 units, 3 columns with numbers").first().waitFor();
  await page.getByRole("button", { name: "Columns and reading" }).click();
  await region.waitFor();
  assert.equal(await chosen(region, "Decimal sign"), "comma ,");
  assert.equal(await chosen(region, "What id is for"), "Names the units");
  assert.equal(await chosen(region, "What x is for"), "To be explained");
  await region.getByRole("button", { name: "Cancel" }).click();
  await region.waitFor({ state: "detached" });
  assert.equal(await response.inputValue(), "x");
});

for (const file of ["municipalities.xlsx", "municipalities.ods"]) {
  scenario(`a spreadsheet opens: ${file}`, { secondEngine: file.endsWith("xlsx") }, async ({ visit }) => {
    const asked = [];
    const before = (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").pop()));
    const page = await visit({ path: "#/benchmark", before });
    await page.getByRole("button", { name: "Open your own table" }).waitFor();
    const program = /^spreadsheet.*\.wasm$/;
    assert.equal(asked.some((name) => program.test(name)), false, "what reads spreadsheets is not fetched before one is opened");
    await give(page, file, await fixture(file));
    const region = preview(page, file);
    await region.waitFor();
    assert.equal(asked.filter((name) => program.test(name)).length, 1);
    assert.equal(await chosen(region, "Sheet"), "Figures");
    assert.deepEqual((await cells(region)).slice(0, 3), [
      ["Kommune", "Andel", "Udgift", "By", "Dato"],
      ["Nordby", "0.1", "1200", "1", "2011-12-31"],
      ["Sønderby", "12.25", "1234567", "0", "2011-06-30"],
    ]);
    await pick(region, "Sheet").selectOption("Notes");
    await page.getByText("The sheet “Notes” has no table").waitFor();
    await give(page, file, await fixture(file));
    await region.waitFor();
    await open(page);
    await page.getByText("4 units, 3 columns with numbers").first().waitFor();
    await page.getByText(`${file} · Figures`).first().waitFor();
  });
}

scenario("a spreadsheet that is being read can be cancelled; what was open stays open, and it can be opened again", async ({ visit }) => {
  let held = true;
  const before = (page) =>
    page.route(/spreadsheet[^/]*\.wasm/, async (route) => {
      // Slow enough to be seen. A page that goes on without it has no more use for the answer.
      while (held && !page.isClosed()) await new Promise((resolve) => setTimeout(resolve, 50));
      await route.continue().catch(() => {});
    });
  const page = await visit({ path: "#/benchmark", before });
  await page.getByText("98 units").first().waitFor();
  await give(page, "municipalities.xlsx", await fixture("municipalities.xlsx"));
  const progress = page.getByRole("progressbar", { name: "Reading municipalities.xlsx …" });
  await progress.waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await progress.waitFor({ state: "detached" });
  held = false;
  // What comes too late is not shown.
  await page.waitForTimeout(500);
  assert.equal(await preview(page, "municipalities.xlsx").count(), 0);
  await page.getByText("98 units").first().waitFor();
  await give(page, "municipalities.xlsx", await fixture("municipalities.xlsx"));
  await preview(page, "municipalities.xlsx").waitFor();
});

scenario("a PC-Axis file gives its dimensions to choose from", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await give(page, "unemployment.px", await fixture("unemployment.px"));
  const region = preview(page, "unemployment.px");
  await region.waitFor();
  await region.getByText("Invented figures by region, indicator, sex and time").waitFor();
  assert.equal(await chosen(region, "Units"), "region");
  assert.equal(await chosen(region, "time"), "2011");
  await pick(region, "Variables").selectOption("indicator");
  assert.equal(await chosen(region, "sex"), "Men and women");
  assert.deepEqual((await cells(region)).slice(0, 3), [
    ["region", "Unemployed", "In education"],
    ["Nordby", "4.4", "21.0"],
    ["Sønderby", "5.2", ".."],
  ]);
  await pick(region, "time").selectOption("2010");
  assert.deepEqual((await cells(region))[1], ["Nordby", "4.1", "20.0"]);
  await open(page);
  await page.getByText("5 units, 2 columns with numbers").first().waitFor();
  await page.getByText("unemployment.px · sex: Men and women, time: 2010").first().waitFor();
});

scenario("a PC-Axis file whose rows begin with keys leaves out what is nought", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const text = [
    'TITLE="Invented"; STUB="place"; HEADING="what"; KEYS("place")=VALUES;',
    'VALUES("place")="North","South","East","West";',
    'VALUES("what")="Work","School","Both";',
    'DATA=',
    '"West" 1 2 3',
    '"North" 4 .. 6',
    '"East" 7 8 9;',
  ];
  await give(page, "keys.px", text.join("\n"));
  const region = preview(page, "keys.px");
  await region.waitFor();
  assert.deepEqual(await cells(region), [
    ["place", "Work", "School", "Both"],
    ["North", "4", "..", "6"],
    ["South", "0", "0", "0"],
    ["East", "7", "8", "9"],
    ["West", "1", "2", "3"],
  ]);
});

scenario("cells are pasted, into the field and anywhere on the page", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", clipboard: true });
  const copied = [HEADERS, ...LINES].map((line) => line.join("\t")).join("\n");
  await page.getByRole("button", { name: "Paste from a spreadsheet" }).click();
  await page.getByLabel("Copy the cells in the spreadsheet").fill(copied);
  await page.getByRole("button", { name: "Read the table" }).click();
  const region = preview(page, "Pasted table");
  await region.waitFor();
  await open(page);
  await page.getByText("12 units, 4 columns with numbers").first().waitFor();

  await page.evaluate((text) => navigator.clipboard.writeText(text), copied.split("\n").slice(0, 9).join("\n"));
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+v");
  await region.waitFor();
  await open(page);
  await page.getByText("8 units, 4 columns with numbers").first().waitFor();
});

scenario("the examples are real or say that they are invented", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const notice = page.getByRole("complementary", { name: "About these data" });
  await notice.getByText(/invented/).waitFor();
  await page.getByRole("button", { name: "Switzerland 1888 (swiss)" }).click();
  await page.getByText("47 units, 6 columns with numbers").first().waitFor();
  await notice.getByText(/Mosteller and Tukey/).waitFor();
  assert.equal(await pick(page, "To be explained (response)").inputValue(), "Fertility");
  await page.getByRole("button", { name: "US states 1977 (state.x77)" }).click();
  await page.getByText("50 units, 8 columns with numbers").first().waitFor();
  await notice.getByText(/Bureau of the Census/).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("47 units, 6 columns with numbers").first().waitFor();
  await page.getByRole("button", { name: "Municipalities (reconstructed)" }).click();
  await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
});

// Ten broken files and more, each with its sentence.
const BROKEN = [
  ["empty.csv", "", /The file is empty/],
  ["one-column.csv", "just words\nand more\n", /Only one column was found/],
  ["ragged.csv", "u;y;x\na;1;2\nb;2\nc;3;4\n", /Line 3 has 2 cells, but the line of headers has 3/],
  ["open-quote.csv", 'u,y\na,1\n"b,2\nc,3\n', /Line 3 could not be read/],
  ["twice.csv", "u,y,y\na,1,2\nb,2,3\nc,3,4\n", /Columns 2 and 3 are both called “y”/],
  ["same-unit.csv", "u,y\na,1\nb,2\na,3\n", /Lines 2 and 4 are both about “a”/],
  ["word.csv", "u;y;x\na;1,5;2\nb;zwei;3\nc;3;4\n", /Line 3, column “y” \(b\): “zwei” is no number/],
  ["too-few.csv", "u,y\na,1\nb,2\n", /The table has 2 units; at least 3 are needed/],
  ["binary.csv", Buffer.from([1, 2, 0, 0, 0, 0, 0, 7, 9, 0]), /not a text file/],
  ["wide.csv", `u${",x".repeat(201)}\n`, /The table has 201 columns; at most 200/],
  ["long.csv", `u,y\n${Array.from({ length: 100_001 }, (_, i) => `a${i},${i}`).join("\n")}\n`, /100,001 units; at most 100,000/],
  ["cut.px", 'STUB="a";\nHEADING="b";\nVALUES("a")="X","Y";\nVALUES("b")="u","v";\nDATA=\n1 2\n3;\n', /Line 7: 4 numbers are needed.*there are 3/],
  ["other.zip", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(60)]), /spreadsheet is damaged/],
  ["old.xls", Buffer.from("d0cf11e0a1b11ae10000", "hex"), /before 2007/],
  ["wide.xlsx", "fixture", /The table has 201 columns; at most 200/],
];

scenario("broken files each have their sentence, and what was open stays open", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await page.getByLabel("Criterion of entry (PIN)").fill("0.005");
  await page.getByRole("columnheader", { name: "Model 4" }).waitFor({ state: "detached" });
  for (const [name, content, sentence] of BROKEN) {
    await give(page, name, content === "fixture" ? await fixture(name) : content);
    const alert = page.getByRole("alert").filter({ hasText: `${name} was not opened` });
    await alert.getByText(sentence).waitFor();
    assert.equal(await page.getByRole("button", { name: "Open the table" }).count(), 0, name);
    await page.getByText("98 units").first().waitFor();
    assert.equal(await page.getByLabel("Criterion of entry (PIN)").inputValue(), "0.005", name);
  }
  // A column at fault can be passed over.
  await give(page, "word.csv", "u;y;x\na;1,5;2\nb;zwei;3\nc;3;4\nd;1;7\n");
  await page.getByRole("button", { name: "Ignore the column “y”" }).click();
  await open(page);
  await page.getByText("4 units, 1 column").first().waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("98 units").first().waitFor();
  assert.equal(await page.getByLabel("Criterion of entry (PIN)").inputValue(), "0.005");
});

for (const [language, theme, viewport] of [
  ["en", "light", "wide"],
  ["da", "dark", "wide"],
  ["da", "light", "narrow"],
  ["en", "dark", "narrow"],
]) {
  scenario(`the preview, ${language}, ${theme}, ${viewport}`, async ({ visit }) => {
    const page = await visit({ path: "#/benchmark", language, theme, viewport });
    await give(page, "danish.csv", DANISH);
    await page.locator("#data-preview").waitFor();
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
    await screenshot(page, `data-preview-${language}-${theme}-${viewport}`);
    await give(page, "word.csv", "u;y;x\na;1,5;2\nb;zwei;3\nc;3;4\nd;1;7\n");
    await page.getByRole("alert").waitFor();
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
    await screenshot(page, `data-broken-${language}-${theme}-${viewport}`);
  });
}
