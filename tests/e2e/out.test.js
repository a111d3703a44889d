// What is taken along: every table in every format, figures, the report, R and SPSS, the study as a file and a link.
import assert from "node:assert/strict";
import { inflateRawSync } from "node:zlib";
import { assertAccessible, copied, kept, scenario, screenshot } from "./harness/index.js";

const OWN = ["unit;y;x;z", ...Array.from({ length: 12 }, (_, i) => `Enhed ${i};${String(3 + 2 * i + (i % 3) * 0.4).replace(".", ",")};${i};${(i * 7) % 5}`), ""].join("\n");

const section = (page) => page.getByRole("region", { name: /Take it along|Tag det med/ });

/** Puts a file into the page's picker for tables. */
async function openTable(page, name, text) {
  await page.locator("input[type=file][accept*=csv]").first().setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: /^(Open the table|Åbn tabellen)$/ }).click();
}

/** The cells of numbers in a table of the page, row by row, without blanks; rows without any are left out. */
const cells = (table) =>
  table.evaluate((element) =>
    [...element.querySelectorAll("tbody tr")]
      .map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent.replace(/\s/gu, "")))
      .filter((row) => row.some((text) => /\d/.test(text))),
  );

/** The same of a table in some HTML, found by a selector. */
const cellsOf = (page, html, selector) =>
  page.evaluate(
    ([html, selector]) => {
      const read = new DOMParser().parseFromString(html, "text/html");
      return [...read.querySelectorAll(`${selector} tbody tr`)]
        .map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent.replace(/\s/gu, "")))
        .filter((row) => row.some((text) => /\d/.test(text)));
    },
    [html, selector],
  );

/** The cells of a line of CSV with commas. */
const cut = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].map(([, cell]) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'));

/** Only what holds a number. */
const numbers = (rows) => rows.map((row) => row.filter((text) => /\d/.test(text)));

scenario("the table of models has the numbers of the screen in every format", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", clipboard: true });
  const screen = numbers(await cells(page.getByRole("table", { name: /^(Models, step by step|The model)/ })));
  assert.equal(screen[0][0], "0.384***");
  const out = section(page);
  await out.getByRole("combobox", { name: "Table", exact: true }).selectOption("Models, step by step");
  const save = async (format) => {
    await out.getByLabel("Format").selectOption(format);
    const file = await kept(page, out.getByRole("button", { name: "Save the table" }));
    return { name: file.name, text: file.bytes.toString("utf8") };
  };

  const html = await save("Table for Word (HTML)");
  assert.equal(html.name, "models.html");
  assert.deepEqual(numbers(await cellsOf(page, html.text, "table")), screen);

  const sheet = await save("CSV for a spreadsheet");
  assert.equal(sheet.name, "models.csv");
  assert.equal(sheet.text.charCodeAt(0), 0xfeff);
  const lines = sheet.text.trim().split("\r\n").slice(1).map((line) => cut(line).slice(2).filter(Boolean));
  // A number with stars has a true minus, one without the hyphen of programs.
  assert.deepEqual(lines.map((line) => line.map((text) => text.replace("-", "−"))), screen);

  const markdown = await save("Markdown");
  const rows = markdown.text.split("\n").filter((line) => /^\|.*\d\.?\d*/.test(line) && !line.includes("Model 1"));
  assert.deepEqual(rows.map((row) => row.replaceAll("\\", "").split("|").slice(3, -1).map((cell) => cell.trim()).filter(Boolean)), screen);

  const json = JSON.parse((await save("JSON, all digits")).text);
  const value = (cell) => (typeof cell === "object" && cell !== null ? cell.value : cell);
  const first = json.rows[0].slice(2).map(value);
  assert.deepEqual(first.map((b) => b.toFixed(3)), screen[0].map((text) => text.replace(/\*/g, "")));
  assert.ok(String(first[0]).length > 8, "all digits");

  const programs = await save("CSV for programs, all digits");
  assert.equal(cut(programs.text.split("\r\n")[1])[2], String(first[0]));

  // On the clipboard: a table for Word, and Markdown for those who take no tables.
  await out.getByLabel("Format").selectOption("Table for Word (HTML)");
  await out.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByText(/On the clipboard/).waitFor();
  const both = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (kind) => (await item.getType(kind)).text();
    return { html: await text("text/html"), text: await text("text/plain") };
  });
  assert.deepEqual(numbers(await cellsOf(page, both.html, "table")), screen);
  assert.match(both.text, /\| Smokers/);
});

