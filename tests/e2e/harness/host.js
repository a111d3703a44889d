// The built page, served as most hosts on the web do: packed, and for the browser to keep for ten minutes.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  css: "text/css",
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  png: "image/png",
  svg: "image/svg+xml",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

/** Serves a folder; `asked` is given the name of every file. Resolves to the address and a function that ends the host. */
export async function host(folder, { asked = () => {}, level = 1 } = {}) {
  const packed = new Map();
  const file = async (name) => {
    if (!packed.has(name)) packed.set(name, gzipSync(await readFile(join(folder, name)), { level }));
    return packed.get(name);
  };
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://host").pathname.slice(1);
    asked(name);
    const content = await file(name || "index.html").catch(() => null);
    if (!content) return response.writeHead(404).end();
    const type = TYPES[(name || "index.html").split(".").pop()] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip", "Cache-Control": "max-age=600" }).end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, stop };
}
