// What must not happen on any page: an error in the console, an exception, a request to another origin.

import { ENGINE } from "./browser.js";

/** Listens to a browser context; the array it returns grows by a sentence for every piece of trouble. */
export function watch(context, origin) {
  const trouble = [];
  if (ENGINE === "firefox") tellWhatFirefoxKeeps(context, trouble);
  context.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => {
    const text = `exception: ${error.error().stack ?? error.error()}`;
    // To Firefox what the policy stops is an exception, and begins with the header's name.
    trouble.push(text.replace("Content-Security-Policy", "Content Security Policy"));
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) trouble.push(`request to another origin: ${url}`);
  });
  context.on("page", (page) => {
    page.on("crash", () => trouble.push("the page crashed"));
    page.on("websocket", (socket) => trouble.push(`web socket: ${socket.url()}`));
  });
  return trouble;
}

/** What Chromium writes to the console by itself, and Firefox tells nobody but its own window. */
function tellWhatFirefoxKeeps(context, trouble) {
  context.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`console error: ${response.status()} ${response.statusText()} (${response.url()})`);
  });
  context.on("requestfailed", (request) => {
    // What the page itself gave up is no trouble.
    const reason = request.failure()?.errorText;
    if (!["NS_BINDING_ABORTED", "NS_ERROR_ABORT"].includes(reason)) trouble.push(`console error: ${reason} (${request.url()})`);
  });
}

/** How a sentence about trouble that was foreseen and did not come begins. */
export const UNSEEN = "foreseen and not seen: ";

/** What was seen and not foreseen, and what was foreseen and not seen. */
export function surprises(trouble, foreseen) {
  const unforeseen = trouble.filter((sentence) => !foreseen.some((pattern) => pattern.test(sentence)));
  const unseen = foreseen.filter((pattern) => !trouble.some((sentence) => pattern.test(sentence)));
  return [...unforeseen, ...unseen.map((pattern) => `${UNSEEN}${pattern}`)];
}
