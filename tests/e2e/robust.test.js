// When things go wrong: the program itself, the browser's storage, another window, a worker.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import { address, assertAccessible, kept, scenario, screenshot } from "./harness/index.js";

const pin = (page) => page.getByLabel("Criterion of entry (PIN)");
const keptStudy = (page) => page.evaluate(() => localStorage.getItem("virker.study") ?? "");
/** Waits until the field shows a number: after a reload, once the page stands again. */
async function shows(page, number) {
  for (let waited = 0; waited < 15_000; waited += 100) {
    if ((await pin(page).inputValue({ timeout: 10_000 }).catch(() => "")) === number) return;
    await page.waitForTimeout(100);
  }
  assert.equal(await pin(page).inputValue(), number);
}

const holds = (page, text) => page.waitForFunction((text) => localStorage.getItem("virker.study")?.includes(text), text, { polling: 100 });

const savedBy = async (page, button) => (await kept(page, button)).bytes.toString("utf8");

/** From now on the page may make no element of this name: the program panics where it needs one. */
const refuse = (page, name) =>
  page.evaluate((name) => {
    for (const kind of ["createElement", "createElementNS"]) {
      const make = Document.prototype[kind];
      Document.prototype[kind] = function (...asked) {
        if (String(asked.at(-1)).toLowerCase() === name || asked.includes(name)) throw new DOMException(`no ${name}`, "NotSupportedError");
        return make.apply(this, asked);
      };
    }
  }, name);

for (const language of ["en", "da"]) {
  scenario(`a panic of the program is told, the work is saved to a file and opened again: ${language}`, async ({ visit }) => {
    const page = await visit({ path: "#/benchmark", language, foreseen: [/panicked|no svg|unreachable/] });
    await page.getByLabel(/\(PIN\)/).fill(language === "da" ? "0,005" : "0.005");
    await holds(page, '"pin":0.005');
    await refuse(page, "svg");
    await page.locator("nav a[href='#/theory']").click();
    const board = page.getByRole("alertdialog");
    await board.waitFor();
    await screenshot(page, `panic-${language}`);
    const buttons = board.getByRole("button");
    assert.deepEqual(await buttons.allTextContents(), language === "da" ? ["Gem mit arbejde", "Genindlæs siden", "Begynd forfra"] : ["Save my work", "Reload the page", "Start afresh"]);
    const saved = await savedBy(page, buttons.first());
    assert.equal(JSON.parse(saved).benchmark.settings.stepwise.pin, 0.005);
    // Reloaded it goes on where it was, or, afresh, from the file.
    await buttons.nth(2).click();
    await page.waitForFunction(() => !document.querySelector("[role=alertdialog]"));
    await page.locator("#boot").waitFor({ state: "detached" });
    await page.locator("nav a[href^='#/benchmark']").click();
    await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
    await page.locator("input[type=file][accept*=json]").first().setInputFiles({ name: "virker.json", mimeType: "application/json", buffer: Buffer.from(saved) });
    await page.waitForFunction(() => localStorage.getItem("virker.study")?.includes('"pin":0.005'));
  });
}

scenario("where the browser has no room left that is said, and the file takes the work", async ({ visit }) => {
  const full = (page) =>
    page.addInitScript(() => {
      // Really full: what is left of the quota is taken by somebody else of the same origin.
      let piece = "x".repeat(1 << 20);
      for (let number = 0; piece.length > 0; ) {
        try {
          localStorage.setItem(`other.${number}`, piece);
          number += 1;
        } catch {
          piece = piece.slice(0, piece.length >> 1);
        }
      }
    });
  const page = await visit({ path: "#/benchmark", before: full });
  await pin(page).fill("0.005");
  await page.getByText("The browser has no room left").waitFor();
  await page.getByRole("button", { name: "Study", exact: true }).click();
  const saved = await savedBy(page, page.getByRole("button", { name: "Save to a file" }));
  assert.equal(JSON.parse(saved).benchmark.settings.stepwise.pin, 0.005);
  await pin(page).fill("0.01");
  assert.equal(await pin(page).inputValue(), "0.01", "the page goes on");
});

