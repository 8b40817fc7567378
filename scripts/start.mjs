// Runs the standalone build alone, in this process: PORT, HOSTNAME and the settings come from the environment, and a
// signal reaches the server itself (lib/http/shutdown.ts). Several of these can share one backend.
import { existsSync } from "node:fs";

const server = new URL("../.next/standalone/server.js", import.meta.url);

if (!existsSync(server)) {
  console.error("There is no build yet. Run `npm run build` first.");
  process.exit(1);
}

process.env.PORT ||= "8000";
process.env.HOSTNAME ||= "127.0.0.1";
// Longer than the minute that load balancers keep a connection for: one that ends here first would lose the form just sent on it.
process.env.KEEP_ALIVE_TIMEOUT ||= "65000";
// Next would refuse new connections at once, cut the others, and end with 143.
process.env.NEXT_MANUAL_SIG_HANDLE = "1";
await import(server.href);
