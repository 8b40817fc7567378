import path from "node:path";
import { isHealthy } from "./backend.mjs";
import { ROOT } from "./paths.mjs";

/**
 * A mail server that keeps what it is sent, with a page and a REST interface to read it.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {{ port: number, smtpPort: number, directory: string }} options
 */
export const startInbox = (supervisor, { port, smtpPort, directory }) =>
  supervisor.start({
    name: "inbox",
    title: "The mail inbox",
    command: process.execPath,
    args: [
      path.join(ROOT, "node_modules", "maildev", "dist", "bin", "maildev.js"),
      ...["--web", String(port), "--web-ip", "127.0.0.1"],
      ...["--smtp", String(smtpPort), "--ip", "127.0.0.1"],
      ...["--mail-directory", path.join(directory, "mail")],
    ],
    cwd: directory,
    isReady: () => isHealthy(`http://127.0.0.1:${port}/api/healthz`),
  });
