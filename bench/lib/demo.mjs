import { readFileSync } from "node:fs";
import path from "node:path";
import { isHealthy } from "../../scripts/lib/backend.mjs";
import { ROOT } from "../../scripts/lib/paths.mjs";

/**
 * What the bench needs of .demo/demo.json.
 * @typedef {object} Demo
 * @property {string} backend
 * @property {string} publishableKey
 * @property {{ state: string, id: string }[]} orders
 */

/**
 * The demo that runs already, else one that is started for the bench and stopped with it.
 * @param {{ say: (what: string) => void }} options
 * @returns {Promise<Demo & { stop: () => Promise<void> }>}
 */
export async function openDemo({ say }) {
  const file = process.env.DEMO_JSON ?? path.join(ROOT, ".demo", "demo.json");
  const running = read(file);
  if (running && (await isHealthy(`${running.backend}/health`))) {
    say(`Using the demo that runs at ${running.backend}`);
    return { ...running, stop: async () => {} };
  }
  throw new Error("No demo runs");
}

/**
 * @param {string} file
 * @returns {Demo | null}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
