// The browser from the system, without anything that would speak to the network on its own account: Chromium, or Firefox
// where $BROWSER says so.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { chromium, firefox } from "playwright-core";

/** `"chromium"` or `"firefox"`. */
export const ENGINE = process.env.BROWSER || "chromium";
if (!["chromium", "firefox"].includes(ENGINE)) throw new Error(`BROWSER is chromium or firefox, not ${ENGINE}`);

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever is asked of another host fails here, and is reported by the page as a failure.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Starts Chromium: $CHROMIUM, else Debian's. As root it has to run without its sandbox. */
function launchChromium({ flags = [] }) {
  const bare = process.getuid?.() === 0 || Boolean(process.env.CHROMIUM_NO_SANDBOX);
  return chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    chromiumSandbox: !bare,
    args: [...FLAGS, ...flags, ...(bare ? ["--no-sandbox"] : [])],
  });
}

let folder;

/** Where Firefox puts what is saved; it goes when the test's process ends. */
export function downloads() {
  if (!folder) {
    folder = mkdtempSync(join(tmpdir(), "virker-saved-"));
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  }
  return folder;
}

/**
 * Starts Firefox: $FIREFOX, else Debian's. A stock Firefox is driven by WebDriver BiDi, which Playwright calls the
 * channel `moz-firefox`. What BiDi has no command for, the system's look, is a preference of the whole browser.
 */
function launchFirefox({ colorScheme, reducedMotion, forcedColors }) {
  return firefox.launch({
    channel: "moz-firefox",
    executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
    downloadsPath: downloads(),
    firefoxUserPrefs: {
      // Only addresses in numbers are found: whatever is asked of another host fails here.
      "network.dns.disabled": true,
      "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
      "ui.prefersReducedMotion": reducedMotion === "reduce" ? 1 : 0,
      ...(forcedColors === "active" && { "browser.display.document_color_use": 2, "ui.useAccessibilityTheme": 1 }),
    },
  });
}

/** Starts the browser; with what the system prefers, for Firefox, and with more `flags`, for Chromium. */
export function launch(options = {}) {
  return ENGINE === "firefox" ? launchFirefox(options) : launchChromium(options);
}

// One browser for a file of tests; where the system's look belongs to the whole browser, one for each look.
const running = new Map();

/** Opens a fresh profile: Playwright's `newContext`, in a browser that is running already where there is one. */
export async function freshProfile({ colorScheme, reducedMotion, forcedColors, ...options }) {
  const look = { colorScheme, reducedMotion, forcedColors };
  if (ENGINE === "chromium") return (await browser("")).newContext({ ...look, ...options });
  return (await browser(JSON.stringify(look), look)).newContext(options);
}

function browser(key, look) {
  if (!running.has(key)) running.set(key, launch(look));
  return running.get(key);
}

/** Ends every browser, and all profiles with it. */
export async function closeBrowsers() {
  for (const started of running.values()) await started.then((one) => one.close());
  running.clear();
}
