// `npm run icons`: draws the icons of the installed page, web/icon-*.png, from web/favicon.svg.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch } from "./harness/browser.js";

const web = fileURLToPath(new URL("../../web/", import.meta.url));
const sign = await readFile(`${web}favicon.svg`, "utf8");

// Some systems cut the icon to a shape of their own: colour up to the edge, and the sign within the circle that all
// of them leave.
const maskable = sign.replace(/ rx="7"/, "").replace(/(<path[^]*<circle[^>]*>)/, '<g transform="translate(16 16) scale(.8) translate(-16 -16)">$1</g>');

const browser = await launch();
for (const [name, size, drawing] of [
  ["icon-192", 192, sign],
  ["icon-512", 512, sign],
  ["icon-maskable-512", 512, maskable],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<!doctype html><style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: `${web}${name}.png`, omitBackground: true });
}
await browser.close();
