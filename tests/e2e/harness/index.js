// The end-to-end tests' own vocabulary. A test is a scenario; in it, every `visit` is a reader with a fresh
// profile. When the scenario is over, any trouble that a visit saw fails it.
//
//     scenario("the title is there", async ({ visit }) => {
//       const page = await visit({ language: "da", theme: "dark", viewport: "narrow" });
//       await page.getByRole("heading", { name: "Virker" }).waitFor();
//       await screenshot(page, "start");
//     });
import process from "node:process";
import { after, test } from "node:test";
import { ENGINE, closeBrowsers, freshProfile } from "./browser.js";
import { mendLocators } from "./firefox.js";
import { failed } from "./look.js";
import { address, stopServers } from "./server.js";
import { UNSEEN, surprises, watch } from "./trouble.js";

export { ENGINE } from "./browser.js";
export { kept } from "./kept.js";
export { goThrough, openSpreadsheet } from "./round.js";
export { address, serve } from "./server.js";
export { assertAccessible, assertNoSidewaysScroll, screenshot } from "./look.js";

/** Sizes of the window, by name. */
export const VIEWPORTS = {
  wide: { width: 1280, height: 860 },
  narrow: { width: 390, height: 844 },
};

const LOCALES = { da: "da-DK", en: "en-GB" };

after(async () => {
  await closeBrowsers();
  await stopServers();
  if (leftOut > 0) console.log(`${leftOut} scenarios of this file are not among those chosen`);
});

/**
 * Opens the page with a fresh profile, and returns Playwright's page.
 *
 * - `path`: what follows the page's address, such as `#/explore`
 * - `language`: `"da"` or `"en"`, as the browser's preferred language
 * - `theme`: `"light"` or `"dark"`, as if chosen by the reader before
 * - `systemTheme`: what the system prefers
 * - `viewport`: a name of VIEWPORTS, or a width and a height
 * - `tour`: `"seen"`, as by a reader who has been here before, or `"new"`: then the tour of the first visit comes
 * - `storage`: what localStorage holds, before the page's first script
 * - `clipboard`: true where the page may use it without asking
 * - `under`: the path the page is served at, such as `/teaching/virker/`
 * - `at`: the page's address where it is not `dist/`, served: another server's, or a file's
 * - `before`: is given the page before it goes anywhere
 * - `hand`: false where the reader has not touched anything yet, so that the start page has not fetched the program
 * - `foreseen`: regular expressions for trouble that belongs to this visit, and has to come
 * - further options go to Playwright's `newContext`; without `serviceWorkers: "allow"` nothing is kept for use
 *   without network, so that no visit waits for files it has no use for
 */
async function visit(visits, options) {
  const { path = "", language = "en", theme, systemTheme = "light", viewport = "wide" } = options;
  const { tour = "seen", storage = {}, clipboard = false, under = "/", at, before, hand = true, foreseen = [], ...further } = options;
  for (const name of ["path", "language", "theme", "systemTheme", "viewport"]) delete further[name];
  const home = at ?? (await address(under));
  const context = await freshProfile({
    locale: LOCALES[language],
    colorScheme: systemTheme,
    viewport: typeof viewport === "string" ? VIEWPORTS[viewport] : viewport,
    serviceWorkers: "block",
    ...further,
  });
  const { origin } = new URL(home);
  visits.push({ context, foreseen, trouble: watch(context, origin) });
  if (clipboard && ENGINE === "chromium") await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const kept = { ...(theme && { "virker.theme": theme }), ...(tour === "seen" && { "virker.tour": tour }), ...storage };
  if (Object.keys(kept).length > 0) await seedStorage(context, home, kept);
  const page = await context.newPage();
  if (ENGINE === "firefox") mendLocators(page);
  await before?.(page);
  await page.goto(home + path);
  if (hand) await page.mouse.move(1, 1);
  return page;
}

/** Fills localStorage once; the page is free to change it, and to find its own changes after a reload. */
async function seedStorage(context, home, entries) {
  const page = await context.newPage();
  if (home.startsWith("file:")) {
    // A file cannot be answered for in every browser: it is opened once before.
    await page.addInitScript((all) => {
      if (location.protocol === "file:") Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, value));
    }, entries);
    await page.goto(home);
  } else {
    await page.route(home, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>seed</title>" }));
    await page.goto(home);
    await page.evaluate((all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, value)), entries);
  }
  await page.close();
}

// How many scenarios of this file are not among those chosen for a second engine.
let leftOut = 0;

/**
 * A test of a whole path: `scenario(name, async ({ visit }) => …)`, or with options before the steps:
 *
 * - `onlyChromium`: why no other browser can be driven through it; there it is skipped, and the reason printed
 * - `secondEngine`: true for what is worth trying in a second engine at every change (`SCENARIOS=chosen`)
 */
export function scenario(name, ...rest) {
  const [options, steps] = rest.length > 1 ? rest : [{}, ...rest];
  if (process.env.SCENARIOS === "chosen" && !options.secondEngine) {
    leftOut += 1;
    return;
  }
  const skip = ENGINE !== "chromium" && options.onlyChromium;
  test(name, { skip }, async () => {
    const visits = [];
    try {
      await steps({ visit: (options = {}) => visit(visits, options) });
      await settled(visits);
      const trouble = visits.flatMap((one) => surprises(one.trouble, one.foreseen));
      if (trouble.length > 0) throw new Error(`trouble on the page:\n${trouble.map(opening).join("\n")}`);
    } catch (error) {
      const pages = visits.flatMap(({ context }) => context.pages());
      for (const [number, page] of pages.entries()) await failed(page, `${name} ${number + 1}`).catch(() => {});
      throw error;
    } finally {
      for (const { context } of visits) await context.close();
    }
  });
}

/** The first lines of a long sentence: a stack of WebAssembly frames would hide what it is about. */
function opening(text) {
  const lines = text.split("\n");
  return lines.length > 6 ? [...lines.slice(0, 6), "…"].join("\n") : text;
}

/** Resolves when all foreseen trouble has been seen; after five seconds it will not come any more. */
async function settled(visits) {
  const missing = () => visits.some((one) => surprises(one.trouble, one.foreseen).some((text) => text.startsWith(UNSEEN)));
  for (let waited = 0; missing() && waited < 5000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** What was last copied in this page's profile; the visit needs `clipboard: true`. */
export async function copied(page) {
  if (ENGINE === "chromium") return page.evaluate(() => navigator.clipboard.readText());
  // Firefox gives nobody leave to read the clipboard unasked, but anybody may paste.
  const other = await page.context().newPage();
  await other.setContent("<textarea autofocus></textarea>");
  await other.locator("textarea").press("Control+v");
  const text = await other.locator("textarea").inputValue();
  await other.close();
  return text;
}