scenario("every table can be saved, in Danish with decimal commas", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", language: "da" });
  const out = section(page);
  await out.waitFor();
  await out.getByLabel("Format").selectOption("CSV til et regneark");
  const tables = await out.getByRole("combobox", { name: "Tabel", exact: true }).locator("option").allTextContents();
  assert.ok(tables.length >= 11, tables.join());
  const names = new Set();
  for (const table of tables) {
    await out.getByRole("combobox", { name: "Tabel", exact: true }).selectOption(table);
    const file = await kept(page, out.getByRole("button", { name: "Gem tabellen" })).catch((error) => assert.fail(`${table}: ${error}`));
    names.add(file.name);
    // Chromium holds back what looks like a page that downloads by itself: more than ten at once.
    await page.waitForTimeout(500);
    const text = file.bytes.toString("utf8");
    assert.ok(text.includes(";"), table);
    assert.ok(!/(^|;)-?\d+\.\d{2}(;|\r)/.test(text), `${table} has a decimal point`);
  }
  assert.equal(names.size, tables.length);
  await out.getByRole("combobox", { name: "Tabel", exact: true }).selectOption("Alle enheder");
  const units = (await kept(page, out.getByRole("button", { name: "Gem tabellen" }))).bytes.toString("utf8");
  const billund = units.split("\r\n").find((line) => line.startsWith("Billund;"));
  await page.getByText("Alle 96 enheder som tabel").click();
  const row = page.getByRole("row", { name: /^Billund/ }).first();
  const shown = (await row.locator("td").allTextContents()).slice(0, 3);
  assert.deepEqual(billund.split(";").slice(1, 4), shown.map((text) => text.replace("−", "-").replace("+", "")));
});

scenario("figures stand alone as drawings and pictures, light in either theme", async ({ visit }) => {
  const drawings = {};
  for (const theme of ["light", "dark"]) {
    const page = await visit({ path: "#/benchmark", theme });
    const out = section(page);
    await out.getByText("The figures on this page").click();
    const svgButtons = out.getByRole("button", { name: /as SVG$/ });
    await svgButtons.first().waitFor();
    assert.ok((await svgButtons.count()) >= 2);
    const file = await kept(page, out.getByRole("button", { name: "Save “Actual against expected level” as SVG" }));
    assert.equal(file.name, "actual-against-expected-level.svg");
    drawings[theme] = file.bytes.toString("utf8");
    assert.equal(await page.locator("html").getAttribute("data-theme"), theme);

    const read = await page.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, "image/svg+xml");
      const root = xml.documentElement;
      return {
        sound: xml.querySelector("parsererror") === null && root.nodeName === "svg",
        size: [root.getAttribute("width"), root.getAttribute("height")].map(Number),
        title: root.querySelector("title")?.textContent,
        ground: root.querySelector("rect")?.getAttribute("fill"),
        classes: root.querySelectorAll("[class]").length,
        // Marks that look alike are one path, each a closed outline in it.
        marks: [...root.querySelectorAll("path")].map((path) => path.getAttribute("d").split("z").length - 1).reduce((a, b) => a + b, 0),
      };
    }, drawings[theme]);
    assert.ok(read.sound);
    assert.equal(read.title, "Actual against expected level");
    assert.equal(read.ground, "#ffffff");
    assert.equal(read.classes, 0);
    assert.equal(read.marks, 96);
    assert.ok(!drawings[theme].includes("var("));

    const picture = await kept(page, out.getByRole("button", { name: "Save “Actual against expected level” as PNG" }));
    assert.deepEqual([...picture.bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.deepEqual([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)], read.size.map((side) => 2 * side));
  }
  assert.equal(drawings.dark, drawings.light);
});

