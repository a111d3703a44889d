// After one visit without network, and from one release to the next. See web/service-worker.js.
import assert from "node:assert/strict";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { assertAccessible, assertNoSidewaysScroll, goThrough, openSpreadsheet, scenario, screenshot, serve } from "./harness/index.js";
import { emptyFolder, publish, publishNext } from "./harness/releases.js";

const web = fileURLToPath(new URL("../../web/", import.meta.url));
const KEEPS = { serviceWorkers: "allow" };

/** Waits until all files are kept and the page is served from them. */
async function isKept(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

/** What the release that a page belongs to calls itself. */
const release = (page) => page.evaluate(() => document.querySelector("meta[name=generator]")?.content ?? "first");

/** The names of what the browser keeps for all pages of a host. */
const caches = (page) => page.evaluate(() => window.caches.keys());

const announcement = (page) => page.getByText("A new version of Virker is ready.");

/** Serves a folder with a release at each of the paths, for the length of some steps. */
async function withReleases(paths, steps) {
  const { folder, remove } = await emptyFolder();
  let server;
  try {
    for (const path of paths) await publish(join(folder, path));
    server = await serve({ folder });
    await steps({ folder, address: server.address, stop: server.stop });
  } finally {
    server?.stop();
    await remove();
  }
}

scenario("after one visit everything works without network: benchmark, worker, explorer, spreadsheet", { secondEngine: true }, async ({ visit }) => {
  await withReleases(["."], async ({ address, stop }) => {
    const page = await visit({ at: address, ...KEEPS });
    await isKept(page);
    await page.context().setOffline(true);
    stop();
    await page.reload();
    await goThrough(page);
    await page.reload();
    await page.getByText("4 units, 3 columns with numbers").first().waitFor();
    // Another window, and an address with a page in it.
    const other = await page.context().newPage();
    await other.goto(`${address}index.html?from=afar#/theory`);
    await other.getByRole("heading", { level: 1, name: "Programme theory" }).waitFor();
  });
});

scenario("also within the first visit, should the network go after a moment", async ({ visit }) => {
  await withReleases(["teaching"], async ({ address, stop }) => {
    const page = await visit({ at: `${address}teaching/`, ...KEEPS });
    await isKept(page);
    await page.context().setOffline(true);
    stop();
    await goThrough(page);
  });
});

const INSTALLED = { onlyChromium: "what a browser makes of a manifest is asked by Chromium's own protocol" };

scenario("the page can be installed: a manifest without fault, and icons of the sizes it names", INSTALLED, async ({ visit }) => {
  const page = await visit(KEEPS);
  const protocol = await page.context().newCDPSession(page);
  const { url, data, errors } = await protocol.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(new URL(manifest.start_url, url).href, page.url().split("#")[0]);
  assert.equal(new URL(manifest.scope, url).href, page.url().split("#")[0]);
  const drawn = await page.evaluate(
    (sources) =>
      Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }),
      ),
    manifest.icons.map(({ src }) => new URL(src, url).href),
  );
  const named = manifest.icons.map(({ sizes }) => sizes);
  assert.deepEqual(drawn.filter((_, place) => named[place] !== "any"), named.filter((sizes) => sizes !== "any"));
  assert.deepEqual(named.filter((sizes) => sizes !== "any").sort(), ["192x192", "512x512", "512x512"]);
  assert.ok(manifest.icons.some(({ purpose }) => purpose === "maskable"));
});

scenario("nothing is kept before the first moments are over, and what the browser has is not fetched again", async ({ visit }) => {
  await withReleases(["."], async ({ folder }) => {
    // A host that compresses and lets the browser keep what it got, as most do.
    const asked = [];
    let registered;
    const types = { html: "text/html", js: "text/javascript", css: "text/css", wasm: "application/wasm", svg: "image/svg+xml" };
    const host = createServer(async (request, response) => {
      const name = new URL(request.url, "http://x").pathname.slice(1);
      asked.push(name);
      if (name === "service-worker.js") registered ??= Date.now();
      const content = await readFile(join(folder, name || "index.html")).catch(() => null);
      const type = types[(name || "index.html").split(".").pop()] ?? "application/octet-stream";
      response.writeHead(content ? 200 : 404, { "Content-Type": type, "Content-Encoding": "gzip", "Cache-Control": "max-age=600" });
      response.end(gzipSync(content ?? "", { level: 1 }));
    });
    await new Promise((resolve) => host.listen(0, "127.0.0.1", resolve));
    try {
      const page = await visit({ at: `http://127.0.0.1:${host.address().port}/`, ...KEEPS });
      await isKept(page);
      const started = await page.evaluate(() => performance.timeOrigin + performance.getEntriesByName("virker-started")[0].startTime);
      assert.ok(registered > started, "the service worker was asked for before the program had started");
      const hashed = asked.filter((name) => /-[0-9a-f]{15,}/.test(name));
      assert.equal(hashed.length, 9, `${hashed}`);
      assert.deepEqual(hashed.filter((name, place) => hashed.indexOf(name) !== place), [], "fetched twice");
    } finally {
      host.closeAllConnections();
      host.close();
    }
  });
});

