// Every page in both languages, both themes and two widths: a picture is kept, axe finds nothing, nothing has to
// be scrolled sideways.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";

const PAGES = { start: "", benchmark: "#/benchmark", theory: "#/theory" };

for (const [name, path] of Object.entries(PAGES)) {
  for (const language of ["en", "da"]) {
    for (const theme of ["light", "dark"]) {
      for (const viewport of ["wide", "narrow"]) {
        scenario(`${name}, ${language}, ${theme}, ${viewport}`, async ({ visit }) => {
          const page = await visit({ path, language, theme, viewport });
          await page.getByRole("heading", { level: 1 }).filter({ visible: true }).last().waitFor();
          await page.locator("#boot").waitFor({ state: "detached" });
          assert.equal(await page.locator("html").getAttribute("data-theme"), theme);
          assert.equal(await page.locator("html").getAttribute("lang"), language);
          await assertNoSidewaysScroll(page);
          await assertAccessible(page);
          await screenshot(page, `${name}-${language}-${theme}-${viewport}`);
        });
      }
    }
  }
}