scenario("the report has the numbers of the screen, the figures, and the date", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const screen = numbers(await cells(page.getByRole("table", { name: /^(Models, step by step|The model)/ })));
  await page.getByText("All 96 units as a table").click();
  const billund = (await page.getByRole("row", { name: /^Billund/ }).first().locator("td").allTextContents()).slice(0, 3);
  const file = await kept(page, section(page).getByRole("button", { name: "Save the report" }));
  assert.equal(file.name, "virker-report.html");
  const html = file.bytes.toString("utf8");
  // Read on a page of its own: the application's policy would complain of the report's style sheet.
  const reader = await page.context().newPage();
  assert.deepEqual(numbers(await cellsOf(reader, html, "#models table")), screen);
  const units = await reader.evaluate((html) => {
    const read = new DOMParser().parseFromString(html, "text/html");
    const row = [...read.querySelectorAll("#units tbody tr")].find((row) => row.cells[0].textContent === "Billund");
    return {
      billund: [...row.cells].slice(1, 4).map((cell) => cell.textContent),
      rows: read.querySelectorAll("#units tbody tr").length,
      figures: read.querySelectorAll("figure svg").length,
      scripts: read.querySelectorAll("script").length,
      text: read.body.textContent,
    };
  }, html);
  assert.deepEqual(units.billund, billund);
  assert.equal(units.rows, 96);
  assert.ok(units.figures >= 2);
  assert.equal(units.scripts, 0);
  assert.match(units.text, /invented/);
  assert.ok(units.text.includes(String(new Date().getFullYear())));
  assert.ok(units.text.includes("lm(match23_pct ~ rygere_pct"));

  // As a page of its own: nothing is asked of the network, axe finds nothing, and it can be looked at.
  const report = await page.context().newPage();
  await report.setContent(html);
  await report.getByRole("heading", { level: 1 }).waitFor();
  await screenshot(report, "out-report");
  assert.ok((await report.pdf?.().catch(() => Buffer.from("%PDF"))).subarray(0, 4).toString() === "%PDF");
});

scenario("why a unit is left out and why a case was chosen stands in the report, and stays over a reload", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await page.locator("summary", { hasText: /^The table/ }).click();
  await page.getByLabel("Find in names and texts").fill("rebild");
  await page.getByRole("checkbox", { name: "Rebild takes part" }).uncheck();
  await page.getByLabel("Why Rebild is left out").fill("Merged in 2007");
  await page.getByLabel("Find a unit").selectOption("Billund");
  await page.getByRole("button", { name: "Pin: Billund" }).first().click();
  await page.getByLabel("Why Billund was chosen, in your own words").fill("Easy to reach by train");
  await page.getByLabel("Why Billund was chosen, in your own words").blur();
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByText("1 unit left out", { exact: true }).waitFor();
  assert.equal(await page.getByLabel("Why Billund was chosen, in your own words").inputValue(), "Easy to reach by train");
  const file = await kept(page, section(page).getByRole("button", { name: "Save the report" }));
  const html = file.bytes.toString("utf8");
  assert.ok(html.includes("Merged in 2007"));
  assert.ok(html.includes("Easy to reach by train"));
});

