// What is measured: the page's first control, and clicks whose effect is awaited. Names as they stand on
// screen in English.

/** The first thing that a reader can do, and what has come when it is done. */
export const FIRST = { path: "", role: "link", name: "Open the benchmark", answer: ".bench-data" };

/**
 * Clicks, each repeated 200 times where `clicks` says nothing else. `watch` is a CSS selector for what has to change:
 * the first change inside it after the click counts. `act` does something else than a click, given the page, the
 * control and the number of the time; `event` and `key` then say what counts as the input. `before` is given
 * Playwright's page and brings it to where the clicks are made. For example
 * `{ title: "A context in the explorer", path: "#/theory", role: "switch", name: "…", watch: "figure" }`.
 */
export const CLICKS = [
  {
    title: "A context in the picture of the largest theory (parallel courses)",
    path: "#/theory",
    before: async (page) => {
      await page.getByRole("group", { name: "Theory", exact: true }).getByRole("button", { name: "Parallel courses" }).click();
      await page.getByRole("button", { name: "As in Billund" }).click();
    },
    role: "button",
    name: /^A contact person with genuine engagement and belief: /,
    watch: "#main",
  },
  {
    title: "The same with the processor held to a fourth",
    path: "#/theory",
    before: async (page) => {
      await page.getByRole("group", { name: "Theory", exact: true }).getByRole("button", { name: "Parallel courses" }).click();
      await page.getByRole("button", { name: "As in Billund" }).click();
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
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
    title: "A candidate in or out of the benchmark (98 × 20), all steps after it anew",
    path: "#/benchmark",
    role: "checkbox",
    name: /^Smokers/,
    watch: "#main",
  },
  {
    title: "A cell typed over in its table, until the judgement has followed",
    path: "#/benchmark",
    before: async (page) => {
      await page.locator("summary", { hasText: /^The table/ }).click();
      await page.locator("#cell-1-3").waitFor();
    },
    role: "grid",
    name: /^The table:/,
    event: "keydown",
    key: "Enter",
    act: async (page, grid, edit) => {
      await page.locator("#cell-1-3").dblclick();
      await grid.getByRole("textbox").fill(String(20 + (edit % 40)));
      await page.keyboard.press("Enter");
    },
    watch: "section[aria-labelledby=judge]",
  },
  {
    title: "The slider of how lasting residuals are",
    path: "#/benchmark",
    role: "slider",
    name: /^How lasting/,
    event: "input",
    act: (_, control, step) => control.press(step % 2 === 1 ? "ArrowLeft" : "ArrowRight"),
    watch: "section[aria-labelledby=judge]",
  },
  {
    title: "A candidate with a table of 10,000 × 20",
    path: "#/benchmark",
    before: async (page) => {
      await page.locator("input[type=file][accept*=csv]").setInputFiles({ name: "large.csv", mimeType: "text/csv", buffer: large(10_000, 20) });
      await page.getByRole("button", { name: "Open the table" }).click();
      await page.getByText("10,000 units").first().waitFor();
    },
    role: "checkbox",
    name: /^x3/,
    watch: "#main",
    clicks: 40,
  },
];

/** An invented table: the response goes with the first eight candidates, the rest is drawn without a pattern. */
function large(units, candidates) {
  let state = 1;
  const draw = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const lines = [`unit,y,${Array.from({ length: candidates }, (_, j) => `x${j}`).join(",")}`];
  for (let unit = 0; unit < units; unit++) {
    const x = Array.from({ length: candidates }, draw);
    const y = x.slice(0, 8).reduce((sum, value, j) => sum + value * (j + 1), 3 * draw());
    lines.push(`u${unit},${y.toFixed(4)},${x.map((value) => value.toFixed(3)).join(",")}`);
  }
  return Buffer.from(`${lines.join("\n")}\n`);
}
