// From a click to the updated picture, measured inside the page with real input events.

/**
 * Clicks a control `clicks` times, or does `act`, each time after the answer to the last one was painted. Returns
 * arrays of milliseconds from the input event to the first change inside `watch`, and to the second animation frame
 * after that change: by then it is on screen. `event` is the event that counts as input, of `key` if one is named.
 */
export async function clickLatency(page, { role, name, act, event = "click", key, watch = "#app", clicks = 200 }) {
  const control = page.getByRole(role, { name, exact: typeof name === "string" });
  await control.waitFor();
  await page.evaluate(record, { watch, event, key });
  for (let click = 1; click <= clicks; click += 1) {
    await (act ? act(page, control, click) : control.click());
    const answered = (count) => window.clickLatency.painted.length === count;
    await page.waitForFunction(answered, click, { timeout: 5000 }).catch(() => {
      throw new Error(`${event} ${click} on ${role} "${name}" changed nothing inside ${watch}`);
    });
  }
  return page.evaluate(() => window.clickLatency);
}

/** Runs in the page. */
function record({ watch, event, key }) {
  const times = (window.clickLatency = { changed: [], painted: [] });
  let clicked = null;
  // The event's own time is when the input came in; a busy main thread does not hide behind it.
  const begin = (input) => {
    if (key === undefined || input.key === key) clicked = input.timeStamp;
  };
  document.addEventListener(event, begin, { capture: true });
  const observer = new MutationObserver(() => {
    if (clicked === null) return;
    const start = clicked;
    clicked = null;
    times.changed.push(performance.now() - start);
    requestAnimationFrame(() => requestAnimationFrame(() => times.painted.push(performance.now() - start)));
  });
  observer.observe(document.querySelector(watch), { subtree: true, childList: true, attributes: true, characterData: true });
}