scenario("R, SPSS and the data file can be saved", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await page.getByLabel("Criterion of entry (PIN)").fill("0.005");
  await page.getByRole("columnheader", { name: "Model 4" }).waitFor({ state: "detached" });
  const out = section(page);
  const r = await kept(page, out.getByRole("button", { name: "Save as R script" }));
  assert.equal(r.name, "virker-benchmark.R");
  assert.match(r.bytes.toString("utf8"), /< 0\.005\n/);
  assert.match(r.bytes.toString("utf8"), /model <- lm\(match23_pct ~ rygere_pct \+ kronikere_pr1000 \+ boernetilskud_pct, data = d\)/);
  const spss = await kept(page, out.getByRole("button", { name: "Save as SPSS syntax" }));
  assert.match(spss.bytes.toString("utf8"), /\/CRITERIA=PIN\(0\.005\) POUT\(0\.1\) TOLERANCE\(0\.0001\)/);
  const data = await kept(page, out.getByRole("button", { name: "Save the data file" }));
  assert.equal(data.name, "virker-data.csv");
  const lines = data.bytes.toString("utf8").trim().split("\r\n");
  assert.equal(lines.length, 99);
  assert.match(lines[0], /^unit,match23_pct,rygere_pct/);
});

/** The study in a link, as text. */
function inLink(link) {
  const packed = new URL(link).hash.replace("#study=d", "");
  return inflateRawSync(Buffer.from(packed, "base64url")).toString("utf8");
}

scenario("a link holds the table only where its owner agrees", { secondEngine: true }, async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", clipboard: true });
  await openTable(page, "own.csv", OWN);
  await page.getByText("12 units").first().waitFor();
  await page.getByLabel("Find a unit").first().selectOption("Enhed 3");
  const out = section(page);
  const agree = out.getByRole("checkbox", { name: /Put my table in the link: own\.csv, 0\.\d\skB/ });
  assert.equal(await agree.isChecked(), false);
  await out.getByRole("button", { name: "Copy a link" }).click();
  await page.getByText(/not your own table/).waitFor();
  const bare = await copied(page);
  assert.ok(!inLink(bare).includes("Enhed"), "no unit's name travels unasked");
  assert.ok(inLink(bare).includes('"header":"y"'));

  await agree.check();
  await out.getByRole("button", { name: "Copy a link" }).click();
  await page.getByText("Your table is in it.").waitFor();
  const full = await copied(page);
  assert.ok(inLink(full).includes("Enhed 11"));

  const other = await visit({ path: new URL(full).hash });
  await other.getByText("12 units").first().waitFor();
  await other.getByRole("table", { name: /^The model/ }).getByRole("rowheader", { name: /^x/ }).waitFor();
  const waiting = await visit({ path: new URL(bare).hash });
  await waiting.getByRole("heading", { name: /needs the file own\.csv/ }).waitFor();
});

scenario("a table too large for a link is refused with its size, and a file takes it", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", clipboard: true });
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const rows = Array.from({ length: 1500 }, (_, i) => `U${i},${random()},${random()},${random()}`);
  await openTable(page, "large.csv", `unit,y,x,z\n${rows.join("\n")}\n`);
  await page.getByText("1,500 units").first().waitFor();
  const out = section(page);
  await page.evaluate(() => navigator.clipboard.writeText("before"));
  await out.getByRole("checkbox", { name: /Put my table in the link: large\.csv/ }).check();
  await out.getByRole("button", { name: "Copy a link" }).click();
  await page.getByText(/only 32,000 get through/).waitFor();
  assert.equal(await copied(page), "before");
  const file = await kept(page, out.getByRole("button", { name: "Save it to one file" }));
  assert.ok(file.bytes.toString("utf8").includes(rows[1499]));
});

