// Every page in both languages, both themes and two widths: a picture is kept, nothing has to be scrolled sideways, and
// axe finds nothing. On the narrow screen axe looks at each theme in one language: names and colours are those of the wide one.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";
import { PAGES, whole } from "./harness/whole_page.js";

for (const name of Object.keys(PAGES)) {
  for (const language of ["en", "da"]) {
    for (const theme of ["light", "dark"]) {
      for (const viewport of ["wide", "narrow"]) {
        scenario(`${name}, ${language}, ${theme}, ${viewport}`, async ({ visit }) => {
          const page = await whole(visit, name, { language, theme, viewport });
          assert.equal(await page.locator("html").getAttribute("data-theme"), theme);
          assert.equal(await page.locator("html").getAttribute("lang"), language);
          await assertNoSidewaysScroll(page);
          if (viewport === "wide" || language === "da") await assertAccessible(page);
          await screenshot(page, `${name}-${language}-${theme}-${viewport}`);
        });
      }
    }
  }
}
