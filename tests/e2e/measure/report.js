// Numbers for docs/measurements.md: their summary, and their place between two markers.
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const document_ = fileURLToPath(new URL("../../../docs/measurements.md", import.meta.url));

/** The value below which a share of all values lies, by nearest rank. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** A row of a table: median, 95th percentile and largest, in milliseconds. */
export function row(title, values) {
  const numbers = [quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)].map((value) => value.toFixed(1));
  return `| ${title} | ${numbers.join(" | ")} |`;
}

/** The heading that belongs to `row`. */
export const HEADING = "| | Median, ms | 95th percentile, ms | Largest, ms |\n|---|--:|--:|--:|";

/** What was measured on. */
export function machine(browser) {
  const [{ model }, { length }] = [cpus()[0], cpus()];
  return `Measured on ${new Date().toISOString().slice(0, 10)} with Chromium ${browser.version()}, headless, ${length} × ${model}.`;
}

/** Puts `text` between the markers `<!-- begin: name -->` and `<!-- end: name -->`, and prints it. */
export async function publish(name, text) {
  console.log(`\n${text}`);
  const [begin, end] = [`<!-- begin: ${name} -->`, `<!-- end: ${name} -->`];
  const old = await readFile(document_, "utf8");
  const [from, to] = [old.indexOf(begin), old.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/measurements.md has no ${begin} … ${end}`);
  await writeFile(document_, `${old.slice(0, from + begin.length)}\n${text}\n${old.slice(to)}`);
}
