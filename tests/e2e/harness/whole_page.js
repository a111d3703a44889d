// A page, drawn to its end.

/** The pages, by what follows the address. */
export const PAGES = { start: "", benchmark: "#/benchmark", theory: "#/theory", about: "#/about" };

/** Something that stands at the end of each, so that all before it is there. */
const END = { start: "footer", benchmark: "section[aria-labelledby=out]", theory: "section[aria-labelledby=take-along]", about: "footer" };

/** Opens a page of PAGES, and waits until nothing comes any more. */
export async function whole(visit, name, options) {
  const page = await visit({ path: PAGES[name], ...options });
  await page.locator("#boot").waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator(END[name]).first().waitFor({ state: "attached" });
  // Parts come into being one after the other; the last of them moves nothing any more.
  await page.waitForTimeout(800);
  return page;
}
