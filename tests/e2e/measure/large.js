// `npm run measure:large [units] [candidates]`: opens a table at the limit of what is taken, and says how long the page
// held still at each step. HOME=… measures a page that is served elsewhere.
import { execFileSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { launch } from "../harness/browser.js";
import { address, stopServers } from "../harness/server.js";
import { quantile } from "./report.js";

const [units, candidates] = process.argv.slice(2).map(Number).concat([100_000, 20].slice(process.argv.length - 2));
const WAIT = 240_000;

/** Writes an invented table: the response goes with the first eight candidates, the rest is drawn without a pattern. */
async function write(path) {
  let state = 1;
  const draw = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const file = createWriteStream(path);
  let text = `unit,y,${Array.from({ length: candidates - 1 }, (_, j) => `x${j}`).join(",")}\n`;
  for (let unit = 0; unit < units; unit++) {
    const x = Array.from({ length: candidates - 1 }, draw);
    const y = x.slice(0, 8).reduce((sum, value, j) => sum + value * (j + 1), 3 * draw());
    text += `u${unit},${y.toFixed(4)},${x.map((value) => value.toFixed(3)).join(",")}\n`;
    if (text.length > 4_000_000) {
      if (!file.write(text)) await once(file, "drain");
      text = "";
    }
  }
  file.end(text);
  await once(file, "close");
}

/** Runs in the page: how long it ever held still, by the gaps between two turns of a timer. */
function watch() {
  const still = (window.still = { longest: 0, sum: 0 });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    const gap = now - last - 20;
    if (gap > still.longest) still.longest = gap;
    if (gap > 100) still.sum += gap;
    last = now;
  }, 20);
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

/** How much memory all of the browser's processes hold that this script started, in MB. */
function memory() {
  const lines = execFileSync("ps", ["-eo", "pid,ppid,rss,args"], { encoding: "utf8" }).split("\n");
  const renderers = lines.filter((line) => line.includes("--type=renderer"));
  return Math.max(0, ...renderers.map((line) => Number(line.trim().split(/\s+/)[2]) / 1024)).toFixed(0);
}

async function step(page, title, act) {
  await page.evaluate(() => (window.still.longest = window.still.sum = 0));
  const begun = performance.now();
  await act();
  const lasted = performance.now() - begun;
  const { longest, sum } = await page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(window.still), 60)));
  console.log(`${title}: ${seconds(lasted)}; held still at most ${seconds(longest)}, ${seconds(sum)} in all; ${memory()} MB`);
  return lasted;
}

const folder = await mkdtemp(join(tmpdir(), "virker-large-"));
const browser = await launch();
try {
  const path = join(folder, "large.csv");
  await write(path);
  console.log(`${units} units × ${candidates} columns, ${((await stat(path)).size / 1e6).toFixed(1)} MB`);
  const page = await (await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 860 } })).newPage();
  page.on("crash", () => console.log("the page crashed"));
  page.on("console", (message) => message.type() === "error" && console.log(message.text().slice(0, 300)));
  page.setDefaultTimeout(WAIT);
  await page.addInitScript(watch);
  await page.goto(`${process.env.HOME_PAGE ?? (await address())}#/benchmark`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const open = page.getByRole("button", { name: "Open the table" });
  await step(page, "file chosen to preview", async () => {
    await page.locator("input[type=file][accept*=csv]").setInputFiles(path);
    await open.waitFor();
  });
  const size = `${units.toLocaleString("en-GB")} units`;
  await step(page, "preview to open table", async () => {
    await open.click();
    await page.getByText(size).first().waitFor();
    await page.getByRole("heading", { name: "Doubt" }).waitFor();
  });
  /** Until what was done shows everywhere: it may take several slices. */
  const followed = async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await page.getByText(/^Reckoning anew/).waitFor({ state: "detached" });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  };
  const click = async (control) => {
    await control.click();
    await followed();
  };
  const times = [];
  const box = page.getByRole("checkbox", { name: /^x3/ }).first();
  for (let turn = 0; turn < Number(process.env.CLICKS ?? 4); turn++) times.push(await step(page, "candidate out or in", () => click(box)));
  console.log(`candidate out or in, median ${seconds(quantile(times, 0.5))}`);
  await step(page, "criterion of entry", async () => {
    const field = page.getByLabel(/Criterion of entry/).first();
    await field.fill("0.01");
    await field.press("Enter");
    await followed();
  });
  await step(page, "to the explorer and back", async () => {
    await page.evaluate(() => (location.hash = "#/theory"));
    await page.getByRole("heading", { name: "Doubt" }).waitFor({ state: "detached" });
    await page.evaluate(() => (location.hash = "#/benchmark"));
    await page.getByRole("heading", { name: "Doubt" }).waitFor();
  });
  await step(page, "undo", () => page.keyboard.press("Control+z").then(followed));
  await page.waitForTimeout(2000);
  const begun = performance.now();
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  console.log(`reload to heading: ${seconds(performance.now() - begun)}`);
  await page.getByText(size).first().waitFor({ timeout: 60_000 }).catch(() => console.log("the table is not there after reload"));
  const { longest } = await page.evaluate(() => window.still);
  console.log(`reload to table: ${seconds(performance.now() - begun)}; held still at most ${seconds(longest)}`);
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE, fullPage: false });
} finally {
  await browser.close();
  await stopServers();
  await rm(folder, { recursive: true });
}
