// The page as one file, opened from a disk on a machine without network. See web/one-file.js.
import assert from "node:assert/strict";
import { access } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { goThrough, kept, scenario, screenshot } from "./harness/index.js";

const file = fileURLToPath(new URL("../../dist/virker.html", import.meta.url));
await access(file).catch(() => assert.fail("dist/virker.html is not there; `make one-file` makes it"));

/** A reader who opens the file by double click; `asked` collects what the page asks for. */
const opened = (visit, asked, options = {}) =>
  visit({
    at: pathToFileURL(file).href,
    offline: true,
    before: (page) => {
      page.context().on("request", (request) => asked.push(request.url().split("#")[0]));
      page.on("worker", (worker) => asked.push(worker.url()));
    },
    ...options,
  });

/** What was asked of anybody but the file and the page's own memory. */
const elsewhere = (asked) => asked.filter((url) => url !== pathToFileURL(file).href && !/^(blob|data):/.test(url));

scenario("the file opens by double click: benchmark, workers, explorer, spreadsheet; nothing is asked of anybody", { secondEngine: true }, async ({ visit }) => {
  const asked = [];
  const page = await opened(visit, asked);
  await page.locator("#boot").waitFor({ state: "detached" });
  await screenshot(page, "one-file");
  await goThrough(page);
  assert.ok(asked.some((url) => url.startsWith("blob:")), "the workers came from somewhere");
  assert.deepEqual(elsewhere(asked), []);
});

scenario("the file keeps the study, saves it, and opens it again", async ({ visit }) => {
  const asked = [];
  const page = await opened(visit, asked);
  await page.getByRole("link", { name: "Open the benchmark" }).click();
  await page.getByLabel("Criterion of entry (PIN)").fill("0.005");
  await page.getByRole("columnheader", { name: "Model 4" }).waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("columnheader", { name: "Model 3" }).waitFor();
  assert.equal(await page.getByRole("columnheader", { name: "Model 4" }).count(), 0);
  await page.getByRole("button", { name: "Study" }).click();
  const { path: saved } = await kept(page, page.getByRole("button", { name: "Save to a file" }));

  const other = await opened(visit, asked);
  await other.locator("#boot").waitFor({ state: "detached" });
  await other.locator("input[type=file][accept*=json]").setInputFiles(saved);
  await other.getByRole("columnheader", { name: "Model 3" }).waitFor();
  assert.equal(await other.getByRole("columnheader", { name: "Model 4" }).count(), 0);
  assert.deepEqual(elsewhere(asked), []);
});

scenario("a figure is saved as a picture, too", async ({ visit }) => {
  const asked = [];
  const page = await opened(visit, asked);
  await page.getByRole("link", { name: "Open the benchmark" }).click();
  await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
  await page.getByText("The figures on this page").click();
  const { name } = await kept(page, page.getByRole("button", { name: "Save “Actual against expected level” as PNG" }));
  assert.match(name, /\.png$/);
  assert.deepEqual(elsewhere(asked), []);
});

scenario("the file's policy lets no other script run and nothing out", async ({ visit }) => {
  const asked = [];
  const page = await opened(visit, asked, { foreseen: [/Content Security Policy/] });
  await page.locator("#boot").waitFor({ state: "detached" });
  const stopped = await page.evaluate(async () => {
    const directives = [];
    document.addEventListener("securitypolicyviolation", (event) => directives.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.head.append(script);
    await fetch("https://elsewhere.invalid/").catch(() => {});
    while (directives.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    return { directives: directives.sort(), ran: window.ran === true };
  });
  assert.deepEqual(stopped, { directives: ["connect-src", "script-src-elem"], ran: false });
});