scenario("a new release is announced and never forced; taken, it finds the study intact", async ({ visit }) => {
  await withReleases(["one"], async ({ folder, address }) => {
    const at = `${address}one/`;
    const page = await visit({ at, ...KEEPS });
    await isKept(page);
    const second = await page.context().newPage();
    await second.goto(`${at}#/benchmark`);
    await second.getByRole("columnheader", { name: "Model 5" }).waitFor();
    await second.evaluate(() => (window.sameDocument = true));

    const old = await readdir(join(folder, "one"));
    await publishNext(join(folder, "one"), "second");
    await page.goto(`${at}#/benchmark`);
    await page.reload();
    await page.getByLabel("Criterion of entry (PIN)").fill("0.005");
    await page.getByRole("columnheader", { name: "Model 4" }).waitFor({ state: "detached" });
    await page.evaluate(() => (window.sameDocument = true));
    await announcement(page).waitFor();
    // Whatever else is said, the announcement stays; and the page is what it was.
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Undone: the criterion of entry.").waitFor();
    await page.getByRole("button", { name: "Redo" }).click();
    await page.getByRole("columnheader", { name: "Model 4" }).waitFor({ state: "detached" });
    await announcement(page).waitFor();
    assert.equal(await release(page), "first");
    assert.equal(await page.evaluate(() => window.sameDocument), true);

    // A reload alone does not take it: the other window still runs the first.
    await page.reload();
    await announcement(page).waitFor();
    assert.equal(await release(page), "first");
    assert.equal(await page.getByLabel("Criterion of entry (PIN)").inputValue(), "0.005", "after a reload");
    await page.getByRole("button", { name: "Use it now" }).click();
    await page.waitForFunction(() => document.querySelector("meta[name=generator]")?.content === "second");
    await page.getByRole("columnheader", { name: "Model 3" }).waitFor();
    assert.equal(await page.getByLabel("Criterion of entry (PIN)").inputValue(), "0.005", "in the new release");
    await page.getByRole("columnheader", { name: "Model 4" }).waitFor({ state: "detached" });
    await announcement(page).waitFor({ state: "detached" });

    // The other window was not disturbed, and goes on with the files of its own release, which the host no longer has.
    assert.equal(await second.evaluate(() => window.sameDocument), true);
    const now = await readdir(join(folder, "one"));
    const gone = old.filter((name) => !now.includes(name));
    assert.equal(gone.filter((name) => /^spreadsheet.*wasm$/.test(name)).length, 1, `${gone}`);
    await openSpreadsheet(second);
    // It takes the new one as well when its reader says so, but does not lose its study to the other's.
    await second.getByRole("button", { name: "Use it now" }).click();
    await second.getByText(/^Another window has changed the study/).first().waitFor();
    await second.getByRole("button", { name: "Keep what stands here" }).click();
    await second.getByRole("button", { name: "Use it now" }).click();
    await second.waitForFunction(() => document.querySelector("meta[name=generator]")?.content === "second");
    await second.getByText("4 units, 3 columns with numbers").first().waitFor();
    await second.close();

    // With one window left, older releases go.
    await publishNext(join(folder, "one"), "third");
    await page.reload();
    await page.getByRole("button", { name: "Use it now" }).click();
    await page.waitForFunction(() => document.querySelector("meta[name=generator]")?.content === "third");
    assert.equal((await caches(page)).length, 1);
  });
});

