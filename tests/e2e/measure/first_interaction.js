// From navigation to the first thing a reader can do: how soon the button is there, and how soon a click on
// it has been answered and painted. All times count from the start of the navigation.
import { address } from "../harness/server.js";

/**
 * Loads the page `loads` times, each with a fresh profile and without cache, and clicks the control as soon
 * as it is there. Returns one array of milliseconds a stage.
 */
export async function firstInteraction(browser, { path, role, name, answer }, loads = 10) {
  const home = await address();
  const stages = { painted: [], shown: [], compiled: [], started: [], answered: [] };
  for (let load = 0; load < loads; load += 1) {
    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 860 } });
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await protocol.send("Network.setCacheDisabled", { cacheDisabled: true });
    await page.addInitScript(clickAsSoonAsThere, { role, name, answer });
    await page.goto(home + path);
    await page.waitForFunction(() => window.firstInteraction?.answered, null, { timeout: 20_000 });
    const times = await page.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      compiled: performance.getEntriesByName("virker-compiled")[0].startTime,
      started: performance.getEntriesByName("virker-started")[0].startTime,
      ...window.firstInteraction,
    }));
    for (const [stage, values] of Object.entries(stages)) values.push(times[stage]);
    await context.close();
  }
  return stages;
}

/**
 * Runs in the page, before its own scripts. Finds the control the moment it is put into the document, clicks when it has
 * been painted, and notes when the second frame after the answer came has begun: by then that is painted.
 */
function clickAsSoonAsThere({ role, name, answer }) {
  const selectors = {
    button: "button, [role=button]",
    link: "a[href], [role=link]",
    switch: "[role=switch]",
    checkbox: "input[type=checkbox], [role=checkbox]",
  };
  const nameOf = (element) => (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim();
  const find = () => [...document.querySelectorAll(selectors[role])].find((element) => nameOf(element) === name);
  const whole = { subtree: true, childList: true, attributes: true, characterData: true };
  const times = (window.firstInteraction = {});
  new MutationObserver((_, observer) => {
    const control = find();
    if (!control) return;
    observer.disconnect();
    times.shown = performance.now();
    // Not within this callback: the page is still being put together.
    setTimeout(() => {
      new MutationObserver((_, second) => {
        if (!document.querySelector(answer)) return;
        second.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => (times.answered = performance.now())));
      }).observe(document.body, whole);
      // The one that shows: other languages' have gone by now.
      find().click();
    }, 100);
  }).observe(document, whole);
}
