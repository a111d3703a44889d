// Looking at a page: pictures of it, and what axe finds wrong with it.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";

const folder = fileURLToPath(new URL("../screenshots/", import.meta.url));

/** Keeps a picture of the whole page, or of what is seen of it, as `screenshots/<name>.png`. */
export async function screenshot(page, name, { fullPage = true } = {}) {
  await mkdir(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  const path = `${folder}${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.png`;
  await page.screenshot({ path, fullPage, animations: "disabled" });
  return path;
}

/** Fails where axe finds a violation of WCAG 2.2 A or AA, or of its best practices. */
export async function assertAccessible(page) {
  await layEverythingOut(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
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
