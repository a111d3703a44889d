// `npm run measure [bytes] [first] [clicks]`: measures the built page, all of it or what is named.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { launch } from "../harness/browser.js";
import { address, stopServers } from "../harness/server.js";
import { clickLatency } from "./click_latency.js";
import { firstInteraction } from "./first_interaction.js";
import { CLICKS, FIRST } from "./plan.js";
import { HEADING, machine, publish, row } from "./report.js";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const wanted = process.argv.slice(2);
const asked = (name) => wanted.length === 0 || wanted.includes(name);

async function bytes() {
  const sizes = ["run", "--quiet", "--package", "xtask", "--", "sizes", "--markdown"];
  await publish("bytes", execFileSync("cargo", sizes, { cwd: repository, encoding: "utf8" }).trimEnd());
}

async function first(browser) {
  const loads = 10;
  const { painted, shown, compiled, started, answered } = await firstInteraction(browser, FIRST, loads);
  const rows = [
    row("first paint with content", painted),
    row(`“${FIRST.name}” is there`, shown),
    row("clicked 100 ms later; program fetched and compiled", compiled),
    row("program started", started),
    row("the click is answered and painted", answered),
  ];
  await publish("first", `${machine(browser)} ${loads} loads, each with a fresh profile.\n\n${HEADING}\n${rows.join("\n")}`);
}

async function clicks(browser) {
  if (CLICKS.length === 0) throw new Error("measure/plan.js names no clicks");
  const rows = [];
  const home = await address();
  const repeated = 200;
  for (const { title, path, before, ...click } of CLICKS) {
    const page = await browser.newPage({ locale: "en-GB", viewport: { width: 1280, height: 860 } });
    await page.goto(home + path);
    await before?.(page);
    const { changed, painted } = await clickLatency(page, { clicks: repeated, ...click });
    rows.push(row(`${title}: document changed`, changed), row(`${title}: painted`, painted));
    await page.close();
  }
  await publish("clicks", `${machine(browser)} ${repeated} clicks each, 40 with the large table.\n\n${HEADING}\n${rows.join("\n")}`);
}

const browser = await launch();
try {
  if (asked("bytes")) await bytes();
  if (asked("first")) await first(browser);
  if (asked("clicks")) await clicks(browser);
} finally {
  await browser.close();
  await stopServers();
}
