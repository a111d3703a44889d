// What comes from outside is hostile until it has been read: links, files, names.
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { kept, scenario } from "./harness/index.js";

/** What a button saves, as text. */
async function saved(page, button) {
  const { name, bytes } = await kept(page, button);
  return { name, text: bytes.toString("utf8") };
}

/** Every way for a name to become something else; each would call alert. */
const NAMES = [
  `<img src=x onerror=alert(1)>`,
  `<script>alert(2)</script>`,
  `"onmouseover="alert(3)`,
  `' onfocus='alert(4)' autofocus='`,
  `</title></style></svg></textarea><svg onload=alert(5)>`,
  `]]><script>alert(6)</script>`,
  `--><script>alert(7)</script>`,
  `javascript:alert(8)`,
  `&lt;img src=x onerror=alert(9)&gt;`,
  `\u202eetirw ot thgir\u2066`,
  `{{alert(10)}}\${alert(11)}`,
  `|a|b|\n# heading\n[x](javascript:alert(12))`,
  `=HYPERLINK("http://evil.invalid","x")`,
];

/** Notes whether anything of a page's runs that should not. */
function guard(page) {
  const ran = [];
  page.on("dialog", (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  return ran;
}

/** Opens some markup as a page of its own, moves over and focuses everything in it, and says what ran. */
async function opened(context, markup, type = "text/html") {
  const page = await context.newPage();
  const ran = guard(page);
  await page.route("http://opened.invalid/", (route) => route.fulfill({ contentType: `${type}; charset=utf-8`, body: markup }));
  await page.goto("http://opened.invalid/").catch((error) => ran.push(String(error)));
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("*")) {
      for (const kind of ["mouseover", "focus", "click"]) element.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  });
  await page.waitForTimeout(100);
  const found = await page.evaluate(() => ({
    scripts: document.querySelectorAll("script, iframe, object, embed").length,
    handlers: [...document.querySelectorAll("*")].filter((element) => element.getAttributeNames().some((name) => /^on/i.test(name))).length,
    addresses: [...document.querySelectorAll("[href], [src]")].filter((element) => /^\s*javascript:/i.test(element.getAttribute("href") ?? element.getAttribute("src"))).length,
  }));
  await page.close();
  return { ran, ...found };
}

const NOTHING = { ran: [], scripts: 0, handlers: 0, addresses: 0 };

/** Moves over and focuses everything on the page that stands open. */
async function provoke(page) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("main *")) {
      for (const kind of ["mouseover", "mouseenter", "focus"]) element.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  });
  await page.waitForTimeout(200);
  const own = await page.evaluate(() => document.querySelectorAll("main script, main iframe, main img, main [onerror], main [onload], main [onmouseover], main [onfocus]").length);
  assert.equal(own, 0, "data became elements");
}

