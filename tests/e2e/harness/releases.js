// Releases of the page in folders of their own, to be served, replaced and compared.
import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const dist = join(repository, "dist");

/** An empty folder that goes when the test's process ends its scenario: call `remove`. */
export async function emptyFolder() {
  const folder = await mkdtemp(join(tmpdir(), "virker-releases-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Puts a copy of `dist/` into `folder`. */
export async function publish(folder) {
  await cp(dist, folder, { recursive: true, filter: (path) => !/virker\.html$|\/\.stage/.test(path) });
}

/**
 * Puts another release in the place of the one in `folder`: its page calls itself `name`, and the program that
 * reads spreadsheets differs, so that its old file is gone.
 */
export async function publishNext(folder, name) {
  const page = join(folder, "index.html");
  const html = (await readFile(page, "utf8")).replace(/\n *<meta name="generator"[^>]*>/, "");
  await writeFile(page, html.replace("<title>", `<meta name="generator" content="${name}">\n    <title>`));
  // A custom section, which changes nothing but the bytes: its number, its length, the length of its name, its name.
  const program = (await readdir(folder)).find((file) => /^spreadsheet.*\.wasm$/.test(file));
  await appendFile(join(folder, program), Buffer.from([0, name.length + 1, name.length, ...Buffer.from(name)]));
  await finish(folder);
}

/** The last step of every release build. */
export function finish(folder) {
  const arguments_ = ["run", "--quiet", "--package", "xtask", "--", "finish", "--quiet", folder];
  return promisify(execFile)("cargo", arguments_, { cwd: repository });
}
