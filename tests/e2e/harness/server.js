// The built page, served as a plain host would: `cargo xtask serve` on a free port.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

// One server for every path that the page is served under.
const servers = new Map();

/** The address of the served page, with a slash at its end. */
export async function address(under = "/") {
  if (!servers.has(under)) servers.set(under, serve({ under }));
  return (await servers.get(under)).address;
}

/** Ends all servers. */
export async function stopServers() {
  for (const server of servers.values()) (await server).stop();
  servers.clear();
}

/** Serves a folder, `$DIST` or else `dist/` where none is named, at `under`; resolves to its address and a function that ends it. */
export function serve({ folder = process.env.DIST || "dist", under = "/" } = {}) {
  const arguments_ = ["run", "--quiet", "--package", "xtask", "--", "serve", "--port", "0", "--under", under, folder];
  const server = spawn("cargo", arguments_, { cwd: repository, stdio: ["ignore", "pipe", "pipe"] });
  const stop = () => {
    process.off("exit", stop);
    server.kill();
  };
  process.once("exit", stop);
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk) => {
      output += chunk;
      const address = output.match(/http:\/\/127\.0\.0\.1:\d+\S*/);
      if (address) resolve({ address: address[0], stop });
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
}