scenario("a table of hostile names is text on the page and in everything that leaves it", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", foreseen: [/opened\.invalid/] });
  const ran = guard(page);
  const quote = (text) => `"${text.replaceAll('"', '""')}"`;
  const header = [`<i>unit</i>`, `<img src=x onerror=alert("y")>`, `"onmouseover="alert("x")`, `=cmd|' /C calc'!A0`];
  const long = "L".repeat(100_000);
  const units = [...NAMES, long, "nul\u0000byte", "plain 1", "plain 2"];
  const text = [header, ...units.map((name, i) => [name, 3 + 2 * i + (i % 3) * 0.4, i, (i * 7) % 5])].map((row) => row.map((cell) => quote(String(cell))).join(",")).join("\n");
  await page.locator("input[type=file][accept*=csv]").first().setInputFiles({ name: `<img src=x onerror=alert("file")>.csv`, mimeType: "text/csv", buffer: Buffer.from(`${text}\n`) });
  const preview = page.getByRole("button", { name: "Open the table" });
  const refused = page.getByRole("alert").filter({ hasText: "was not opened" });
  await preview.or(refused).first().waitFor();
  if (await refused.count()) {
    // A letter that no text has: the file is no text, and says so. Without it, it opens.
    assert.match(await refused.textContent(), /not a text file/);
    const without = text.replaceAll("\u0000", "");
    await page.locator("input[type=file][accept*=csv]").first().setInputFiles({ name: `<img src=x onerror=alert("file")>.csv`, mimeType: "text/csv", buffer: Buffer.from(`${without}\n`) });
  }
  await preview.click();
  await page.getByText(`${units.length} units`).first().waitFor();
  await page.evaluate(() => document.querySelectorAll("main details").forEach((details) => (details.open = true)));
  await page.getByLabel("Find a unit").first().selectOption({ index: 2 });
  await provoke(page);

  const out = page.getByRole("region", { name: "Take it along" });
  const report = await saved(page, out.getByRole("button", { name: "Save the report" }));
  const proof = await opened(page.context(), `<p onclick="alert(0)">x</p><script></script><a href="javascript:0">x</a>`);
  assert.deepEqual(proof, { ran: ["0"], scripts: 1, handlers: 1, addresses: 1 }, "what runs is seen");
  assert.deepEqual(await opened(page.context(), report.text), NOTHING, "the report");
  assert.ok(report.text.includes("&lt;img src=x onerror=alert(1)&gt;"), "the name stands there as text");
  await out.getByRole("combobox", { name: "Table", exact: true }).selectOption("The table that was analysed");
  for (const [format, type] of [["Table for Word (HTML)", "text/html"]]) {
    await out.getByLabel("Format").selectOption(format);
    const file = await saved(page, out.getByRole("button", { name: "Save the table" }));
    assert.deepEqual(await opened(page.context(), file.text, type), NOTHING, format);
  }
  await out.getByLabel("Format").selectOption("Markdown");
  const markdown = await saved(page, out.getByRole("button", { name: "Save the table" }));
  assert.ok(!/<(img|script|svg|i)\b/i.test(markdown.text), "Markdown lets HTML through, so there is none");
  await out.getByLabel("Format").selectOption("CSV for a spreadsheet");
  const csv = (await saved(page, out.getByRole("button", { name: "Save the table" }))).text.replace(/^\ufeff/, "");
  assert.ok(csv.includes(`'=HYPERLINK(`) && !/(^|[,;"\n])=/.test(csv), "no cell begins a formula");
  await out.getByText("The figures on this page").click();
  for (const button of (await out.getByRole("button", { name: /as SVG$/ }).all()).slice(0, 4)) {
    const svg = await saved(page, button);
    assert.deepEqual(await opened(page.context(), svg.text, "image/svg+xml"), NOTHING, svg.name);
    await page.waitForTimeout(400);
  }
  assert.deepEqual(ran, []);
});

const TOML = (text) => JSON.stringify(text).replaceAll("\u007f", "\\u007f");

scenario("a theory of hostile names is text on the page and in everything that leaves it", async ({ visit }) => {
  const page = await visit({ path: "#/theory", foreseen: [/opened\.invalid/] });
  const ran = guard(page);
  const out = page.getByRole("region", { name: "Take it along" });
  const sound = (await saved(page, out.getByRole("button", { name: "Save the text" }))).text;
  // Every text between quotation marks that is read by people gets a hostile name in front of it.
  let turn = 0;
  const hostile = sound.replaceAll(/^((?:[\w-]+\.)*(?:label|description|title|summary|because|reasoning|resource|note|origin|caution|present|absent)\.(?:da|en)) = "((?:[^"\\]|\\.)*)"/gm, (_, key, text) => `${key} = ${TOML(`${NAMES[turn++ % NAMES.length].replaceAll("\n", " ")}\u0000 `).slice(0, -1)}${text}"`);
  assert.ok(turn > 60, `only ${turn} texts`);
  const write = page.getByRole("region", { name: "Write your own" });
  await write.locator("input[type=file]").setInputFiles({ name: "<img src=x onerror=alert('name')>.toml", mimeType: "text/plain", buffer: Buffer.from(hostile) });
  await write.getByRole("textbox", { name: "Name of the theory" }).waitFor();
  await page.evaluate(() => document.querySelectorAll("main details").forEach((details) => (details.open = true)));
  await provoke(page);

  const svg = await saved(page, out.getByRole("button", { name: "Save the picture as SVG" }));
  assert.deepEqual(await opened(page.context(), svg.text, "image/svg+xml"), NOTHING, "the picture");
  await out.getByRole("combobox", { name: "Table", exact: true }).selectOption("Configurations: if, then, because");
  await out.getByLabel("Format").selectOption("Markdown");
  const markdown = await saved(page, out.getByRole("button", { name: "Save the table" }));
  assert.ok(!/<(img|script|svg)\b/i.test(markdown.text), "Markdown lets HTML through, so there is none");
  await page.waitForTimeout(400);
  await out.getByRole("combobox", { name: "Form", exact: true }).selectOption("Mermaid flowchart");
  const mermaid = await saved(page, out.getByRole("button", { name: "Save the text" }));
  // Mermaid shows labels as HTML: entities only, and no way out of the quotation marks.
  assert.ok(!/<(img|script|svg)\b/i.test(mermaid.text), "no element in Mermaid");
  for (const line of mermaid.text.split("\n")) assert.equal((line.match(/"/g) ?? []).length % 2, 0, line);
  await out.getByRole("combobox", { name: "Form", exact: true }).selectOption("Graphviz DOT");
  const dot = await saved(page, out.getByRole("button", { name: "Save the text" }));
  for (const line of dot.text.split("\n")) assert.equal((line.match(/(?<!\\)(?:\\\\)*"/g) ?? []).length % 2, 0, line);
  assert.deepEqual(ran, []);
});

const linkOf = (bytes) => `#study=d${deflateRawSync(bytes, { level: 9 }).toString("base64url")}`;

const LONG = { onlyChromium: "Firefox takes no address of more than a megabyte" };

scenario("a link that unpacks to gigabytes is left off as soon as that shows, and nothing is lost", LONG, async ({ visit }) => {
  const counting = (page) =>
    page.addInitScript(() => {
      window.unpacked = 0;
      const read = ReadableStreamDefaultReader.prototype.read;
      ReadableStreamDefaultReader.prototype.read = async function () {
        const piece = await read.call(this);
        window.unpacked += piece.value?.length ?? 0;
        return piece;
      };
    });
  const page = await visit({ path: "#/benchmark", before: counting });
  await page.getByLabel("Criterion of entry (PIN)").fill("0.005");
  await page.waitForFunction(() => localStorage.getItem("virker.study")?.includes("0.005"));
  // A thousand megabytes in one, deflate's utmost.
  const bomb = linkOf(Buffer.alloc(1_000_000_000, " "));
  assert.ok(bomb.length < 2_000_000);
  await page.evaluate((hash) => (location.hash = hash), bomb);
  await page.getByText(/far more than a study/).waitFor();
  const unpacked = await page.evaluate(() => window.unpacked);
  assert.ok(unpacked > 0 && unpacked < 10_000_000, `${unpacked} bytes were unpacked`);
  assert.equal(await page.getByLabel("Criterion of entry (PIN)").inputValue(), "0.005");
  // A longer one is not even begun.
  await page.evaluate(() => {
    window.unpacked = 0;
    location.hash = `#study=d${"A".repeat(3_000_000)}`;
  });
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => window.unpacked), 0);
  assert.equal(await page.getByLabel("Criterion of entry (PIN)").inputValue(), "0.005");
});

