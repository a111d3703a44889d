// For everyone: every page on 320 px and at twice the size, in the system's own high contrast, and without motion. axe goes
// through every page in pages.test.js; what single parts need beyond this is tested with them.
import assert from "node:assert/strict";
import { assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";
import { PAGES, whole } from "./harness/whole_page.js";

for (const name of Object.keys(PAGES)) {
  scenario(`${name} on 320 px, and on 1280 px at twice the size`, { secondEngine: true }, async ({ visit }) => {
    const narrow = await whole(visit, name, { language: "da", viewport: { width: 320, height: 640 } });
    await assertNoSidewaysScroll(narrow);
    await screenshot(narrow, `access-${name}-320`);
    // What a browser's zoom of 200 % makes of a window of 1280 × 860.
    const large = await whole(visit, name, { viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 });
    await assertNoSidewaysScroll(large);
  });

  scenario(`${name} in the system's high contrast: the focus is seen, and what is chosen`, async ({ visit }) => {
    const page = await whole(visit, name, { forcedColors: "active" });
    const grounds = await page.getByRole("group", { name: "Language" }).getByRole("button").evaluateAll((buttons) =>
      Object.fromEntries(buttons.map((button) => [button.getAttribute("aria-pressed"), getComputedStyle(button).backgroundColor])),
    );
    assert.notEqual(grounds.true, grounds.false);
    await screenshot(page, `access-${name}-contrast`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return { outlineStyle, width: Number.parseFloat(outlineWidth) };
    });
    assert.ok(outline.outlineStyle !== "none" && outline.width >= 2, JSON.stringify(outline));
  });
}

scenario("whoever wants no motion sees none", async ({ visit }) => {
  const page = await whole(visit, "theory", { reducedMotion: "reduce" });
  await page.getByRole("button", { name: "As in Billund" }).click();
  const moving = () =>
    page.evaluate(() => document.getAnimations().filter((it) => it.playState === "running" && it.effect.getComputedTiming().activeDuration > 1).length);
  for (let look = 0; look < 5; look++) {
    assert.equal(await moving(), 0);
    await page.waitForTimeout(60);
  }
  // The same click moves something for everybody else, or this would say nothing.
  const other = await whole(visit, "theory", {});
  await other.getByRole("button", { name: "As in Billund" }).click();
  const seen = await other.evaluate(() => document.getAnimations().length);
  assert.ok(seen > 0, "nothing moves for anybody");
});

scenario("a skip link leads past the bar on every page", async ({ visit }) => {
  for (const name of Object.keys(PAGES)) {
    const page = await whole(visit, name, {});
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main", name);
  }
});
