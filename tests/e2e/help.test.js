// Help inside: what a term means, all terms, the keys, the tour of the first visit, the page about the program. By
// roles and names, and where it says so by the keyboard alone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";

const file = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const WORDS = {
  en: { help: "Help", keys: "Keys", terms: "All terms", take: "Take the tour", about: "About Virker", tour: "Tour", close: "Close", next: "Next" },
  da: { help: "Hjælp", keys: "Taster", terms: "Alle begreber", take: "Tag rundvisningen", about: "Om Virker", tour: "Rundvisning", close: "Luk", next: "Næste" },
};
const PARTS = ["look", "select", "check", "judge", "cases", "doubt"];

const drawn = (page) => page.locator("#boot").waitFor({ state: "detached" });
const button = (page, name) => page.getByRole("button", { name, exact: true });
const dialog = (page) => page.getByRole("dialog");
const tour = (page, language = "en") => page.getByRole("complementary", { name: WORDS[language].tour, exact: true });
const focusedName = (page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
/** Waits until what has this name has the focus: a dialog says a moment after it closed that it did. */
const focusOn = (page, name) => page.waitForFunction((wanted) => document.activeElement?.getAttribute("aria-label") === wanted, name);
const kept = (page) => page.evaluate(() => localStorage.getItem("virker.tour"));

/** Waits until the page has been drawn to its end: parts come one after the other. */
async function whole(page) {
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  for (let before = 0, now = await height(); now !== before; now = await height()) {
    before = now;
    await page.waitForTimeout(700);
  }
}

/** Presses Tab until something has the focus. */
async function tabTo(page, locator, key = "Tab") {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${locator} cannot be reached with ${key}`);
}

/** Opens an entry of the help menu with the keyboard. */
async function choose(page, name, language = "en") {
  const menu = button(page, WORDS[language].help);
  await menu.focus();
  await page.keyboard.press("Enter");
  const entry = page.getByRole("banner").getByText(name, { exact: true });
  await tabTo(page, entry);
  await page.keyboard.press("Enter");
}

scenario("a term says what it means beside its name, by keyboard, and the focus comes back", async ({ visit }) => {
  for (const [language, question, name, meaning, source] of [
    ["en", "What is a residual?", "residual", /actual level less the level that the model expects/, "Source: the thesis, appendix 2"],
    ["da", "Hvad er et residual?", "residual", /faktiske niveau minus det niveau/, "Kilde: specialet, bilag 2"],
  ]) {
    const page = await visit({ path: "#/benchmark", language });
    const judge = page.locator("section[aria-labelledby=judge]");
    const asked = judge.getByRole("button", { name: question, exact: true });
    await asked.waitFor();
    await whole(page);
    await asked.scrollIntoViewIfNeeded();
    // What comes into view is laid out only then.
    await whole(page);
    await asked.focus();
    const [wide, high] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    await page.keyboard.press("Enter");
    const shown = page.getByRole("dialog", { name, exact: true });
    await shown.getByText(meaning).waitFor();
    await shown.getByText(source).waitFor();
    const described = await shown.evaluate((element) => document.getElementById(element.getAttribute("aria-describedby")).textContent);
    assert.match(described, meaning);
    assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]), [wide, high]);
    // It stands by its button, and all of it in the window.
    const [at, box] = [await asked.boundingBox(), await shown.boundingBox()];
    assert.ok(Math.abs(at.x - box.x) < 450 && box.x >= 0 && box.y >= 0 && box.y + box.height <= 860, JSON.stringify([at, box]));
    await page.keyboard.press("Escape");
    await shown.waitFor({ state: "detached" });
    await focusOn(page, question);
    // A click beside it closes it too.
    await page.keyboard.press("Enter");
    await shown.waitFor();
    await page.mouse.click(5, 5);
    await shown.waitFor({ state: "hidden" });
    await focusOn(page, question);
  }
});

scenario("from a term to all terms, with this one in view, and back to where it was asked", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const asked = page.locator("section[aria-labelledby=judge]").getByRole("button", { name: "What is ρ?", exact: true });
  await asked.focus();
  await page.keyboard.press("Enter");
  await tabTo(page, dialog(page).getByRole("button", { name: "All terms", exact: true }));
  await page.keyboard.press("Enter");
  const all = page.getByRole("dialog", { name: "All terms", exact: true });
  await all.waitFor();
  const list = all.getByRole("region", { name: "All terms" });
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "region");
  const rho = all.locator("#term-rho");
  const [inner, outer] = [await rho.boundingBox(), await list.boundingBox()];
  assert.ok(inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height + 1, "the term is not in view");
  for (const half of ["Benchmark", "Programme theory"]) await all.getByRole("heading", { name: half, exact: true }).waitFor();
  assert.equal(await all.getByRole("term").count(), (await file("src/glossary/entries.rs")).match(/term: Term::/g).length);
  const names = await all.locator("section").first().getByRole("term").allInnerTexts();
  assert.deepEqual(names, [...names].sort((one, other) => one.localeCompare(other, "en")), "not in order");
  await page.keyboard.press("Escape");
  await all.waitFor({ state: "hidden" });
  await focusOn(page, "What is ρ?");
});

scenario("every part of both pages explains its terms, and every button has a definition with a source", async ({ visit }) => {
  for (const path of ["#/benchmark", "#/theory"]) {
    const page = await visit({ path });
    const places = path === "#/benchmark"
      ? PARTS.map((part) => `section[aria-labelledby=${part}]`)
      : [".explorer-head", "[aria-labelledby=person-title]", "[aria-labelledby=setting-title]", "[aria-labelledby=picture-title]",
        "[aria-labelledby=weigh-title]", "[aria-labelledby=answer-title]", "[aria-labelledby=own-write]"];
    for (const place of places) await page.locator(`${place} .what`).first().waitFor({ state: "attached" });
    await whole(page);
    const buttons = page.locator(".what");
    const keys = await buttons.evaluateAll((all) => all.map((one) => one.dataset.help));
    for (const [place, key] of keys.entries()) {
      const one = buttons.nth(place);
      const name = await one.getAttribute("aria-label");
      assert.match(name, /^What .*\?$/, key);
      await one.focus();
      await page.keyboard.press("Enter");
      await dialog(page).getByText(/^Source: /).waitFor();
      await page.keyboard.press("Escape");
      await dialog(page).waitFor({ state: "hidden" });
      await focusOn(page, name);
    }
    // Not on each occurrence: a part explains a term once.
    for (const place of places) {
      const within = await page.locator(`${place} .what`).evaluateAll((all) => all.map((one) => one.dataset.help));
      assert.equal(new Set(within).size, within.length, `${place}: ${within}`);
    }
  }
});

scenario("the tour comes to the first visit, blocks nothing, and never comes again", async ({ visit }) => {
  const page = await visit({ tour: "new" });
  await tour(page).getByRole("heading", { name: "From the many to the few" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true, "it took the focus");
  await page.getByRole("status").filter({ hasText: "Tour, 1 of 5: From the many to the few" }).waitFor({ state: "attached" });
  assert.equal(await kept(page), "seen");
  // The page is used as if it were not there.
  await page.getByRole("link", { name: "Open the benchmark" }).click();
  await page.getByRole("heading", { level: 1, name: /Which municipalities/ }).waitFor();
  await tour(page).waitFor();
  await page.keyboard.press("Escape");
  await tour(page).waitFor({ state: "detached" });
  await page.goto(page.url().split("#")[0]);
  await page.reload();
  await drawn(page);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await tour(page).count(), 0);
});

scenario("the tour goes through five real things by keyboard alone", async ({ visit }) => {
  const page = await visit({ tour: "new" });
  const seen = [
    ["From the many to the few", ".path", /What works/],
    ["A table to begin with", ".bench-data", /Which municipalities/],
    ["Better or worse than expected", "figure[aria-labelledby=ranked]", /Which municipalities/],
    ["What fires, and why", ".explorer__picture", /Programme theory/],
    ["Nothing is lost", ".bar__tools", /Programme theory/],
  ];
  await tour(page).waitFor();
  await tabTo(page, button(page, "Next"));
  for (const [step, [title, target, heading]] of seen.entries()) {
    await tour(page).getByRole("heading", { name: title, exact: true }).waitFor();
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await page.locator(target).waitFor();
    await page.waitForFunction((selector) => getComputedStyle(document.querySelector(selector)).outlineStyle === "solid", target);
    if (step > 0) {
      await page.waitForFunction((selector) => {
        const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
        return top < innerHeight - 100 && bottom > 0;
      }, target);
    }
    await page.getByRole("status").filter({ hasText: `Tour, ${step + 1} of 5: ${title}` }).waitFor({ state: "attached" });
    assert.equal(await focusedName(page), step < 4 ? "Next" : "Done");
    await page.keyboard.press("Enter");
  }
  await tour(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
});

scenario("no tour for whoever comes by a link, has work of his or her own, or cannot be remembered", async ({ visit }) => {
  const first = await visit({ tour: "new", path: "#/benchmark" });
  await first.getByRole("heading", { level: 1, name: /Which municipalities/ }).waitFor();
  assert.equal(await tour(first).count(), 0);
  assert.equal(await kept(first), null, "a visitor by a link has not seen it");

  const linked = await visit({ tour: "new", path: "#study=nothing" });
  await linked.getByText(/The link is damaged/).waitFor();
  assert.equal(await tour(linked).count(), 0);

  const study = await file("tests/fixtures/study-v1.json");
  const returning = await visit({ tour: "new", storage: { "virker.study": study } });
  await returning.getByRole("heading", { level: 1 }).waitFor();
  await drawn(returning);
  assert.equal(await tour(returning).count(), 0);

  const before = (page) => page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => null }));
  const forbidden = await visit({ tour: "new", before });
  await forbidden.getByRole("heading", { level: 1, name: /What works/ }).waitFor();
  await drawn(forbidden);
  assert.equal(await tour(forbidden).count(), 0);
});

scenario("the tour can be taken again from the help menu, and left half-way", async ({ visit }) => {
  const page = await visit({ path: "#/theory" });
  await page.getByRole("heading", { level: 1, name: "Programme theory" }).waitFor();
  await choose(page, "Take the tour");
  await tour(page).getByRole("heading", { name: "From the many to the few" }).waitFor();
  await page.getByRole("heading", { level: 1, name: /What works/ }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "Next");
  await page.keyboard.press("Enter");
  await tour(page).getByRole("heading", { name: "A table to begin with" }).waitFor();
  await tour(page).getByRole("button", { name: "Back" }).click();
  await tour(page).getByRole("heading", { name: "From the many to the few" }).waitFor();
  await button(page, "Skip the tour").click();
  await tour(page).waitFor({ state: "detached" });
  // A menu that is open has Escape for itself.
  await choose(page, "Take the tour");
  await tour(page).waitFor();
  await button(page, "Study").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await tour(page).waitFor();
  await page.getByRole("link", { name: "Start", exact: true }).focus();
  await page.keyboard.press("Escape");
  await tour(page).waitFor({ state: "detached" });
});

scenario("the tour scrolls smoothly, and at once for those who want no motion", async ({ visit }) => {
  for (const [reducedMotion, behavior] of [["reduce", "auto"], ["no-preference", "smooth"]]) {
    const before = (page) =>
      page.addInitScript(() => {
        window.scrolled = [];
        const whole = Element.prototype.scrollIntoView;
        Element.prototype.scrollIntoView = function (options) {
          window.scrolled.push(options?.behavior);
          return whole.call(this, options);
        };
      });
    const page = await visit({ before, reducedMotion });
    await choose(page, "Take the tour");
    await page.waitForFunction(() => window.scrolled.length > 0);
    await tour(page).getByRole("button", { name: "Next" }).click();
    await tour(page).getByRole("button", { name: "Next" }).click();
    const path = await page.evaluate(() => window.scrolled.length);
    await page.waitForFunction((before) => window.scrolled.length > before, path);
    assert.deepEqual([...new Set(await page.evaluate(() => window.scrolled))], [behavior]);
  }
});

scenario("the keys are told from the help menu, and the focus comes back to it", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await choose(page, "Keys");
  const keys = page.getByRole("dialog", { name: "Keys", exact: true });
  for (const place of ["Everywhere", "In a figure of units", "All correlations", "In the table of the data"]) {
    await keys.getByRole("heading", { name: place, exact: true }).waitFor();
  }
  await keys.getByText("Undo the last change").waitFor();
  await tabTo(page, keys.getByRole("button", { name: "Close", exact: true }));
  await page.keyboard.press("Enter");
  await keys.waitFor({ state: "hidden" });
  await page.waitForFunction(() => document.activeElement?.textContent === "Help");
  // Its list has gone as well.
  assert.equal(await page.getByRole("button", { name: "Take the tour" }).isVisible(), false);
});

scenario("the page about the program says what it is, its version, its sources and what it is made of", async ({ visit }) => {
  const page = await visit();
  await page.getByRole("contentinfo").getByRole("link", { name: "About Virker" }).click();
  await page.getByRole("heading", { level: 1, name: "About Virker" }).waitFor();
  assert.match(page.url(), /#\/about(\?lang=..)?$/);
  assert.match(await page.title(), /^About Virker · Virker$/);
  const version = (await file("Cargo.toml")).match(/^version = "(.*)"$/m)[1];
  await page.getByText(`This is version ${version}.`).waitFor();
  await page.getByRole("blockquote").getByText(`Version ${version}.`).waitFor();
  for (const name of ["What it does not say", "Sources", "How to cite", "Licences"]) await page.getByRole("heading", { level: 2, name }).waitFor();
  await page.getByText(/Whether anybody comes into work or education is not worked out/).waitFor();
  await page.getByText(/Detection of influential observation in linear regression/).waitFor();
  const libraries = (await file("data/libraries.tsv")).trim().split("\n");
  await page.getByText(`${libraries.length} libraries`).focus();
  await page.keyboard.press("Enter");
  const rows = page.getByRole("table").getByRole("row");
  assert.equal(await rows.count(), libraries.length + 1);
  assert.equal((await rows.last().innerText()).trim(), libraries.at(-1));
  // By the menu and back.
  await page.getByRole("link", { name: "Virker", exact: true }).click();
  await choose(page, "About Virker");
  await page.getByRole("heading", { level: 1, name: "About Virker" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: /What works/ }).waitFor();
});

// A colour is the theme's and a width is the layout's, whatever the language: so two of the eight are enough here.
for (const [language, theme, viewport] of [
  ["en", "dark", "wide"],
  ["da", "light", "narrow"],
]) {
  scenario(`help can be used by everyone, ${language}, ${theme}, ${viewport}`, async ({ visit }) => {
    const words = WORDS[language];
    const look = async (page, name) => {
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
      const path = `help ${name} ${language} ${theme} ${viewport}`;
      await (name === "about" ? screenshot(page, path) : screenshot(page, path, { fullPage: false }));
    };
    const page = await visit({ language, theme, viewport, tour: "new" });
    await tour(page, language).waitFor();
    await look(page, "tour");
    await button(page, words.next).click();
    await page.locator(".bench-data").waitFor();
    await page.waitForTimeout(600);
    await look(page, "tour data");
    await page.keyboard.press("Escape");
    await choose(page, words.keys, language);
    await page.getByRole("dialog", { name: words.keys }).waitFor();
    await look(page, "keys");
    await page.keyboard.press("Escape");
    const judge = page.locator("section[aria-labelledby=judge] .what").first();
    await judge.scrollIntoViewIfNeeded();
    await judge.click();
    await dialog(page).waitFor();
    await look(page, "term");
    await page.getByRole("button", { name: words.terms, exact: true }).last().click();
    await page.getByRole("dialog", { name: words.terms }).waitFor();
    await look(page, "terms");
    await dialog(page).getByRole("button", { name: words.close }).click();
    await page.waitForFunction(() => document.activeElement?.className === "what");
    await choose(page, words.about, language);
    await page.getByRole("heading", { level: 1, name: words.about }).waitFor();
    await page.locator("summary").last().click();
    await look(page, "about");
  });
}
