// Looking at a page: pictures of it, and what axe finds wrong with it.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { ENGINE } from "./browser.js";

const folder = fileURLToPath(new URL("../screenshots/", import.meta.url));

/**
 * Keeps a picture of the whole page, or of what is seen of it, or of one element, as `screenshots/<name>.png`; returns its path.
 * Chromium alone draws them: in Firefox Playwright puts a style sheet into the page first, which its policy forbids.
 */
export async function screenshot(target, name, { fullPage = true } = {}) {
  return ENGINE === "chromium" ? picture(target, name, fullPage) : undefined;
}

/** Keeps a picture of what a failed scenario left behind, in any browser. */
export function failed(page, name) {
  return picture(page, `failed ${ENGINE === "chromium" ? "" : `in ${ENGINE} `}${name}`, true);
}

async function picture(target, name, fullPage) {
  await mkdir(folder, { recursive: true });
  const page = target.page?.() ?? target;
  await page.evaluate(() => document.fonts.ready);
  const path = `${folder}${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.png`;
  await target.screenshot({ path, animations: "disabled", ...(page === target && { fullPage }) });
  return path;
}

/** Fails where axe finds a violation of WCAG 2.2 A or AA, or of its best practices, on the page or in the part of a selector. */
export async function assertAccessible(page, part) {
  await layEverythingOut(page);
  await page.evaluate(axe.source);
  // Of what is in order nothing is kept, and the rest comes as one text: piece by piece it takes Firefox a minute.
  const report = await page.evaluate(async (selector) => {
    const { violations } = await window.axe.run(selector ?? document, { resultTypes: ["violations"] });
    return JSON.stringify(violations);
  }, part);
  const found = JSON.parse(report).map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n      ${node.failureSummary}`).join("\n")}`,
  );
  assert.deepEqual(found, [], `axe finds:\n${found.join("\n")}`);
}

/** Fails where the page is wider than its window: a reader would have to scroll sideways. */
export async function assertNoSidewaysScroll(page) {
  await layEverythingOut(page);
  const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(content <= window_, `the page is ${content} px wide in a window of ${window_} px`);
}

/** Lays out also what is out of sight, which the page leaves until it is scrolled to: what is wrong there counts too. */
async function layEverythingOut(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [sheet];
  });
}
