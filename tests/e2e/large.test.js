// Large tables, and tables kept from one visit to the next: read in a worker, cancelled, kept apart from their study.
import assert from "node:assert/strict";
import { address, assertAccessible, kept as saved, scenario, screenshot } from "./harness/index.js";

const input = (page) => page.locator("input[type=file][accept*=csv]");
const open = (page) => page.getByRole("button", { name: "Open the table" });

/** An invented table as text: the response goes with the first candidates. */
function table(units, columns) {
  let state = 1;
  const draw = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const lines = [`unit,y,${Array.from({ length: columns - 1 }, (_, j) => `x${j}`).join(",")}`];
  for (let unit = 0; unit < units; unit++) {
    const x = Array.from({ length: columns - 1 }, draw);
    const y = x.slice(0, 3).reduce((sum, value, j) => sum + value * (j + 1), 2 * draw());
    lines.push(`u${unit},${y.toFixed(4)},${x.map((value) => value.toFixed(3)).join(",")}`);
  }
  return `${lines.join("\n")}\n`;
}

const give = (page, name, text) => input(page).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function openTable(page, name, text, said) {
  await give(page, name, text);
  await open(page).click();
  await page.getByText(said).first().waitFor();
}

/** What is kept in the browser: the study's text, and how many tables lie beside it. */
const kept = (page) =>
  page.evaluate(
    async () => {
      const study = localStorage.getItem("virker.study") ?? "";
      // To open a database that is not there would make it, without what the page puts in.
      if (!(await indexedDB.databases()).some(({ name }) => name === "virker")) return { study, tables: 0 };
      return new Promise((resolve, reject) => {
        const request = indexedDB.open("virker");
        request.onerror = reject;
        request.onsuccess = () => {
          const database = request.result;
          if (!database.objectStoreNames.contains("tables")) return resolve({ study, tables: 0 });
          const count = database.transaction("tables").objectStore("tables").count();
          count.onsuccess = () => {
            database.close();
            resolve({ study, tables: count.result });
          };
        };
      });
    },
  );

async function until(page, holds) {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const now = await kept(page);
    if (holds(now)) return now;
    await page.waitForTimeout(100);
  }
  throw new Error(`not kept: ${JSON.stringify({ ...(await kept(page)) }).slice(0, 300)}`);
}

const hasKey = ({ study, tables }) => study.includes('"table":"') && tables > 0;

const SMALL = table(60, 6);
// More than local storage takes.
const LARGE = table(14_000, 80);

scenario("a small table is kept apart from its study, and comes back with what was done", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await openTable(page, "small.csv", SMALL, "60 units");
  const { study } = await until(page, hasKey);
  assert.ok(!study.includes("u59,"), "the text is not in the study");
  await page.getByRole("checkbox", { name: /^x3/ }).first().uncheck();
  await until(page, (now) => now.study !== study);
  await page.reload();
  await page.getByText("60 units").first().waitFor();
  assert.equal(await page.getByRole("checkbox", { name: /^x3/ }).first().isChecked(), false);
});

scenario("a table that was changed a moment before the page is left is kept as well", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await openTable(page, "small.csv", SMALL, "60 units");
  await page.reload();
  await page.getByText("60 units").first().waitFor();
});

scenario("a table of more than five megabytes comes back, and what is done meanwhile is not lost", async ({ visit }) => {
  assert.ok(LARGE.length > 5_500_000, `${LARGE.length}`);
  const page = await visit({ path: "#/benchmark" });
  await openTable(page, "large.csv", LARGE, "14,000 units");
  await until(page, hasKey);
  await page.reload();
  // The page is there before the table is.
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText("14,000 units").first().waitFor();
  assert.equal((await kept(page)).tables, 1);
});

scenario("what was kept by an older program opens, and its table moves", async ({ visit }) => {
  const first = await visit({ path: "#/benchmark" });
  await openTable(first, "small.csv", SMALL, "60 units");
  const { study } = await until(first, hasKey);
  const old = JSON.parse(study);
  delete old.table;
  old.benchmark.data.own.text = SMALL;
  const page = await visit({ path: "#/benchmark", storage: { "virker.study": JSON.stringify(old) } });
  await page.getByText("60 units").first().waitFor();
  await until(page, hasKey);
  await page.reload();
  await page.getByText("60 units").first().waitFor();
});

scenario("clearing forgets the table too", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await openTable(page, "small.csv", SMALL, "60 units");
  await until(page, hasKey);
  await page.getByRole("button", { name: /^Clear/ }).first().click();
  await page.getByRole("group", { name: /^Clear/ }).getByRole("button").first().click();
  await page.getByText("98 units").first().waitFor();
  assert.equal((await kept(page)).tables, 0);
});