scenario("deep and huge files are refused in a sentence", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await page.getByLabel("Criterion of entry (PIN)").fill("0.005");
  await page.getByRole("button", { name: "Study", exact: true }).click();
  for (const [name, text] of [
    ["deep.json", "[".repeat(200_000)],
    ["objects.json", '{"a":'.repeat(100_000)],
    ["within.json", `{"kind":"virker-study","version":1,"view":${"[".repeat(100_000)}}`],
    ["names.json", `{"kind":"virker-study","version":1,"explorer":{"theory":"${"x".repeat(100_000)}"}}`],
  ]) {
    await page.locator("input[type=file][accept*=json]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await page.getByText(`${name} was not opened`).waitFor();
    assert.equal(await page.getByLabel("Criterion of entry (PIN)").inputValue(), "0.005");
  }
  await page.getByRole("link", { name: "Explorer", exact: true }).first().click();
  const write = page.getByRole("region", { name: "Write your own" });
  const give = (name, text) => write.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  for (const [name, text] of [
    ["deep.toml", `virker-theory = 2\na = ${"[".repeat(100_000)}`],
    ["tables.toml", `virker-theory = 2\na = ${"{b=".repeat(100_000)}`],
    ["dots.toml", `virker-theory = 2\n${Array.from({ length: 20_000 }, () => "a").join(".")} = 1`],
    ["deep.json", `{"virker-theory":2,"a":${"[".repeat(100_000)}`],
    ["huge.toml", `virker-theory = 2\n${"# nothing\n".repeat(150_000)}`],
  ]) {
    await give(name, text);
    await write.getByText(name).first().waitFor();
    assert.equal(await write.getByRole("textbox", { name: "Name of the theory" }).count(), 0, name);
  }
});
