// What is measured: the page's first control, and clicks whose effect is awaited. Names as they stand on
// screen in English.

/** The first thing that a reader can do, from which on the page counts as ready. */
export const FIRST = { path: "", role: "link", name: "Open the benchmark" };

/**
 * Clicks, each repeated. `watch` is a CSS selector for what has to change: the first change inside it after
 * the click counts. `before` is given Playwright's page and brings it to where the clicks are made. For example
 * `{ title: "A context in the explorer", path: "#/explorer", role: "switch", name: "…", watch: "figure" }`.
 */
export const CLICKS = [];