scenario("without a database a small table is kept within the study; without any storage that is said", async ({ visit }) => {
  const noDatabase = (page) => page.addInitScript(() => (IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); }));
  const page = await visit({ path: "#/benchmark", before: noDatabase });
  await openTable(page, "small.csv", SMALL, "60 units");
  await page.waitForFunction(() => (localStorage.getItem("virker.study") ?? "").includes("u59,"));
  await page.reload();
  await page.getByText("60 units").first().waitFor();

  const nothing = async (page) => {
    await noDatabase(page);
    await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } }));
  };
  const bare = await visit({ path: "#/benchmark", before: nothing });
  await openTable(bare, "small.csv", SMALL, "60 units");
  await bare.getByText("does not let this page keep anything").waitFor();
});

scenario("two windows keep two tables", async ({ visit }) => {
  const one = await visit({ path: "#/benchmark" });
  await openTable(one, "one.csv", SMALL, "60 units");
  await until(one, hasKey);
  const other = await one.context().newPage();
  await other.goto(`${await address()}#/benchmark`);
  await other.getByText("60 units").first().waitFor();
  await openTable(other, "other.csv", table(70, 6), "70 units");
  await until(other, ({ tables }) => tables === 2);
  // The window whose study the user keeps is what comes back; its table with it.
  await one.getByRole("button", { name: "Keep what stands here" }).click();
  await one.getByRole("checkbox", { name: /^x3/ }).first().uncheck();
  await one.waitForTimeout(1000);
  await one.reload();
  await one.getByText("60 units").first().waitFor();
  assert.equal(await one.getByRole("checkbox", { name: /^x3/ }).first().isChecked(), false);
});

scenario("reading a large table shows how far it is and can be cancelled; what was open stays open", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await page.getByText("98 units").first().waitFor();
  // Slow enough to be seen: the worker's first message is held back.
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (Array.isArray(message)) setTimeout(() => post.call(this, message, ...rest), window.hold ?? 0);
      else post.call(this, message, ...rest);
    };
    window.hold = 60_000;
  });
  await give(page, "large.csv", LARGE);
  await page.getByRole("progressbar", { name: "Reading large.csv …" }).waitFor();
  await assertAccessible(page);
  await screenshot(page, "data-reading");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("progressbar", { name: "Reading large.csv …" }).waitFor({ state: "detached" });
  await page.getByText("98 units").first().waitFor();
  await page.evaluate(() => (window.hold = 0));
  await give(page, "large.csv", LARGE);
  await open(page).waitFor();
  // Read anew with another sign, cancelled: back to how it was shown.
  await page.evaluate(() => (window.hold = 60_000));
  await page.getByRole("combobox", { name: "Decimal sign", exact: true }).selectOption({ index: 1 });
  await page.getByRole("progressbar", { name: "Reading large.csv …" }).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await open(page).click();
  await page.getByText("14,000 units").first().waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("98 units").first().waitFor();
});

scenario("a study with a table of more than twenty megabytes is saved to a file, and opened from it", async ({ visit }) => {
  const huge = table(55_000, 80);
  assert.ok(huge.length > 20 * 1024 * 1024, `${huge.length}`);
  const page = await visit({ path: "#/benchmark" });
  await openTable(page, "huge.csv", huge, "55,000 units");
  await page.getByRole("button", { name: "Study" }).click();
  const { path: file } = await saved(page, page.getByRole("button", { name: "Save to a file" }));

  const other = await visit({ path: "#/benchmark" });
  await other.getByRole("button", { name: "Study" }).click();
  const chooser = other.waitForEvent("filechooser");
  await other.getByRole("button", { name: "Open from a file" }).click();
  await (await chooser).setFiles(file);
  await other.getByText("55,000 units").first().waitFor({ timeout: 60_000 });
  await until(other, hasKey);
});

scenario("a table with too many rows or columns is refused with the limit", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  await give(page, "long.csv", `u,y,x\n${Array.from({ length: 100_001 }, (_, i) => `unit ${i},${i % 7},${i % 11}.25`).join("\n")}\n`);
  await page.getByText(/100,000/).first().waitFor();
  await page.getByText("98 units").first().waitFor();
  await give(page, "wide.csv", table(2_500, 202));
  await page.getByText(/at most 200/).first().waitFor();
  await page.getByText("98 units").first().waitFor();
});

scenario("the variable and the kind of cases that were chosen are there after a reload", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const variable = page.getByRole("figure", { name: "What a residual is" }).getByRole("combobox");
  await variable.selectOption({ index: 4 });
  await page.getByRole("button", { name: /^Deviant/ }).click();
  const chosen = await variable.inputValue();
  await page.reload();
  assert.equal(await variable.inputValue(), chosen);
  assert.equal(await page.getByRole("button", { name: /^Deviant/ }).getAttribute("aria-pressed"), "true");
});

scenario("while a class guesses, the list of candidates does not tell", async ({ visit }) => {
  const page = await visit({ path: "#/benchmark" });
  const tags = page.locator(".bench-candidates .bench-tag--in");
  await tags.first().waitFor();
  assert.equal(await tags.count(), 5);
  await page.getByRole("checkbox", { name: /guess/i }).check();
  await tags.first().waitFor({ state: "detached" });
  await page.getByRole("checkbox", { name: /guess/i }).uncheck();
  await tags.first().waitFor();
});
