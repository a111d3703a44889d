// A round through all that the page needs its files for: wherever they come from, it has to end the same.
import { fileURLToPath } from "node:url";

const SLOW = { timeout: 60_000 };
const spreadsheet = fileURLToPath(new URL("../../fixtures/data/municipalities.xlsx", import.meta.url));

/** Goes to a page by the bar at the head of every page. */
const go = (page, name) => page.getByRole("navigation", { name: "Pages", exact: true }).getByRole("link", { name, exact: true }).click();

/** The benchmark, a bootstrap in a worker, the explorer, a spreadsheet; afterwards the table of the spreadsheet is open. */
export async function goThrough(page) {
  await go(page, "Benchmark");
  // Another window of the same host may have kept its spreadsheet by now, and this one have opened with it.
  await page.getByRole("button", { name: "Municipalities (reconstructed)", exact: true }).click(SLOW);
  await page.getByRole("columnheader", { name: "Model 5" }).waitFor(SLOW);
  await page.getByRole("button", { name: "Resample", exact: true }).click();
  await page.getByText("Finished: 2,000.").waitFor(SLOW);

  await go(page, "Explorer");
  await page.getByRole("button", { name: "As in Billund" }).click();
  await page.getByRole("button", { name: /^Raised self-esteem.* fires/ }).first().waitFor();

  await go(page, "Benchmark");
  await openSpreadsheet(page);
}

/** Opens a spreadsheet of four units. */
export async function openSpreadsheet(page) {
  await page.locator("input[type=file][accept*=csv]").setInputFiles(spreadsheet);
  await page.getByRole("region", { name: /^municipalities\.xlsx: is this/ }).waitFor(SLOW);
  await page.getByRole("button", { name: "Open the table" }).click();
  await page.getByText("4 units, 3 columns with numbers").first().waitFor(SLOW);
}