scenario("a study that the browser does not keep is not given up for a new release", async ({ visit }) => {
  await withReleases(["."], async ({ folder, address }) => {
    const page = await visit({ at: address, ...KEEPS });
    await isKept(page);
    await publishNext(folder, "second");
    await page.reload();
    await announcement(page).waitFor();
    await page.evaluate(() => {
      window.sameDocument = true;
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.getByRole("button", { name: "Use it now" }).click();
    await page.getByText("The browser has no room left to keep this study.").waitFor();
    await page.waitForTimeout(1000);
    assert.equal(await page.evaluate(() => window.sameDocument), true);
    assert.equal(await release(page), "first");
  });
});

scenario("once all windows are closed, the next visit has the new release by itself", async ({ visit }) => {
  await withReleases(["."], async ({ folder, address, stop }) => {
    const page = await visit({ at: address, viewport: "narrow", ...KEEPS });
    await isKept(page);
    await publishNext(folder, "second");
    await page.reload();
    await announcement(page).waitFor();
    await screenshot(page, "update-announced");
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Later" }).click();
    await announcement(page).waitFor({ state: "detached" });
    assert.equal(await release(page), "first");
    const context = page.context();
    await page.close();
    stop();
    await context.setOffline(true);
    const next = await context.newPage();
    // The browser may need a moment to see that nobody runs the first release any more.
    for (let tries = 0; tries < 20; tries += 1) {
      await next.goto(address);
      if ((await release(next)) === "second") break;
      await next.goto("about:blank");
      await next.waitForTimeout(200);
    }
    assert.equal(await release(next), "second");
    await goThrough(next);
  });
});

scenario("a release that is not whole is not taken", async ({ visit }) => {
  await withReleases(["."], async ({ folder, address }) => {
    const page = await visit({ at: address, ...KEEPS });
    await isKept(page);
    const [before] = await caches(page);
    await publishNext(folder, "second");
    // As while a host is still copying: one file is not yet, or no more, what the list says.
    await writeFile(join(folder, "favicon.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing)));
      await registration.update();
      const fetched = await found;
      while (fetched.state === "installing") await new Promise((resolve) => setTimeout(resolve, 20));
      return fetched.state;
    });
    assert.equal(outcome, "redundant");
    assert.deepEqual(await caches(page), [before]);
    assert.equal(await announcement(page).count(), 0);
    await page.reload();
    assert.equal(await release(page), "first");
    await goThrough(page);
  });
});

scenario("two copies on one host, one even below the other, do not disturb each other", async ({ visit }) => {
  await withReleases([".", "below"], async ({ folder, address, stop }) => {
    await publishNext(join(folder, "below"), "lower");
    const page = await visit({ at: address, ...KEEPS });
    await isKept(page);
    const other = await page.context().newPage();
    await other.goto(`${address}below/`);
    assert.equal(await release(other), "lower");
    await other.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith("/below/service-worker.js"));
    assert.equal((await caches(page)).length, 2);
    const upper = (await caches(page)).find((name) => name.includes(` ${address} `));

    // A new release of the lower: of the upper's nothing is thrown away.
    await publishNext(join(folder, "below"), "lowest");
    await other.reload();
    await other.getByRole("button", { name: "Use it now" }).click();
    await other.waitForFunction(() => document.querySelector("meta[name=generator]")?.content === "lowest");
    assert.equal((await caches(page)).length, 2);
    assert.ok((await caches(page)).includes(upper));
    assert.equal(await announcement(page).count(), 0);

    stop();
    await page.context().setOffline(true);
    for (const [window, name] of [[page, "first"], [other, "lowest"]]) {
      await window.bringToFront();
      await window.reload();
      await goThrough(window);
      assert.equal(await release(window), name);
    }
  });
});

scenario("a development build at the same address ends what a release has kept", async ({ visit }) => {
  await withReleases(["."], async ({ folder, address }) => {
    const page = await visit({ at: address, ...KEEPS });
    await isKept(page);
    await writeFile(join(folder, "service-worker.js"), await readFile(join(web, "service-worker.js")));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration()).update();
      while (await navigator.serviceWorker.getRegistration()) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    assert.deepEqual(await caches(page), []);
  });
});

scenario("browsers without service workers, or that refuse them, say nothing and do without", async ({ visit }) => {
  const without = () => delete Navigator.prototype.serviceWorker;
  const refusing = () => {
    // An empty page, which comes first, has none.
    if (!("serviceWorker" in navigator)) return;
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"));
  };
  for (const script of [without, refusing]) {
    const page = await visit({ before: (page) => page.addInitScript(script), ...KEEPS });
    await page.waitForFunction(() => performance.getEntriesByName("virker-started").length > 0);
    await page.waitForTimeout(1500);
    await page.getByRole("link", { name: "Open the benchmark" }).click();
    await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
  }
});

test("the list names no file that is not there", async () => {
  const { folder, remove } = await emptyFolder();
  await publish(folder);
  const script = await readFile(join(folder, "service-worker.js"), "utf8");
  const { files } = JSON.parse(script.match(/^const RELEASE = (.*);$/m)[1]);
  const there = (await readdir(folder)).filter((name) => name !== "service-worker.js").map((name) => (name === "index.html" ? "./" : name));
  assert.deepEqual(Object.keys(files).sort(), there.sort());
  await remove();
});
