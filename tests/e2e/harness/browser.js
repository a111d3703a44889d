// Chromium from the system, without anything that would speak to the network on its own account.
import process from "node:process";
import { chromium } from "playwright-core";

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
export function launch() {
  const bare = process.getuid?.() === 0 || Boolean(process.env.CHROMIUM_NO_SANDBOX);
  return chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    chromiumSandbox: !bare,
    args: bare ? ["--no-sandbox", ...FLAGS] : FLAGS,
  });
}
