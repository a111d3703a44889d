// The end-to-end tests' own vocabulary. A test is a scenario; in it, every `visit` is a reader with a fresh
// profile. When the scenario is over, any trouble that a visit saw fails it.
//
//     scenario("the title is there", async ({ visit }) => {
//       const page = await visit({ language: "da", theme: "dark", viewport: "narrow" });
//       await page.getByRole("heading", { name: "Virker" }).waitFor();
//       await screenshot(page, "start");
//     });
import { after, test } from "node:test";
import { launch } from "./browser.js";
import { screenshot } from "./look.js";
import { address, stopServers } from "./server.js";
import { UNSEEN, surprises, watch } from "./trouble.js";

export { goThrough, openSpreadsheet } from "./round.js";
export { address, serve } from "./server.js";
export { assertAccessible, assertNoSidewaysScroll, screenshot } from "./look.js";

/** Sizes of the window, by name. */
export const VIEWPORTS = {
  wide: { width: 1280, height: 860 },
  narrow: { width: 390, height: 844 },
};

const LOCALES = { da: "da-DK", en: "en-GB" };

// One browser for a file of tests.
let browser;

after(async () => {
  await browser?.then((started) => started.close());
  await stopServers();
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
  browser ??= launch();
  const context = await (await browser).newContext({
    locale: LOCALES[language],
    colorScheme: systemTheme,
    viewport: typeof viewport === "string" ? VIEWPORTS[viewport] : viewport,
    serviceWorkers: "block",
    ...further,
  });
  const { origin } = new URL(home);
  visits.push({ context, foreseen, trouble: watch(context, origin) });
  if (clipboard) await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const kept = { ...(theme && { "virker.theme": theme }), ...(tour === "seen" && { "virker.tour": tour }), ...storage };
  if (Object.keys(kept).length > 0) await seedStorage(context, home, kept);
  const page = await context.newPage();
  await before?.(page);
  await page.goto(home + path);
  if (hand) await page.mouse.move(1, 1);
  return page;
}

/** Fills localStorage once; the page is free to change it, and to find its own changes after a reload. */
async function seedStorage(context, home, entries) {
  const page = await context.newPage();
  await page.route(home, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>seed</title>" }));
  await page.goto(home);
  await page.evaluate((all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, value)), entries);
  await page.close();
}

/** A test of a whole path: `scenario(name, async ({ visit }) => …)`. */
export function scenario(name, steps) {
  test(name, async () => {
    const visits = [];
    try {
      await steps({ visit: (options = {}) => visit(visits, options) });
      await settled(visits);
      const trouble = visits.flatMap((one) => surprises(one.trouble, one.foreseen));
      if (trouble.length > 0) throw new Error(`trouble on the page:\n${trouble.map(opening).join("\n")}`);
    } catch (error) {
      const pages = visits.flatMap(({ context }) => context.pages());
      for (const [number, page] of pages.entries()) await screenshot(page, `failed ${name} ${number + 1}`).catch(() => {});
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
export function copied(page) {
  return page.evaluate(() => navigator.clipboard.readText());
}
