// Runs the standalone build alone, in this process: PORT, HOSTNAME and the settings come from the environment, and a
// signal reaches the server itself (lib/http/shutdown.ts). Several of these can share one backend.
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const server = new URL("../.next/standalone/server.js", import.meta.url);

if (!existsSync(server)) {
  console.error("There is no build yet. Run `npm run build` first.");
  process.exit(1);
}

// Next goes to the build's own folder; a path is meant from here.
if (process.env.BRAND_DIR) process.env.BRAND_DIR = resolve(process.env.BRAND_DIR);

process.env.PORT ||= "8000";
process.env.HOSTNAME ||= "127.0.0.1";
// Longer than the minute that load balancers keep a connection for: one that ends here first would lose the form just sent on it.
process.env.KEEP_ALIVE_TIMEOUT ||= "65000";
// Next would refuse new connections at once, cut the others, and end with 143.
process.env.NEXT_MANUAL_SIG_HANDLE = "1";
// Next's banner is several lines of text; the log says in one of JSON that the storefront has started.
console.log = () => {};
await import(server.href);
