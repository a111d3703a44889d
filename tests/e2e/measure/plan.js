// What is measured: the page's first control, and clicks whose effect is awaited. Names as they stand on
// screen in English.

/** The first thing that a reader can do, from which on the page counts as ready. */
export const FIRST = { path: "", role: "link", name: "Open the benchmark" };

/**
 * Clicks, each repeated. `watch` is a CSS selector for what has to change: the first change inside it after
 * the click counts. `before` is given Playwright's page and brings it to where the clicks are made. For example
 * `{ title: "A context in the explorer", path: "#/theory", role: "switch", name: "…", watch: "figure" }`.
 */
export const CLICKS = [
  {
    title: "A context in the picture of the largest theory (parallel courses)",
    path: "#/theory",
    before: async (page) => {
      await page.getByRole("button", { name: "Parallel courses" }).click();
      await page.getByRole("button", { name: "As in Billund" }).click();
    },
    role: "button",
    name: /^A contact person with genuine engagement and belief: /,
    watch: "#main",
  },
  {
    title: "A context in the picture of the business centres",
    path: "#/theory",
    before: (page) => page.getByRole("button", { name: "As in Billund" }).click(),
    role: "button",
    name: /^One job consultant per young person: /,
    watch: "#main",
  },
  {
    title: "A candidate in or out of the benchmark, all steps after it anew",
    path: "#/benchmark",
    role: "checkbox",
    name: /^Smokers/,
    watch: "#main",
  },
];
