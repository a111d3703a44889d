// How the page comes up, and what it says when it does not. See web/boot.js.
import assert from "node:assert/strict";
import { address, assertAccessible, assertNoSidewaysScroll, scenario, screenshot } from "./harness/index.js";

const withoutWasm = (status) => (page) => page.route("**/*.wasm", (route) => route.fulfill({ status }));
const isWasm = (request) => request.url().endsWith(".wasm");
const sections = ["loading", "unsupported", "failed", "broken"];

/** Waits for one section of the first paint; in both languages, and no other. */
async function assertSays(page, section) {
  for (const language of ["da", "en"]) await page.locator(`#boot-${section} [lang=${language}]`).waitFor();
  for (const other of sections.filter((name) => name !== section)) {
    assert.equal(await page.locator(`#boot-${other}`).isVisible(), false, `${other} shows as well`);
  }
}

scenario("the page says what it is, and the program takes the place of the first paint", async ({ visit }) => {
  const page = await visit();
  await page.locator("#boot").waitFor({ state: "detached" });
  assert.match(await page.title(), /Virker/);
  assert.match(await page.locator("html").getAttribute("lang"), /^(da|en)$/);
  assert.match(await page.locator("meta[name=viewport]").getAttribute("content"), /width=device-width/);
  assert.notEqual(await page.locator("meta[name=description]").getAttribute("content"), "");
  const icon = await page.locator("link[rel=icon]").evaluate((link) => fetch(link.href).then((answer) => answer.status));
  assert.equal(icon, 200);
});

for (const theme of ["light", "dark"]) {
  scenario(`the first paint, ${theme}`, async ({ visit }) => {
    let answer;
    const held = new Promise((resolve) => (answer = resolve));
    const hold = (page) => page.route("**/*.wasm", (route) => held.then(() => route.continue()));
    const page = await visit({ path: "#/benchmark", systemTheme: theme, viewport: "narrow", before: hold });
    await assertSays(page, "loading");
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await screenshot(page, `boot-loading-${theme}`);
    answer();
    await page.locator("#boot").waitFor({ state: "detached" });
  });
}

scenario("a theme once chosen goes before the system's", async ({ visit }) => {
  for (const [theme, systemTheme, expected] of [
    [undefined, "light", "light"],
    [undefined, "dark", "dark"],
    ["light", "dark", "light"],
    ["dark", "light", "dark"],
  ]) {
    const seen = [];
    const before = (page) =>
      page.addInitScript(() => {
        // The theme at the time of the first frame.
        requestAnimationFrame(() => (window.firstFrameTheme = document.documentElement.dataset.theme));
      });
    const page = await visit({ theme, systemTheme, before });
    await page.waitForFunction(() => "firstFrameTheme" in window);
    seen.push(await page.evaluate(() => window.firstFrameTheme));
    assert.deepEqual(seen, [expected], `chosen ${theme}, system ${systemTheme}`);
  }
});

scenario("without a choice the theme follows the system while the page is open", async ({ visit }) => {
  const page = await visit({ systemTheme: "light" });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html[data-theme=dark]").waitFor();
});

scenario("a module that cannot be fetched is said to be missing", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", before: withoutWasm(404), foreseen: [/404/, /virker: failed/] });
  await assertSays(page, "failed");
  await screenshot(page, "boot-failed");
});

scenario("so is a glue script that cannot be fetched", async ({ visit }) => {
  const withoutGlue = async (page) => {
    const name = (await (await fetch(await address())).text()).match(/data-virker-glue="([^"]+)"/)[1];
    await page.route(`**/${name.replace("./", "")}`, (route) => route.fulfill({ status: 404 }));
  };
  const page = await visit({ path: "#/benchmark", before: withoutGlue, foreseen: [/404/, /virker: failed/] });
  await assertSays(page, "failed");
});

