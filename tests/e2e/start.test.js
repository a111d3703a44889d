// The start page before the program has come: what it weighs, that it can be read, and that nothing done on it is lost.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";

const TITLES = { da: "Hvad virker, for hvem, under hvilke omstændigheder?", en: "What works, for whom, under which circumstances?" };

/** Holds the program back until `release` is called; `asked` resolves when it is asked for. */
function heldBack() {
  const held = {};
  const released = new Promise((resolve) => (held.release = resolve));
  held.asked = new Promise((resolve) => (held.wasAsked = resolve));
  held.before = (page) =>
    page.route("**/*.wasm", async (route) => {
      held.wasAsked();
      await released;
      await route.continue();
    });
  return held;
}

const started = (page) => page.locator("#boot").waitFor({ state: "detached" });
const coming = (page) => page.getByRole("status").getByText("Loading the program …");

scenario("a first visitor reads the start page, and the program is fetched at the first sign of a hand", async ({ visit }) => {
  for (const language of ["da", "en"]) {
    const asked = [];
    const before = (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const page = await visit({ language, hand: false, before });
    await page.getByRole("heading", { level: 1, name: TITLES[language] }).waitFor();
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    assert.match(await page.title(), new RegExp(`^Virker: ${TITLES[language].replace("?", "\\?")}$`));
    await page.waitForTimeout(500);
    assert.deepEqual(asked.filter((path) => /wasm|virker-[0-9a-f]+\.js/.test(path)), []);
    assert.ok(asked.length <= 6, `asked for ${asked}`);
    await page.mouse.move(200, 200);
    await started(page);
    assert.equal(asked.filter((path) => path.endsWith(".wasm")).length, 1);
  }
});

scenario("nothing moves when the program takes the place", async ({ visit }) => {
  for (const viewport of ["wide", "narrow"]) {
    const page = await visit({ viewport, hand: false });
    const seen = () =>
      page.evaluate(() => {
        const shown = [...document.querySelectorAll("header.bar, main#main, footer")].filter((part) => part.getClientRects().length > 0);
        const boxes = [...document.querySelectorAll("h1, h2, a, button, figure")].filter((one) => one.getClientRects().length > 0);
        return {
          words: shown.map((part) => part.textContent),
          boxes: boxes.map((one) => [one.textContent, ...Object.values(one.getBoundingClientRect().toJSON())]),
        };
      });
    const before = await seen();
    assert.equal(before.words.length, 3);
    await page.mouse.move(200, 200);
    await started(page);
    assert.deepEqual(await seen(), before);
  }
});

scenario("what is clicked before the program has come is done when it has", async ({ visit }) => {
  const held = heldBack();
  const page = await visit({ hand: false, before: held.before });
  await page.getByRole("link", { name: "Open the benchmark" }).click();
  await coming(page).waitFor();
  await screenshot(page, "start coming", { fullPage: false });
  await page.getByRole("heading", { level: 1, name: TITLES.en }).waitFor();
  held.release();
  await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
  assert.equal(await coming(page).count(), 0);
  // Back leads to the start page.
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: TITLES.en }).waitFor();
});

scenario("so is a button of the bar, by keyboard, and the focus stays where it was", async ({ visit }) => {
  const held = heldBack();
  const page = await visit({ hand: false, before: held.before });
  const help = page.getByRole("button", { name: "Help", exact: true });
  await help.focus();
  await held.asked;
  await page.keyboard.press("Enter");
  await coming(page).waitFor();
  held.release();
  await started(page);
  await page.getByRole("button", { name: "Keys" }).waitFor();
  assert.equal(await help.getAttribute("aria-expanded"), "true");
  assert.ok(await help.evaluate((button) => button === document.activeElement));
});

scenario("a press that the program comes in between still counts, and once", async ({ visit }) => {
  const held = heldBack();
  const page = await visit({ hand: false, before: held.before });
  const box = await page.getByRole("button", { name: "Help", exact: true }).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await held.asked;
  held.release();
  await started(page);
  await page.waitForTimeout(100);
  await page.mouse.up();
  await page.getByRole("button", { name: "Keys" }).waitFor();
});

scenario("a program that cannot be fetched takes nothing from who only reads, and is said to be missing to who asks", async ({ visit }) => {
  let status = 404;
  const before = (page) => page.route("**/*.wasm", (route) => (status ? route.fulfill({ status }) : route.continue()));
  const page = await visit({ before, foreseen: [/404/, /virker: failed/] });
  await page.waitForTimeout(300);
  await page.getByRole("heading", { level: 1, name: TITLES.en }).waitFor();
  await page.getByRole("link", { name: "Open the benchmark" }).click();
  await page.locator("#boot-failed [lang=en]").waitFor();
  assert.equal(await page.getByRole("heading", { level: 1, name: TITLES.en }).isVisible(), false);
  // Where it was only late, the click brings it.
  status = 0;
  await page.reload();
  await page.getByRole("link", { name: "Open the explorer" }).click();
  await page.getByRole("button", { name: /^Raised self-esteem:/ }).first().waitFor();
});

scenario("who has been here before goes on at once", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await page.getByLabel("Criterion of entry (PIN)").fill("0.005");
  await page.getByRole("columnheader", { name: "Model 4" }).waitFor({ state: "detached" });
  await page.waitForTimeout(500);
  const again = await page.context().newPage();
  await again.goto(page.url().replace(/#.*/, ""));
  await again.getByLabel("Criterion of entry (PIN)").waitFor();
  assert.equal(await again.getByLabel("Criterion of entry (PIN)").inputValue(), "0.005");
});

for (const theme of ["light", "dark"]) {
  for (const viewport of ["wide", "narrow"]) {
    scenario(`the start page can be used by everyone before the program, ${theme}, ${viewport}`, async ({ visit }) => {
      const language = theme === "light" ? "da" : "en";
      const page = await visit({ language, theme, viewport, hand: false });
      await page.getByRole("heading", { level: 1, name: TITLES[language] }).waitFor();
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
      await screenshot(page, `start still ${theme} ${viewport}`);
    });
  }
}
