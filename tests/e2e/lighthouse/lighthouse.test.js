// Lighthouse's judgement of the built page, as on a phone: its mobile preset, which slows processor and network down.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import lighthouse from "lighthouse";
import { launch } from "../harness/browser.js";
import { host } from "../harness/host.js";

const PAGES = { start: "", benchmark: "#/benchmark", explorer: "#/theory" };

/** What each category has to reach. The performance is measured, and differs a little from one machine to the next. */
const LEAST = { performance: 0, accessibility: 100, "best-practices": 100, seo: 100 };

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

for (const [name, path] of Object.entries(PAGES)) {
  test(`Lighthouse finds nothing to say against: ${name}`, async () => {
    const { lhr } = await lighthouse(server.address + path, { port, logLevel: "error", onlyCategories: Object.keys(LEAST) });
    assert.equal(lhr.runtimeError, undefined);
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]));
    console.log(`${name}: ${Object.entries(scores).map(([id, score]) => `${id} ${score}`).join(", ")}`);
    for (const line of costs(lhr)) console.log(`  ${line}`);
    const low = Object.entries(LEAST).filter(([id, least]) => !(scores[id] >= least));
    assert.deepEqual(low.map(([id, least]) => `${id}: ${scores[id]} instead of ${least}`), []);
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
