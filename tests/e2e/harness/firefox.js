// What Playwright does otherwise than a reader where it drives Firefox by BiDi, done as a reader does it.

// Longer texts are set at once: nobody types them either.
const TYPED = 200;

/** Mends Playwright's locators, of which a page gives an example; once is enough. */
export function mendLocators(page) {
  const locator = Object.getPrototypeOf(page.locator("html"));
  if (locator.mended) return;
  locator.mended = true;
  const { fill } = locator;

  // Playwright sets the value by a script; to Firefox that is no change by the reader, and no `change` event follows.
  locator.fill = async function (text) {
    if (text.length > TYPED || (await this.evaluate((field) => field.type === "range"))) return fill.call(this, text);
    await this.selectText();
    return text === "" ? this.page().keyboard.press("Delete") : this.page().keyboard.type(text);
  };

  // Two clicks come as two of one, and no `dblclick` follows.
  locator.dblclick = async function () {
    await this.click();
    await this.dispatchEvent("dblclick");
  };

  // The pointer begins a drag, but what follows never ends in a `drop`: the events come from here instead.
  locator.dragTo = async function (target) {
    await this.evaluate((from, to) => {
      const dataTransfer = new DataTransfer();
      for (const [element, kind] of [[from, "dragstart"], [to, "dragenter"], [to, "dragover"], [to, "drop"], [from, "dragend"]]) {
        element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, await target.elementHandle());
  };
}