scenario("where the browser forbids all storage that is said, and both pages work", async ({ visit }) => {
  const forbidden = (page) =>
    page.addInitScript(() => {
      const refused = () => {
        throw new DOMException("no", "SecurityError");
      };
      Object.defineProperty(window, "localStorage", { get: refused });
      Object.defineProperty(window, "indexedDB", { get: refused });
      Object.defineProperty(window, "caches", { get: refused });
    });
  const page = await visit({ path: "#/benchmark", before: forbidden });
  await pin(page).fill("0.005");
  await page.getByText("does not let this page keep anything").waitFor();
  await page.getByRole("link", { name: "Explorer", exact: true }).first().click();
  await page.getByRole("button", { name: "As in Billund" }).click();
  await page.getByRole("button", { name: /^Raised self-esteem.* fires/ }).first().waitFor();
  await page.getByRole("button", { name: "Study", exact: true }).click();
  const saved = await savedBy(page, page.getByRole("button", { name: "Save to a file" }));
  assert.equal(JSON.parse(saved).benchmark.settings.stepwise.pin, 0.005);
});

/** Two windows of one reader, both on the benchmark. */
async function twoWindows(visit, options = {}) {
  const one = await visit({ path: "#/benchmark", ...options });
  await one.getByRole("columnheader", { name: "Model 5" }).waitFor();
  await holds(one, "virker-study");
  const other = await one.context().newPage();
  await other.goto(`${await address()}#/benchmark`);
  await other.getByRole("columnheader", { name: "Model 5" }).waitFor();
  return [one, other];
}

const asks = (page) => page.getByText(/^(Another window has changed the study|Et andet vindue har ændret studiet)/);

scenario("two windows: the second says that the first has changed the study, and keeps nothing until that is settled", async ({ visit }) => {
  const [one, other] = await twoWindows(visit);
  // Pages and language are nothing to ask about.
  await one.bringToFront();
  await one.getByRole("link", { name: "Explorer", exact: true }).first().click();
  await one.waitForTimeout(600);
  assert.equal(await asks(other).count(), 0);
  await one.getByRole("link", { name: "Benchmark", exact: true }).first().click();

  await pin(one).fill("0.005");
  await holds(one, '"pin":0.005');
  await asks(other).waitFor();
  assert.equal(await asks(one).count(), 0);
  await assertAccessible(other);
  await screenshot(other, "two-windows");
  await other.bringToFront();
  // Whatever is done here, and be it closing the window, does not touch the other's study.
  await pin(other).fill("0.02");
  await other.waitForTimeout(700);
  assert.ok((await keptStudy(one)).includes('"pin":0.005'));
  await other.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
  assert.ok((await keptStudy(one)).includes('"pin":0.005'));

  // This window's study, because the user says so: then it is for the other window to ask.
  await other.getByRole("button", { name: "Keep what stands here" }).click();
  await holds(other, '"pin":0.02');
  await asks(other).waitFor({ state: "detached" });
  await asks(one).waitFor();
  assert.equal(await pin(one).inputValue(), "0.005", "what stands on the screen stays");

  await one.bringToFront();
  // The other's study: this window takes it over, and both go on.
  await one.getByRole("button", { name: "Take over what the other window has" }).click();
  await shows(one, "0.02");
  await asks(one).waitFor({ state: "detached" });
  await pin(one).fill("0.03");
  await holds(one, '"pin":0.03');
  await asks(other).waitFor();
});

scenario("two windows: what one clears the other does not bring back unasked", async ({ visit }) => {
  const [one, other] = await twoWindows(visit);
  await one.bringToFront();
  await pin(one).fill("0.005");
  await holds(one, '"pin":0.005');
  await other.bringToFront();
  await other.getByRole("button", { name: "Take over what the other window has" }).click();
  await shows(other, "0.005");
  await other.waitForTimeout(500);
  await one.evaluate(() => localStorage.clear());
  await asks(other).waitFor();
  await pin(other).fill("0.007");
  await other.waitForTimeout(700);
  assert.ok(!(await keptStudy(one)).includes("0.007"));
});