scenario("everything goes to one file and back, and is cleared from the browser", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await openTable(page, "own.csv", OWN);
  await page.getByText("12 units").first().waitFor();
  await page.getByLabel("Criterion of entry (PIN)").fill("0.01");
  const screen = await cells(page.getByRole("table", { name: /^(Models, step by step|The model)/ }));
  const out = section(page);
  const file = await kept(page, out.getByRole("button", { name: "Save it to one file" }));

  // Cleared: asked once more, then gone, also after a reload.
  await page.waitForFunction(() => localStorage.getItem("virker.study")?.includes("own.csv"));
  await out.getByRole("button", { name: "Clear what is kept here" }).click();
  await out.getByRole("button", { name: "Keep it" }).click();
  await page.getByText("12 units").first().waitFor();
  await out.getByRole("button", { name: "Clear what is kept here" }).click();
  await out.getByRole("button", { name: "Clear it" }).click();
  await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage }))).includes("own.csv"));
  await page.reload();
  await page.getByRole("columnheader", { name: "Model 5" }).waitFor();

  await page.getByRole("button", { name: "Study", exact: true }).click();
  await page.locator("input[type=file][accept*=json]").setInputFiles({ name: "virker.json", mimeType: "application/json", buffer: file.bytes });
  await page.getByText("12 units").first().waitFor();
  assert.deepEqual(await cells(page.getByRole("table", { name: /^(Models, step by step|The model)/ })), screen);
});

scenario("a hostile header is a text in everything that is taken along", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  let alerted = false;
  page.on("dialog", (dialog) => {
    alerted = true;
    void dialog.dismiss();
  });
  const header = '<img src=x onerror=alert(1)></script><script>alert(2)</script>|=1+1';
  const text = OWN.replace(";x;", `;${header};`).replace("Enhed 4;", "=cmd|' /C calc'!A0;").replace("Enhed 5;", "<b onmouseover=alert(3)>5</b>;");
  await openTable(page, "<i>evil</i>.csv", text);
  await page.getByText("12 units").first().waitFor();
  const out = section(page);
  const report = (await kept(page, out.getByRole("button", { name: "Save the report" }))).bytes.toString("utf8");
  await out.getByRole("combobox", { name: "Table", exact: true }).selectOption("The table that was analysed");
  await out.getByLabel("Format").selectOption("Table for Word (HTML)");
  const html = (await kept(page, out.getByRole("button", { name: "Save the table" }))).bytes.toString("utf8");
  // Read on a page of its own: the application's policy would complain of the report's style sheet.
  const reader = await page.context().newPage();
  for (const markup of [report, html]) {
    const found = await reader.evaluate((markup) => {
      const read = new DOMParser().parseFromString(markup, "text/html");
      return read.querySelectorAll("img, script, i, b, [onerror], [onmouseover]").length;
    }, markup);
    assert.equal(found, 0);
    const opened = await page.context().newPage();
    opened.on("dialog", () => (alerted = true));
    await opened.setContent(markup);
    await opened.close();
  }
  await out.getByLabel("Format").selectOption("CSV for a spreadsheet");
  const csv = (await kept(page, out.getByRole("button", { name: "Save the table" }))).bytes.toString("utf8");
  assert.ok(csv.includes(`"'=cmd|' /C calc'!A0"`));
  await out.getByText("The figures on this page").click();
  const svg = (await kept(page, out.getByRole("button", { name: /as SVG$/ }).first())).bytes.toString("utf8");
  assert.ok(!/<(img|script|b)\b/.test(svg));
  assert.equal(alerted, false);
});

for (const theme of ["light", "dark"]) {
  for (const [language, viewport] of [["en", "wide"], ["da", "narrow"]]) {
    scenario(`the part has no violations, ${theme}, ${language}, ${viewport}`, async ({ visit }) => {
      const page = await visit({ path: "#/benchmark", theme, language, viewport });
      const out = section(page);
      await out.getByText(/The figures on this page|Figurerne på denne side/).click();
      await out.getByRole("button", { name: /SVG$/ }).first().waitFor();
      await out.getByRole("button", { name: /Clear what is kept here|Ryd det, der er gemt her/ }).click();
      await assertAccessible(page, 'section[aria-labelledby="out"]');
      await screenshot(out, `out-${language}-${theme}-${viewport}`);
    });
  }
}
