// The user guide, walked: every task that it describes is done here as it says, in both languages, by the names that
// stand on the screen, and its pictures are taken on the way. `make pictures` puts them into docs/images/guide/.
import assert from "node:assert/strict";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { scenario, screenshot } from "./harness/index.js";
import { speaks } from "./harness/catalogue.js";
import { small } from "./harness/small_png.js";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const SLOW = { timeout: 60_000 };

/** The most that all pictures of both guides may weigh, in bytes. */
const MOST_BYTES = 1_000_000;

const GUIDES = {
  en: {
    file: "user-guide.md",
    school: "School",
    table: "schools.csv",
    headers: ["School", "Absence (%)", "Mark", "Pupils with support (%)", "Cost per pupil"],
    centres: "Business centres",
    selfEsteem: "Raised self-esteem",
    consultant: "One job consultant per young person",
    // What bold means, and what stands there only where a newer version waits: offline.test.js.
    elsewhere: ["bold", "Use it now", "Later"],
  },
  da: {
    file: "brugervejledning.md",
    school: "Skole",
    table: "skoler.csv",
    headers: ["Skole", "Fravær i pct.", "Karakter", "Elever med støtte i pct.", "Udgift pr. elev"],
    centres: "Virksomhedscentre",
    selfEsteem: "Øget selvværd",
    consultant: "Én jobkonsulent pr. ung",
    elsewhere: ["fed skrift", "Brug den nu", "Senere"],
  },
};

/** Twelve invented schools, as a spreadsheet in this language writes them. */
function schools(language) {
  const { school, headers } = GUIDES[language];
  const number = (value) => (language === "da" ? String(value).replace(".", ",") : String(value));
  const rows = Array.from({ length: 12 }, (_, i) => [
    `${school} ${String.fromCharCode(65 + i)}`,
    number((4 + 0.6 * i + (i % 3) * 0.4).toFixed(1)),
    number((8.4 - 0.2 * i + (i % 4) * 0.3).toFixed(1)),
    i === 7 ? "" : 5 + ((i * 7) % 9),
    `${71 + ((i * 5) % 8)}${language === "da" ? "." : ""}${100 + 70 * (i % 9)}`,
  ]);
  return [headers, ...rows].map((cells) => cells.join(language === "da" ? ";" : ",")).join("\r\n");
}

/** The part of the page under this heading. */
const part = (page, name) => page.getByRole("region", { name, exact: true });

/** The names that a guide gives to pictures, without the folder. */
async function named(language) {
  const text = await readFile(docs + GUIDES[language].file, "utf8");
  return [...text.matchAll(/!\[[^\]]+\]\(images\/guide\/([^)]+)\)/g)].map(([, name]) => name);
}

/** The names in bold that a guide calls things on the screen by. */
async function called(language) {
  const text = (await readFile(docs + GUIDES[language].file, "utf8")).replace(/\s+/g, " ");
  const names = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, name]) => name);
  return names.filter((name) => !GUIDES[language].elsewhere.includes(name));
}

// All that stood on the screen during the walk.
const seen = { en: "", da: "" };

