// Lighthouse's judgement of the built page, as on a phone: its mobile preset, which slows processor and network down.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import lighthouse from "lighthouse";
import { launch } from "../harness/browser.js";
import { host } from "../harness/host.js";

/**
 * The pages, and what their performance has to reach. It is measured, and a busy machine measures less: the floor lies well
 * below what a quiet one finds, and above what a page comes to that has the program fetched before it shows anything.
 */
const PAGES = {
  start: { path: "", floor: 90 },
  benchmark: { path: "#/benchmark", floor: 25 },
  explorer: { path: "#/theory", floor: 25 },
};

/** What each category has to reach. */
const LEAST = { accessibility: 100, "best-practices": 100, seo: 100 };

let browser;
let port;
let server;

before(async () => {
  port = await freePort();
  browser = await launch({ flags: [`--remote-debugging-port=${port}`] });
  server = await host(fileURLToPath(new URL("../../../dist/", import.meta.url)), { level: 9 });
});

after(async () => {
  await browser?.close();
  server?.stop();
});

for (const [name, { path, floor }] of Object.entries(PAGES)) {
  test(`Lighthouse on a phone: ${name}`, async () => {
    const least = { performance: floor, ...LEAST };
    const { lhr } = await lighthouse(server.address + path, { port, logLevel: "error", onlyCategories: Object.keys(least) });
    assert.equal(lhr.runtimeError, undefined);
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]));
    console.log(`${name}: ${Object.entries(scores).map(([id, score]) => `${id} ${score}`).join(", ")}`);
    for (const line of costs(lhr)) console.log(`  ${line}`);
    const low = Object.keys(least).filter((id) => !(scores[id] >= least[id]));
    assert.deepEqual(low.map((id) => `${id}: ${scores[id]} instead of ${least[id]}`), []);
  });
}

/** Every audit that costs a point: its category, what it says and shows, and how many of the category's points are lost. */
function costs({ categories, audits }) {
  return Object.values(categories).flatMap(({ id, auditRefs }) => {
    const all = auditRefs.reduce((sum, { weight }) => sum + weight, 0);
    return auditRefs
      .map((reference) => ({ ...audits[reference.id], lost: (reference.weight / all) * 100 * (1 - (audits[reference.id].score ?? 1)) }))
      .filter(({ lost }) => lost > 0)
      .map(({ title, displayValue = "", lost }) => `${id}: ${lost.toFixed(1)} points: ${title} ${displayValue}`.trimEnd());
  });
}

/** A port that nobody listens at. */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const free = probe.address().port;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
