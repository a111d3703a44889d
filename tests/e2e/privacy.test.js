// Nothing leaves the page: all its traffic is recorded, at the browser and at the host, through a whole round of it.
import assert from "node:assert/strict";
import { createServer, request as ask } from "node:http";
import { inflateRawSync } from "node:zlib";
import { address, copied, goThrough, scenario } from "./harness/index.js";

// Words of the user's own, which must be found nowhere but on the screen.
const SECRET = "Hemmelighed";
const OWN = [`${SECRET}enhed;${SECRET}udfald;x;z`, ...Array.from({ length: 12 }, (_, i) => `${SECRET}${i};${3 + 2 * i + (i % 3) * 0.4};${i};${(i * 7) % 5}`), ""].join("\n");

/** A host in front of the served page that writes down everything it is asked: by the page, a worker, or the service worker. */
async function listeningHost() {
  const home = await address();
  const asked = [];
  const server = createServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on("data", (chunk) => chunks.push(chunk));
    incoming.on("end", () => {
      const { method, url, headers } = incoming;
      asked.push({ method, url, headers, body: Buffer.concat(chunks).toString("utf8") });
      ask(new URL(url, home), { method, headers: { ...headers, host: new URL(home).host } }, (answer) => {
        outgoing.writeHead(answer.statusCode, answer.headers);
        answer.pipe(outgoing);
      }).end();
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { asked, at: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/** Writes down every address that the page gives itself. */
const keepAddresses = (page) =>
  page.addInitScript(() => {
    window.addresses = [location.href];
    for (const name of ["pushState", "replaceState"]) {
      const as = history[name].bind(history);
      history[name] = (...what) => {
        as(...what);
        window.addresses.push(location.href);
      };
    }
    addEventListener("hashchange", () => window.addresses.push(location.href));
  });

scenario("a whole round asks for nothing but files of the release, and tells nobody anything", async ({ visit }) => {
  const host = await listeningHost();
  const inBrowser = [];
  const before = async (page) => {
    page.context().on("request", (request) => inBrowser.push({ url: request.url(), method: request.method(), body: request.postData() }));
    page.on("websocket", (socket) => inBrowser.push({ url: socket.url(), method: "websocket", body: null }));
    await keepAddresses(page);
  };
  try {
    const page = await visit({ at: host.at, serviceWorkers: "allow", clipboard: true, before });
    await page.locator("#boot").waitFor({ state: "detached" });
    await goThrough(page);
    // A table of one's own, worked on; a theory of one's own.
    await page.locator("input[type=file][accept*=csv]").first().setInputFiles({ name: `${SECRET}.csv`, mimeType: "text/csv", buffer: Buffer.from(OWN) });
    await page.getByRole("button", { name: "Open the table" }).click();
    await page.getByText("12 units").first().waitFor();
    await page.getByLabel("Criterion of entry (PIN)").fill("0.01");
    await page.getByRole("button", { name: "Resample", exact: true }).click();
    await page.getByText(/^Finished: /).first().waitFor();
    await page.waitForFunction((secret) => localStorage.getItem("virker.study")?.includes(secret), SECRET);
    await page.getByRole("link", { name: "Explorer", exact: true }).first().click();
    const write = page.getByRole("region", { name: "Write your own" });
    await write.getByRole("button", { name: /^Copy “/ }).first().click();
    await write.getByRole("textbox", { name: "Name of the theory" }).fill(`${SECRET}steori`);
    await write.getByRole("textbox", { name: "Name of the theory" }).press("Enter");
    await page.waitForTimeout(1500);
    await page.reload();
    await page.getByRole("option", { name: `${SECRET}steori` }).first().waitFor({ state: "attached" });

    // The address never held anything of it.
    const addresses = await page.evaluate(() => window.addresses);
    assert.ok(addresses.length > 0);
    for (const one of [...addresses, page.url()]) assert.match(new URL(one).hash, /^(#\/[a-z]*(\?lang=[a-z]+)?)?$/, one);

    const files = new Set(["/", ...host.asked.map(({ url }) => url)]);
    assert.ok(host.asked.length > 8, "the host was asked for the files");
    for (const { method, url, headers, body } of host.asked) {
      assert.equal(method, "GET", url);
      assert.equal(body, "", `${url} came with a body`);
      assert.match(url, /^\/[A-Za-z0-9._-]*$/, "a file of the release, and no question");
      assert.equal(headers.cookie, undefined, "no cookie");
      assert.ok(!JSON.stringify(headers).includes(SECRET), `${url}: ${JSON.stringify(headers)}`);
    }
    for (const { method, url, body } of inBrowser) {
      const { protocol, origin, pathname } = new URL(url);
      if (protocol === "blob:" || protocol === "data:") continue;
      assert.equal(origin, new URL(host.at).origin, `asked of somebody else: ${method} ${url}`);
      assert.equal(method, "GET");
      assert.equal(body, null);
      assert.ok(files.has(pathname), `${pathname} came to no host`);
    }
    assert.equal((await page.context().cookies()).length, 0, "no cookies");
  } finally {
    host.stop();
  }
});

scenario("a link holds nothing of one's own table until its owner agrees", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", clipboard: true });
  await page.locator("input[type=file][accept*=csv]").first().setInputFiles({ name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(OWN) });
  await page.getByRole("button", { name: "Open the table" }).click();
  await page.getByText("12 units").first().waitFor();
  await page.getByLabel("Find a unit").first().selectOption(`${SECRET}3`);
  const inside = (link) => inflateRawSync(Buffer.from(link.split("#study=d")[1], "base64url")).toString("utf8");
  await page.getByRole("button", { name: "Study", exact: true }).click();
  await page.getByRole("button", { name: "Copy a link to this" }).click();
  await page.getByText(/not your own table/).waitFor();
  const words = inside(await copied(page)).match(new RegExp(`${SECRET}\\d+`, "g"));
  assert.equal(words, null, "no unit's name, no cell");
  assert.ok(!new URL(page.url()).hash.includes("study="), "copying a link puts nothing into the address");
});

scenario("the policy allows no script within the page, no eval, and nobody else", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark", foreseen: [/Content Security Policy/] });
  await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
  const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
  const rules = Object.fromEntries(policy.split(";").map((rule) => rule.trim().split(/\s+/)).map(([name, ...sources]) => [name, sources]));
  assert.deepEqual(rules["default-src"], ["'none'"]);
  for (const [name, sources] of Object.entries(rules)) {
    for (const source of sources) {
      assert.match(source, /^('none'|'self'|'wasm-unsafe-eval'|blob:|data:|'sha256-[^']+')$/, `${name} ${source}`);
      if (source === "'wasm-unsafe-eval'") assert.equal(name, "script-src");
    }
  }
  assert.deepEqual(rules["script-src"].filter((source) => /data:|blob:/.test(source)), []);
  const ran = await page.evaluate(async () => {
    window.ran = [];
    const script = document.createElement("script");
    script.textContent = "window.ran.push('script')";
    document.body.append(script);
    document.body.insertAdjacentHTML("beforeend", `<b id="trap" onclick="window.ran.push('attribute')">x</b><img src="data:," onerror="window.ran.push('image')">`);
    document.getElementById("trap").click();
    // As a string, it would be an eval.
    setTimeout("window.ran.push('timer')", 0);
    const link = document.createElement("a");
    link.href = "javascript:window.ran.push('address')";
    document.body.append(link);
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return window.ran;
  });
  assert.deepEqual(ran, []);
});