/** Remembers what stands on the screen now: texts, names, and what lists offer. */
async function look(page, language) {
  seen[language] += await page.evaluate(() => {
    const names = [...document.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label"));
    return `${document.body.textContent} ${names.join(" ")} `.replace(/\s+/g, " ");
  });
}

const made = { en: new Map(), da: new Map() };

/** Takes the picture `name` of an element, or of all that is seen of the page: of its height no more than `most`. */
async function picture(page, language, name, element, { most = 620 } = {}) {
  await look(page, language);
  await page.mouse.move(0, 0);
  const path = await screenshot(page, `guide ${language} ${name}`, { fullPage: false });
  if (element) {
    // What sticks to the window's edge would lie over the picture.
    await element.evaluate(async (pictured) => {
      for (const one of document.querySelectorAll("*")) {
        const apart = !pictured.contains(one) && !one.contains(pictured);
        if (apart && ["sticky", "fixed"].includes(getComputedStyle(one).position)) one.style.visibility = "hidden";
      }
      // What comes into sight is laid out only then, and may move what is below it.
      for (let times = 0; times < 5; times++) {
        window.scrollTo(0, pictured.getBoundingClientRect().top + window.scrollY - 12);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
    });
    const { x, y, width, height } = await element.boundingBox();
    await page.screenshot({ path, animations: "disabled", clip: { x: x - 12, y: y - 12, width: width + 24, height: Math.min(height, most) + 24 } });
    await page.evaluate(() => document.querySelectorAll("[style]").forEach((one) => one.style.removeProperty("visibility")));
  }
  made[language].set(`${language}-${name}.png`, path);
}

for (const language of ["en", "da"]) {
  const say = speaks(language);
  const { school, table, centres, selfEsteem, consultant } = GUIDES[language];
  const open = (visit, path, width = 1000) => visit({ path, language, theme: "light", viewport: { width, height: 820 }, deviceScaleFactor: 1 });

  scenario(`the guide, ${language}: a table of one's own`, async ({ visit }) => {
    const page = await open(visit, "#/benchmark");
    await page.locator("input[type=file][accept*=csv]").setInputFiles({ name: table, mimeType: "text/csv", buffer: Buffer.from(schools(language)) });
    const preview = page.getByRole("region", { name: new RegExp(`^${table}: `) });
    await preview.getByRole("table").waitFor();
    await picture(page, language, "table", preview);
    await preview.getByRole("button", { name: say("data-open"), exact: true }).click();
    await preview.waitFor({ state: "detached" });
    await part(page, say("bench-judge")).waitFor(SLOW);

    // A unit is left out, and taken in again with all else.
    await page.locator("summary").filter({ hasText: say("tview-title") }).first().click();
    await page.getByRole("checkbox", { name: say("tview-included", { unit: `${school} B` }), exact: true }).uncheck();
    const back = page.getByRole("button", { name: say("tview-restore-all"), exact: true });
    await back.waitFor();
    await look(page, language);
    await back.click();
    await back.waitFor({ state: "detached" });

    await page.getByRole("button", { name: say("shell-study"), exact: true }).click();
    for (const key of ["study-save", "study-open", "study-link", "study-new"]) await page.getByRole("button", { name: say(key), exact: true }).waitFor();
    await page.keyboard.press("Escape");
    const out = part(page, say("out-title"));
    for (const key of ["out-save-report", "out-save-r", "out-save-spss", "out-save-table", "out-save-study"]) {
      await out.getByRole("button", { name: say(key), exact: true }).waitFor();
    }
    await out.getByRole("button", { name: say("out-clear"), exact: true }).click();
    const yes = page.getByRole("button", { name: say("out-clear-yes"), exact: true });
    await yes.waitFor();
    await look(page, language);
    await yes.click();
    await page.waitForFunction(() => localStorage.getItem("virker.study") === null);
  });

  scenario(`the guide, ${language}: from data to cases, and doubt`, async ({ visit }) => {
    const page = await open(visit, "");
    await page.getByRole("link", { name: say("start-open-benchmark"), exact: true }).click();
    const models = page.getByRole("table", { name: say("bench-models"), exact: true });
    await models.waitFor(SLOW);
    await picture(page, language, "models", models);

    const judge = part(page, say("bench-judge"));
    const nine = judge.getByRole("table").filter({ hasText: "Billund" }).first();
    await nine.waitFor(SLOW);
    await picture(page, language, "nine-cells", nine, { most: 900 });

    const cases = part(page, say("bench-cases"));
    for (const unit of ["Norddjurs", "Billund"]) {
      await cases.getByRole("article", { name: unit }).getByRole("button", { name: new RegExp(`^${say("choose-pin")}`) }).click();
    }
    const beside = cases.getByRole("table").filter({ hasText: "Norddjurs" }).filter({ hasText: "Billund" }).first();
    await beside.waitFor();

    const multiverse = part(page, say("doubt-multiverse"));
    await multiverse.getByRole("button", { name: say("doubt-multiverse-start"), exact: true }).click();
    const bars = multiverse.getByRole("list", { name: say("doubt-keep") });
    await bars.getByRole("button", { name: "Billund" }).waitFor(SLOW);
    await picture(page, language, "doubt", multiverse);
  });

  scenario(`the guide, ${language}: programme theory`, async ({ visit }) => {
    const page = await open(visit, "#/theory", 1280);
    const drawn = part(page, say("explorer-picture-title"));
    const why = part(page, say("why-title"));
    await page.getByRole("button", { name: say("setting-as-in", { case: "Billund" }), exact: true }).click();
    const mechanism = drawn.getByRole("button", { name: new RegExp(`^${selfEsteem}: `) }).first();
    await mechanism.waitFor(SLOW);

    // Turn a context over, and read why.
    await mechanism.click();
    await why.getByText(say("why-breaks")).waitFor();
    await look(page, language);
    await drawn.getByRole("button", { name: new RegExp(`^${consultant}: `) }).first().click();
    await why.getByText(consultant.toLowerCase(), { exact: false }).first().waitFor();
    await mechanism.evaluate((one) => window.scrollTo(0, one.getBoundingClientRect().top + window.scrollY - 300));
    await picture(page, language, "why");
    await why.getByRole("group", { name: say("replay-name") }).getByRole("button", { name: say("replay-before"), exact: true }).click();

    // Predict, then reveal.
    await page.getByRole("button", { name: say("predict-start"), exact: true }).click();
    const predicting = part(page, say("predict-title"));
    await predicting.getByRole("button", { name: say("predict-fires"), exact: true }).first().click();
    await picture(page, language, "predict", predicting);
    await predicting.getByRole("button", { name: say("predict-reveal"), exact: true }).click();
    await why.getByRole("button", { name: say("predict-again"), exact: true }).waitFor();
    await look(page, language);
    await why.getByRole("button", { name: say("predict-again"), exact: true }).click();
    await predicting.getByRole("button", { name: say("predict-stop"), exact: true }).click();

    // Compare.
    const people = part(page, say("grid-title"));
    await people.getByRole("table").waitFor();
    await picture(page, language, "people", people, { most: 680 });
    for (const key of ["pair-title", "weigh-title", "answer-title", "begin-title"]) await part(page, say(key)).waitFor();

    // Write one's own.
    const write = part(page, say("own-write"));
    await write.getByRole("button", { name: say("own-copy", { title: centres }), exact: true }).click();
    await write.getByRole("textbox", { name: say("own-title"), exact: true }).waitFor();
    const row = write.getByRole("listitem").filter({ has: page.getByRole("button", { name: new RegExp(`^${selfEsteem} →`) }) });
    await row.getByRole("button", { name: new RegExp(`^${selfEsteem} →`) }).click();
    await picture(page, language, "own", row, { most: 700 });
    const out = part(page, say("own-take-along"));
    for (const key of ["own-picture-png", "own-save-text"]) await out.getByRole("button", { name: say(key), exact: true }).waitFor();

    // Take the program along.
    await look(page, language);
    await page.getByRole("button", { name: say("help"), exact: true }).click();
    await page.getByRole("banner").getByRole("link", { name: say("page-about"), exact: true }).click();
    await page.getByRole("link", { name: say("about-along-file"), exact: true }).waitFor();
    await look(page, language);
  });
}

test("what a guide calls by a name was on the screen when it was walked", async () => {
  for (const language of ["en", "da"]) {
    const names = await called(language);
    assert.ok(names.length > 80, `${names.length} names`);
    assert.deepEqual(names.filter((name) => !seen[language].includes(name)), [], GUIDES[language].file);
  }
});

test("each guide names the pictures that were taken, no more and no fewer, and they are there", async () => {
  const folder = `${docs}images/guide/`;
  if (process.env.GUIDE_PICTURES) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const pictures of Object.values(made)) for (const [name, path] of pictures) await writeFile(folder + name, small(await readFile(path)));
  }
  const wanted = [];
  for (const language of ["en", "da"]) {
    const names = await named(language);
    assert.deepEqual(names.toSorted(), [...made[language].keys()].toSorted(), GUIDES[language].file);
    wanted.push(...names);
  }
  assert.deepEqual((await readdir(folder)).toSorted(), wanted.toSorted());
  let bytes = 0;
  for (const name of wanted) bytes += (await readFile(folder + name)).length;
  assert.ok(bytes <= MOST_BYTES, `the pictures weigh ${bytes} bytes`);
});