/** Every worker that is begun from now on dies at its `nth` message, as one does that runs out of memory. */
const dyingWorkers = (page, nth) =>
  page.evaluate((nth) => {
    for (const name of ["virkerSpawnWorker", "virkerSpawnSpreadsheet"]) {
      const spawn = window[name];
      const mortal = (worker) => {
        let messages = 0;
        const die = (event) => {
          messages += 1;
          if (messages < nth) return;
          event?.stopImmediatePropagation();
          worker.terminate();
          worker.dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true }));
        };
        if (nth === 0) setTimeout(die, 0);
        else worker.addEventListener("message", die);
        return worker;
      };
      window[name] = () => {
        const spawned = spawn();
        return spawned instanceof Promise ? spawned.then(mortal) : mortal(spawned);
      };
    }
  }, nth);

for (const nth of [0, 1, 2]) {
  scenario(`a worker that dies is told of, and the page goes on: at message ${nth}`, async ({ visit }) => {
    const page = await visit({ path: "#/benchmark" });
    await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
    await dyingWorkers(page, nth);
    await page.getByLabel("Resamples").selectOption({ label: "100,000" });
    await page.getByRole("button", { name: "Resample", exact: true }).click();
    await page.getByText("broke off unexpectedly").first().waitFor();
    // Nothing else is lost: the next click is answered, undo works.
    await pin(page).fill("0.005");
    await page.getByRole("columnheader", { name: "Model 4" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
  });
}

scenario("so is one that reads a spreadsheet or a large table; what was open stays open", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await page.getByRole("columnheader", { name: "Model 5" }).waitFor();
  await dyingWorkers(page, 1);
  const spreadsheet = new URL("../fixtures/data/municipalities.xlsx", import.meta.url).pathname;
  await page.locator("input[type=file][accept*=csv]").first().setInputFiles(spreadsheet);
  await page.getByText("The spreadsheet could not be read").waitFor();
  await page.getByText("98 units").first().waitFor();
  const rows = Array.from({ length: 90_000 }, (_, i) => `Unit number ${i},${i % 977},${(i * 7) % 1013},${(i * 31) % 887}`);
  const large = Buffer.from(`unit,y,x,z\n${rows.join("\n")}\n`);
  await page.locator("input[type=file][accept*=csv]").first().setInputFiles({ name: "large.csv", mimeType: "text/csv", buffer: large });
  await page.getByText("The table could not be read").waitFor();
  await page.getByText("98 units").first().waitFor();
});

const fixtures = new URL("../fixtures/", import.meta.url);

scenario("a link that was made long ago opens for ever, and so does every frozen study in a link", async ({ visit }) => {
  const frozen = (await readdir(new URL("studies/", fixtures))).filter((name) => name.endsWith(".jsonl"));
  const studies = [await readFile(new URL("study-v1.json", fixtures), "utf8")];
  for (const name of frozen) studies.push(...(await readFile(new URL(`studies/${name}`, fixtures), "utf8")).trim().split("\n"));
  const whole = studies.filter((text) => !JSON.parse(text).table);
  assert.ok(whole.length > 3);
  // Links as the page made them, then as any program would: deflated, and as browsers made them that could not deflate.
  const links = (await readFile(new URL("studies/links.txt", fixtures), "utf8")).trim().split("\n");
  links.push(...whole.map((text) => `study=d${deflateRawSync(Buffer.from(text)).toString("base64url")}`));
  links.push(`study=p${Buffer.from(whole[0]).toString("base64url")}`);
  const page = await visit();
  for (const [number, link] of links.entries()) {
    await page.goto("about:blank");
    await page.goto(`${await address()}#${link}`);
    await page.getByText(/^(Opened the study in the link|Studiet i linket er åbnet)/).waitFor({ timeout: 10_000 }).catch(() => assert.fail(`link ${number}`));
    const wanted = JSON.parse(number === 0 || number === links.length - 1 ? whole[0] : whole[number - 1]);
    await page.waitForFunction((pin) => localStorage.getItem("virker.study")?.includes(`"pin":${pin},`), wanted.benchmark.settings.stepwise.pin, { polling: 100 });
  }
});
