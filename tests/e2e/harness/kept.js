// What a reader takes along: the file that a click lets one keep.
import { mkdtemp, readFile, readdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { ENGINE, downloads } from "./browser.js";

/** Clicks on a button, and returns the file that it gives: its name, its path and its bytes. */
export async function kept(page, button) {
  const { name, path } = await (ENGINE === "firefox" ? landed(page, button) : downloaded(page, button));
  return { name, path, bytes: await readFile(path) };
}

async function downloaded(page, button) {
  const download = page.waitForEvent("download");
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** Playwright hears nothing of what Firefox saves from a link; the file lands in its folder all the same. */
async function landed(page, button) {
  const folder = downloads();
  const own = await mkdtemp(join(folder, "kept-"));
  await button.click();
  let size;
  for (let waited = 0; waited < 30_000; waited += 50) {
    const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
    // While a file is being written, a second one lies beside it, or it grows.
    const before = size;
    size = files.length === 1 ? (await stat(join(folder, files[0]))).size : 0;
    if (size > 0 && size === before) {
      // Out of the way, or the next file of this name would be given another.
      await rename(join(folder, files[0]), join(own, files[0]));
      return { name: files[0], path: join(own, files[0]) };
    }
    await page.waitForTimeout(50);
  }
  throw new Error("no file came within 30 seconds");
}
