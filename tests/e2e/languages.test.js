// Languages: a link to a page names one, numbers, dates and downloads follow the one on screen.
import assert from "node:assert/strict";
import { kept, scenario } from "./harness/index.js";

const lang = (page) => page.locator("html").getAttribute("lang");
const hash = (page) => new URL(page.url()).hash;
const speak = (page, name) => page.getByRole("radio", { name, exact: true }).or(page.getByRole("button", { name, exact: true })).first();
const keptLanguage = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("virker.study") ?? "{}").view?.language ?? null);

scenario("a link to a page shows it in the link's language, and chooses nothing for good", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark?lang=da", language: "en" });
  await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
  assert.equal(await lang(page), "da");
  // Other pages stay in it, and are named with it.
  await page.locator("nav a[href='#/theory']").click();
  await page.waitForFunction(() => location.hash === "#/theory?lang=da");
  assert.equal(await lang(page), "da");
  await page.waitForTimeout(500);
  assert.equal(await keptLanguage(page), null, "nothing was chosen");
  await page.goBack();
  await page.waitForFunction(() => location.hash === "#/benchmark?lang=da");
  // Whoever comes without the link has the browser's language.
  const home = page.url().split("#")[0];
  await page.goto("about:blank");
  await page.goto(`${home}#/benchmark`);
  await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
  assert.equal(await lang(page), "en");
  assert.equal(hash(page), "#/benchmark", "nothing was said about the language");
});

scenario("a choice goes before a link, and into the address; going back does not take it back", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark?lang=da", language: "en" });
  await page.locator("nav a[href='#/theory']").click();
  await page.waitForFunction(() => location.hash === "#/theory?lang=da");
  await speak(page, "EN").click();
  await page.waitForFunction(() => location.hash === "#/theory?lang=en" && document.documentElement.lang === "en");
  await page.goBack();
  await page.waitForFunction(() => location.hash === "#/benchmark?lang=en");
  assert.equal(await lang(page), "en");
  await page.waitForFunction(() => localStorage.getItem("virker.study")?.includes('"language":"en"'));
  // A link pasted into the open page is followed, and still chooses nothing.
  await page.evaluate(() => (location.hash = "#/theory?lang=da"));
  await page.waitForFunction(() => document.documentElement.lang === "da");
  await page.waitForTimeout(500);
  assert.equal(await keptLanguage(page), "en");
  // A language that the program does not speak changes nothing.
  await page.evaluate(() => (location.hash = "#/benchmark?lang=tlh"));
  await page.waitForFunction(() => location.hash === "#/benchmark?lang=da");
});

const OWN = ["unit;y;x;z", ...Array.from({ length: 12 }, (_, i) => `E${i};${String(1003 + 2 * i + (i % 3) * 0.45).replace(".", ",")};${i},25;${(i * 7) % 5}`), ""].join("\n");

for (const [language, decimals, points] of [
  ["en", /\d\.\d/, /\d,\d{1,2}(?!\d)/],
  ["da", /\d,\d/, /\d\.\d{1,2}(?!\d)/],
]) {
  scenario(`numbers and dates are written in the language's way, on screen and in what is taken along: ${language}`, async ({ visit }) => {
    const page = await visit({ path: "#/benchmark", language });
    await page.locator("input[type=file][accept*=csv]").first().setInputFiles({ name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(OWN) });
    await page.getByRole("button", { name: /^(Open the table|Åbn tabellen)$/ }).click();
    await page.getByText(/12 (units|enheder)/).first().waitFor();
    const out = page.getByRole("region", { name: /Take it along|Tag det med/ });
    await out.waitFor();
    // Every cell of every table on the page: none has the other language's decimal sign.
    await page.waitForFunction(() => document.querySelectorAll("main td").length > 30);
    const cells = await page.locator("main td").allTextContents();
    assert.ok(cells.filter((text) => decimals.test(text)).length > 10, cells.join(" | "));
    assert.deepEqual(cells.filter((text) => points.test(text)), [], "decimals of the other language");
    const { bytes } = await kept(page, out.getByRole("button", { name: /^(Save the report|Gem rapporten)$/ }));
    const report = bytes.toString("utf8");
    const read = await page.evaluate((html) => {
      const read = new DOMParser().parseFromString(html.replaceAll(/<style>[^<]*<\/style>/g, ""), "text/html");
      return { lang: read.documentElement.lang, cells: [...read.querySelectorAll("#units td, #models td")].map((cell) => cell.textContent), text: read.body.textContent };
    }, report);
    assert.equal(read.lang, language);
    assert.ok(read.cells.filter((text) => decimals.test(text)).length > 20, "the report has numbers");
    assert.deepEqual(read.cells.filter((text) => points.test(text)), [], "decimals of the other language in the report");
    const date = new Date().toLocaleDateString({ en: "en-GB", da: "da-DK" }[language], { day: "numeric", month: "long", year: "numeric" });
    assert.ok(read.text.includes(date), `the report is dated ${date}`);
    await page.locator("nav a[href='#/theory']").click();
    await page.waitForFunction(() => location.hash.startsWith("#/theory"));
    await page.getByRole("heading", { level: 1 }).filter({ visible: true }).first().waitFor();
    const figures = await page.locator("main details td").allTextContents();
    assert.deepEqual(figures.filter((text) => points.test(text) && !/Tab|tab/.test(text)), [], "decimals of the other language in the explorer");
  });
}