scenario("a glue script that is not the page's own does not run", async ({ visit }) => {
  const before = (page) =>
    page.route("**/virker-*.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\nwindow.foreign = true;` });
    });
  const page = await visit({ path: "#/benchmark", before, foreseen: [/integrity/, /virker: failed/] });
  await assertSays(page, "failed");
  assert.equal(await page.evaluate(() => window.foreign), undefined);
});

scenario("a browser that lacks something is told what is needed", async ({ visit }) => {
  for (const lacking of ["WebAssembly", "Worker", "CompressionStream"]) {
    const before = (page) => page.addInitScript((name) => delete window[name], lacking);
    const page = await visit({ path: "#/benchmark", before, foreseen: [/virker: unsupported/] });
    await assertSays(page, "unsupported");
    await screenshot(page, "boot-unsupported");
  }
});

scenario("so is one that does not understand the module", async ({ visit }) => {
  // A module of version 2, which no browser knows.
  const body = Buffer.from([0, 0x61, 0x73, 0x6d, 2, 0, 0, 0]);
  const before = (page) => page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body }));
  const page = await visit({ path: "#/benchmark", before, foreseen: [/virker: unsupported/] });
  await assertSays(page, "unsupported");
});

scenario("a module that cannot start is a fault of the program", async ({ visit }) => {
  // An empty module compiles, and then lacks what the glue calls.
  const body = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const before = (page) => page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body }));
  const page = await visit({ path: "#/benchmark", before, foreseen: [/virker: broken/] });
  await assertSays(page, "broken");
});

scenario("a host that does not know the type of .wasm will do", async ({ visit }) => {
  const before = (page) =>
    page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
    });
  const page = await visit({ before });
  await page.locator("#boot").waitFor({ state: "detached" });
});

scenario("without JavaScript the start page can be read, and says that the rest needs it", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  // Not by its text: Playwright passes over what stands in a noscript element.
  for (const language of ["da", "en"]) await page.locator(`noscript [lang=${language}]`).waitFor();
  assert.equal(await page.locator("#boot-loading").isVisible(), false);
  assert.equal(await page.locator("h1:visible").textContent(), "Hvad virker, for hvem, under hvilke omstændigheder?");
});

scenario("the page works below any path", async ({ visit }) => {
  const asked = [];
  const before = (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const page = await visit({ under: "/teaching/virker/", before });
  await page.locator("#boot").waitFor({ state: "detached" });
  assert.ok(asked.length > 3, `only ${asked}`);
  assert.deepEqual(asked.filter((path) => !path.startsWith("/teaching/virker/")), []);
});

scenario("the module is fetched once, also for a worker", async ({ visit }) => {
  const asked = [];
  const before = (page) => page.on("request", (request) => asked.push(request));
  const page = await visit({ before });
  await page.locator("#boot").waitFor({ state: "detached" });
  const arrival = page.waitForEvent("worker");
  await page.evaluate(() => {
    window.spawned = window.virkerSpawnWorker();
    window.spawned.onerror = (event) => console.error(`worker: ${event.message}`);
  });
  const worker = await arrival;
  // The glue defines this; starting is synchronous, so by then the program has run.
  await assert.doesNotReject(async () => {
    while (!(await worker.evaluate(() => typeof wasm_bindgen === "function"))) await page.waitForTimeout(20);
  });
  await page.evaluate(() => window.spawned.terminate());
  assert.equal(asked.filter(isWasm).length, 1);
});

scenario("the policy stops what does not come from the page's own files", async ({ visit }) => {
  const page = await visit({ foreseen: [/Content Security Policy/, /elsewhere\.invalid/] });
  const stopped = await page.evaluate(async () => {
    const directives = [];
    document.addEventListener("securitypolicyviolation", (event) => directives.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.head.append(script);
    const image = document.createElement("img");
    image.src = "https://elsewhere.invalid/picture.png";
    document.body.append(image);
    await fetch("https://elsewhere.invalid/").catch(() => {});
    while (directives.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    return { directives: directives.sort(), ran: window.ran === true };
  });
  assert.deepEqual(stopped, { directives: ["connect-src", "img-src", "script-src-elem"], ran: false });
});
