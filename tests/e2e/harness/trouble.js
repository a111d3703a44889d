// What must not happen on any page: an error in the console, an exception, a request to another origin.

/** Listens to a browser context; the array it returns grows by a sentence for every piece of trouble. */
export function watch(context, origin) {
  const trouble = [];
  context.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => trouble.push(`exception: ${error.error().stack ?? error.error()}`));
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

/** How a sentence about trouble that was foreseen and did not come begins. */
export const UNSEEN = "foreseen and not seen: ";

/** What was seen and not foreseen, and what was foreseen and not seen. */
export function surprises(trouble, foreseen) {
  const unforeseen = trouble.filter((sentence) => !foreseen.some((pattern) => pattern.test(sentence)));
  const unseen = foreseen.filter((pattern) => !trouble.some((sentence) => pattern.test(sentence)));
  return [...unforeseen, ...unseen.map((pattern) => `${UNSEEN}${pattern}`)];
}
