// A theory of one's own: copied, written in a form and as text, undone, kept, opened from files, taken along.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll, copied, kept, scenario, screenshot } from "./harness/index.js";

const write = (page) => page.getByRole("region", { name: /^(Write your own|Skriv din egen)$/ });
const along = (page) => page.getByRole("region", { name: /^(Take it along|Tag det med)$/ });
const rows = (page) => write(page).locator(".own-row__name");
const text = (page) => write(page).getByRole("textbox", { name: "The theory as text" });

/** The explorer with a copy of the business centres open. */
async function withCopy(visit, options = {}) {
  const page = await visit({ path: "#/theory", ...options });
  await write(page).getByRole("button", { name: "Copy “Business centres”" }).click();
  await write(page).getByRole("textbox", { name: "Name of the theory" }).waitFor();
  return page;
}

const opens = (page, name, content) =>
  write(page).locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

scenario("a theory is taken along as picture, table and text", async ({ visit }) => {
  const page = await visit({ path: "#/theory", clipboard: true, viewport: "narrow" });
  const out = along(page);
  const svg = await kept(page, out.getByRole("button", { name: "Save the picture as SVG" }));
  assert.equal(svg.name, "business-centres.svg");
  const drawn = svg.bytes.toString("utf8");
  for (const words of ["Business centres", "Raised self-esteem", "Source: ", "Norddjurs", "Not relevant"]) {
    const found = await page.evaluate(
      ([svg, words]) => new DOMParser().parseFromString(svg, "image/svg+xml").documentElement.textContent.replace(/\s+/g, " ").toLowerCase().includes(words.toLowerCase()),
      [drawn.replaceAll("</tspan>", " </tspan>"), words],
    );
    assert.ok(found, `the picture says ${words}`);
  }
  assert.ok(!/class=|var\(/.test(drawn), "the picture needs no style sheet");
  const png = await kept(page, out.getByRole("button", { name: "Save the picture as PNG" }));
  assert.deepEqual([...png.bytes.subarray(1, 4)], [...Buffer.from("PNG")]);
  assert.ok(png.bytes.readUInt32BE(16) > 2000, "it is as wide on a narrow screen");

  await out.getByRole("combobox", { name: "Table", exact: true }).selectOption("Configurations: if, then, because");
  await out.getByLabel("Format").selectOption("Markdown");
  const table = await kept(page, out.getByRole("button", { name: "Save the table" }));
  assert.match(table.bytes.toString("utf8"), /Raised self-esteem/);
  await out.getByLabel("Format").selectOption("CSV for programs, all digits");
  const csv = await kept(page, out.getByRole("button", { name: "Save the table" }));
  assert.match(csv.bytes.toString("utf8"), /^Activity,If,Mechanism,/);

  for (const [form, name, holds] of [
    ["Theory file (TOML), to read and edit", "business-centres.toml", /^virker-theory = 2/],
    ["Theory file (JSON)", "business-centres.json", /"virker-theory": 2/],
    ["Mermaid flowchart", "business-centres.mmd", /^flowchart LR/],
    ["Graphviz DOT", "business-centres.dot", /^digraph/],
    ["DAGitty", "business-centres.dagitty.txt", /^dag/],
    ["Rules in QCA notation", "business-centres.qca.txt", /=> CLARITY/],
  ]) {
    await out.getByRole("combobox", { name: "Form", exact: true }).selectOption(form);
    const file = await kept(page, out.getByRole("button", { name: "Save the text" }));
    assert.equal(file.name, name);
    assert.match(file.bytes.toString("utf8"), holds);
  }
  await out.getByRole("button", { name: "Copy the text" }).click();
  await page.getByText(/On the clipboard/).waitFor();
  assert.match(await copied(page), /=> CLARITY/);
});

scenario("twenty steps are undone, and what is written comes back by reload, file and link", async ({ visit }) => {
  const page = await withCopy(visit, { clipboard: true });
  const before = await rows(page).allTextContents();
  await rows(page).first().click();
  const reasoning = write(page).getByRole("textbox", { name: "Name of the mechanism" });
  for (let step = 1; step <= 20; step++) {
    await reasoning.fill(`Mechanism ${step}`);
    await reasoning.press("Enter");
    await page.getByText(`Mechanism ${step} →`).first().waitFor();
  }
  const undo = page.getByRole("button", { name: /^Undo/ });
  for (let step = 0; step < 20; step++) await undo.click();
  assert.deepEqual(await rows(page).allTextContents(), before);
  const redo = page.getByRole("button", { name: /^Redo/ });
  for (let step = 0; step < 20; step++) await redo.click();
  const written = await rows(page).allTextContents();
  assert.match(written[0], /^Mechanism 20 →/);

  const state = async (page) => JSON.parse((await kept(page, along(page).getByRole("button", { name: "Save it to one file" }))).bytes.toString("utf8")).explorer;
  const saved = await kept(page, along(page).getByRole("button", { name: "Save it to one file" }));
  const whole = await state(page);
  assert.equal(whole.own.length, 1);
  await along(page).getByRole("button", { name: "Copy a link" }).click();
  await page.getByText(/The link is on the clipboard/).waitFor();
  const link = await copied(page);
  await page.waitForTimeout(400);
  await page.reload();
  await rows(page).first().waitFor();
  assert.deepEqual(await rows(page).allTextContents(), written, "after reload");
  assert.deepEqual(await state(page), whole, "after reload");

  const linked = await visit({ path: link.slice(link.indexOf("#")) });
  await rows(linked).first().waitFor();
  assert.deepEqual(await rows(linked).allTextContents(), written, "from the link");
  assert.deepEqual(await state(linked), whole, "from the link");

  const opened = await visit({ path: "#/theory" });
  await opens(opened, saved.name, saved.bytes);
  await rows(opened).first().waitFor();
  assert.deepEqual(await rows(opened).allTextContents(), written, "from the file");
  assert.deepEqual(await state(opened), whole, "from the file");
});

scenario("a broken file shows all its errors, loses nothing, and is mended", async ({ visit }) => {
  const page = await withCopy(visit);
  const out = along(page);
  const sound = (await kept(page, out.getByRole("button", { name: "Save the text" }))).bytes.toString("utf8");
  const broken = sound.replace('mechanism = "raised-self-esteem"', 'mechanism = "riased-self-esteem"').replace('kind = "circumstance"', 'kind = "weather"');
  const before = await rows(page).allTextContents();
  await opens(page, "broken.toml", broken);
  const mend = write(page).getByRole("group", { name: "broken.toml is not a sound theory yet" });
  const errors = mend.getByRole("list", { name: "Errors in the text" }).getByRole("listitem");
  await errors.first().waitFor();
  const said = (await errors.allTextContents()).join("\n");
  const line = (needle) => broken.slice(0, broken.indexOf(needle)).split("\n").length;
  assert.match(said, new RegExp(`Line ${line('"riased')}.*Did you mean “raised-self-esteem”`));
  assert.match(said, new RegExp(`Line ${line('"weather"')}`));
  assert.equal(await mend.getByRole("textbox").inputValue(), broken, "nothing of the file is lost");
  assert.deepEqual(await rows(page).allTextContents(), before, "nor of what was there");
  const open = mend.getByRole("button", { name: "Open the mended theory" });
  assert.ok(await open.isDisabled());
  await mend.getByRole("textbox").fill(sound);
  await mend.getByText("The text is sound").waitFor();
  await open.click();
  await mend.waitFor({ state: "detached" });
  assert.deepEqual(await rows(page).allTextContents(), before);
});

scenario("a theory too long for a link is told to be, and goes by file", async ({ visit }) => {
  const page = await withCopy(visit, { clipboard: true });
  await write(page).getByText("The theory as text", { exact: true }).first().click();
  const sound = await text(page).inputValue();
  // Words without a pattern, which do not get shorter by packing.
  let state = 7;
  const words = Array.from({ length: 9_000 }, () => (state = (state * 16807) % 2147483647).toString(36)).join(" ");
  // Not typed: a browser's own editing takes seconds for this many letters, and half a minute on a busy machine.
  await text(page).evaluate((area, long) => {
    area.value = long;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, sound.replace(/summary\.en = "[^"]*"/, `summary.en = "${words}"`));
  await page.locator(".page__lead", { hasText: words.slice(0, 40) }).waitFor();
  await page.evaluate(() => navigator.clipboard.writeText("before"));
  await along(page).getByRole("button", { name: "Copy a link" }).click();
  await page.getByText(/^The link would be [\d,]+ letters long.* save the study to a file instead\.$/).first().waitFor();
  assert.equal(await copied(page), "before", "half a link would open half a study");
  const saved = await kept(page, along(page).getByRole("button", { name: "Save it to one file" }));
  const opened = await visit({ path: "#/theory" });
  await opens(opened, saved.name, saved.bytes);
  await opened.locator(".page__lead", { hasText: words.slice(0, 40) }).waitFor();
});

scenario("the text is edited live, and the last sound version stays in force", async ({ visit }) => {
  const page = await withCopy(visit);
  await write(page).getByText("The theory as text", { exact: true }).first().click();
  const sound = await text(page).inputValue();
  await text(page).fill(sound.replace('mechanism = "raised-self-esteem"', 'mechanism = "nothing-at-all"'));
  await write(page).getByText(/What you have written has one error/).waitFor();
  await page.getByRole("button", { name: /^Raised self-esteem:/ }).first().waitFor();
  await write(page).getByRole("list", { name: "Errors in the text" }).getByRole("button").first().click();
  assert.ok(await text(page).evaluate((area) => document.activeElement === area && area.value.slice(area.selectionStart).startsWith('"nothing-at-all"')));
  await page.waitForTimeout(400);
  await page.reload();
  await write(page).getByText(/What you have written has one error/).waitFor();
  await write(page).getByRole("button", { name: "Back to the last sound version" }).click();
  await write(page).getByText(/What you have written/).waitFor({ state: "detached" });
  await write(page).getByText("The theory as text", { exact: true }).first().click();
  await text(page).fill(sound.replaceAll("Raised self-esteem", "Self-esteem, raised"));
  await page.getByRole("button", { name: /^Self-esteem, raised:/ }).first().waitFor();
});

scenario("a theory is written from nothing by keyboard alone, with the coach beside", { secondEngine: true }, async ({ visit }) => {
  const page = await visit({ path: "#/theory" });
  const part = write(page);
  const press = async (locator, key = "Enter") => {
    await locator.focus();
    await page.keyboard.press(key);
  };
  await press(part.getByRole("button", { name: "Begin a new theory" }));
  const coach = part.getByRole("region", { name: "The coach" });
  await coach.getByText(/Is it perhaps an activity/).waitFor();
  await coach.getByText(/does not say why/).waitFor();
  await press(rows(page).first());
  const type = async (name, words) => {
    const field = part.getByRole("textbox", { name, exact: true });
    await field.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(words);
    await page.keyboard.press("Tab");
  };
  await type("Name of the mechanism", "Belonging");
  await type("Reasoning", "I am needed here");
  await type("Because", "Someone who is asked for comes back.");
  await coach.getByText(/Nothing is missing/).waitFor();
  await press(part.getByRole("button", { name: "Add a configuration" }));
  assert.deepEqual(await rows(page).allTextContents(), ["Belonging → New sub-goal", "New mechanism → New sub-goal"]);
  const up = part.getByRole("button", { name: "Move up: New mechanism → New sub-goal" });
  await press(up);
  assert.deepEqual(await rows(page).allTextContents(), ["New mechanism → New sub-goal", "Belonging → New sub-goal"]);
  // Closed, both rows are in view at once.
  await press(rows(page).first());
  const grips = part.locator(".own-rows .own-row__grip");
  await grips.nth(1).dragTo(part.locator(".own-row").first());
  assert.deepEqual(await rows(page).allTextContents(), ["Belonging → New sub-goal", "New mechanism → New sub-goal"]);
  await page.getByRole("button", { name: /^Belonging:/ }).first().waitFor();
  await press(part.getByRole("button", { name: "Delete: New mechanism → New sub-goal" }));
  await coach.getByText(/“New mechanism” is in no configuration/).waitFor();
});

scenario("a copy is chosen in the head, and stands beside its original with what was changed", async ({ visit }) => {
  const page = await withCopy(visit);
  const head = page.getByRole("group", { name: "Theory", exact: true });
  const own = page.getByRole("combobox", { name: "Theories of your own" });
  assert.equal(await own.locator("option:checked").textContent(), "Business centres (my copy)");
  await rows(page).first().click();
  const name = write(page).getByRole("textbox", { name: "Name of the mechanism" });
  await name.fill("Self-respect");
  await name.press("Enter");
  const pair = page.getByRole("region", { name: "Two theories side by side" });
  await pair.getByRole("columnheader", { name: "Business centres", exact: true }).waitFor();
  await pair.getByRole("columnheader", { name: "Business centres (my copy)" }).waitFor();
  await pair.getByRole("list", { name: "Nuanced" }).getByText("Self-respect").waitFor();
  await pair.getByText("Found by comparing the two theories", { exact: false }).first().waitFor();
  // Without the job consultant the copy is as blind as the original; without that condition it is not.
  await write(page).getByRole("button", { name: "Remove the condition: One job consultant per young person" }).click();
  await pair.getByText("Settings on which they disagree").first().click();
  await pair.getByRole("button", { name: /^Load/ }).first().waitFor();
  await head.getByRole("button", { name: "Business centres", exact: true }).click();
  await page.getByRole("button", { name: /^Raised self-esteem:/ }).first().waitFor();
  await pair.getByRole("combobox").first().selectOption("Business centres (my copy)");
  await pair.getByRole("columnheader", { name: "Business centres (my copy)" }).waitFor();
  await own.selectOption("Business centres (my copy)");
  await page.getByRole("button", { name: /^Self-respect:/ }).first().waitFor();
});

scenario("conditions are combined, turned round and taken apart, and elements described", async ({ visit }) => {
  const page = await visit({ path: "#/theory" });
  const part = write(page);
  await part.getByRole("button", { name: "Begin a new theory" }).click();
  // Whoever writes of a problem has someone in mind who has it.
  await page.getByRole("button", { name: /^New mechanism:.*undecided/i }).first().waitFor();
  await rows(page).first().click();
  const conditions = part.getByRole("list", { name: "Conditions" });
  await part.getByRole("button", { name: "Change the condition: New context" }).click();
  const combined = conditions.getByRole("group").first();
  await combined.getByRole("combobox", { name: "Combine with" }).selectOption("A new context …");
  await conditions.getByText("New context or New context", { exact: true }).waitFor();
  await part.getByText(/^Contexts \(/).click();
  const second = part.getByRole("textbox", { name: "Name of New context" }).nth(1);
  await second.fill("Rain");
  await second.press("Enter");
  await conditions.getByText("New context or Rain", { exact: true }).waitFor();
  await combined.getByRole("combobox", { name: "How the parts are joined" }).selectOption("all of these");
  await combined.getByRole("group", { name: "Rain" }).getByRole("checkbox", { name: "not" }).check();
  await conditions.getByText("New context and not Rain", { exact: true }).waitFor();
  await page.getByRole("group", { name: /Rain/ }).first().waitFor();
  // The keyboard goes on to what is left.
  const gone = combined.getByRole("button", { name: "Remove the condition: not Rain" });
  await gone.focus();
  await page.keyboard.press("Enter");
  await conditions.getByText("New context", { exact: true }).first().waitFor();
  assert.ok(await page.evaluate(() => document.activeElement !== document.body), "the keyboard is somewhere");

  await part.getByText("What it is about, and the outcome").click();
  const outcome = part.getByRole("textbox", { name: "Outcome", exact: true });
  await outcome.fill("A place at the table");
  await outcome.press("Tab");
  await page.getByRole("heading", { name: "A place at the table" }).waitFor();
  await part.getByRole("checkbox", { name: "With descriptions" }).check();
  const description = part.getByRole("textbox", { name: "Description of Rain" });
  await description.fill("Water from above.");
  await description.press("Tab");
  await part.getByText("The theory as text", { exact: true }).first().click();
  assert.match(await text(page).inputValue(), /Water from above\./);

  // Of three contexts the second is deleted, then the last: the keyboard stays in the list.
  await part.getByRole("button", { name: "Delete: Rain" }).focus();
  await page.keyboard.press("Enter");
  await part.getByText("Contexts (1)").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Delete: New context");
});

scenario("comments are announced before a change in the form loses them", async ({ visit }) => {
  const page = await withCopy(visit);
  const warning = write(page).getByText(/^The text has comments/);
  await write(page).getByText("The theory as text", { exact: true }).first().click();
  assert.equal(await warning.count(), 0);
  await text(page).fill(`# Written on a Monday.\n${await text(page).inputValue()}`);
  await warning.waitFor();
  await write(page).getByRole("textbox", { name: "Name of the theory" }).fill("Tuesday");
  await write(page).getByRole("textbox", { name: "Name of the theory" }).press("Enter");
  await warning.waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Undo/ }).click();
  await warning.waitFor();
  assert.match(await text(page).inputValue(), /^# Written on a Monday\./);
});

scenario("a file is dropped on the page, and an element on a configuration", async ({ visit }) => {
  const page = await withCopy(visit);
  const sound = (await kept(page, along(page).getByRole("button", { name: "Save the text" }))).bytes.toString("utf8");
  const drop = (name, content) =>
    page.evaluate(
      ([name, content]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([content], name, { type: "text/plain" }));
        for (const kind of ["dragover", "drop"]) window.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
      },
      [name, content],
    );
  await drop("dropped.toml", sound.replaceAll("Raised self-esteem", "Dropped self-esteem"));
  await page.getByRole("button", { name: /^Dropped self-esteem:/ }).first().waitFor();
  await drop("broken.toml", "virker-theory = 2\nid = 7\n[[context]]\nkind = 3\n");
  const mend = write(page).getByRole("group", { name: "broken.toml is not a sound theory yet" });
  await mend.waitFor();
  assert.ok((await mend.getByRole("list", { name: "Errors in the text" }).getByRole("listitem").count()) > 2);
  await mend.getByRole("button", { name: "Put the file away" }).click();

  await write(page).getByText(/^Sub-goals \(/).click();
  const first = rows(page).first();
  const before = await first.textContent();
  const goals = write(page).locator(".own-list li");
  const names = await goals.getByRole("textbox").evaluateAll((fields) => fields.map((field) => field.value));
  const other = names.findIndex((name) => !before.endsWith(name));
  await goals.nth(other).locator(".own-row__grip").dragTo(first);
  await page.waitForFunction(([row, name]) => row.textContent.endsWith(`→ ${name}`), [await first.elementHandle(), names[other]]);
});

for (const theme of ["light", "dark"]) {
  for (const viewport of ["wide", "narrow"]) {
    scenario(`writing and taking along can be used by everyone, ${theme}, ${viewport}`, async ({ visit }) => {
      const page = await visit({ path: "#/theory", theme, viewport, language: "da" });
      await write(page).getByRole("button", { name: /^Kopiér »/ }).click();
      await rows(page).first().click();
      await write(page).getByRole("button", { name: /^Ret betingelsen: / }).first().click();
      await write(page).getByRole("combobox", { name: "Forbind med" }).first().selectOption("En ny kontekst …");
      await write(page).getByText(/^Betingelser for hele indsatsen/).click();
      await write(page).getByText("Hvad den handler om, og outcome").click();
      await write(page).getByText("Teorien som tekst", { exact: true }).first().click();
      await write(page).getByText(/^Kontekster \(/).click();
      await write(page).getByRole("checkbox", { name: "Med beskrivelser" }).check();
      const area = write(page).getByRole("textbox", { name: "Teorien som tekst" });
      await area.fill((await area.inputValue()).replace('mechanism = "', 'mechanism = "x'));
      await write(page).getByText(/Det, du har skrevet, har/).waitFor();
      await assertNoSidewaysScroll(page);
      await assertAccessible(page);
      await screenshot(page, `own ${theme} ${viewport}`);
    });
  }
}
