import { readFileSync } from "node:fs";
import path from "node:path";
import { isHealthy } from "../../scripts/lib/backend.mjs";
import { Demo } from "../../scripts/lib/demo.mjs";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { nextFreePort } from "../../scripts/lib/ports.mjs";

/**
 * What the bench needs of .demo/demo.json.
 * @typedef {object} Shop
 * @property {number} medusa the generation
 * @property {string} storefront
 * @property {string} backend
 * @property {string} publishableKey
 * @property {{ email: string, password: string }} customer
 * @property {string} linkSecret what backend and storefront share
 * @property {{ state: string, id: string, email: string }[]} orders
 */

/** @typedef {Shop & { directory: string }} Facts the shop, and where its demo keeps its data */

/**
 * The demo that runs already, else one that is started for the bench and stopped with it.
 * @param {{ say: (what: string) => void }} options
 * @returns {Promise<Facts & { stop: () => Promise<void> }>}
 */
export async function openDemo({ say }) {
  const file = process.env.DEMO_JSON ?? path.join(ROOT, ".demo", "demo.json");
  const running = read(file);
  if (running && (await isHealthy(`${running.backend}/health`))) {
    say(`Using the demo that runs at ${running.backend}`);
    return { ...running, directory: path.dirname(file), stop: async () => {} };
  }
  say("Starting the demo's shop; the first time takes a few minutes");
  const demo = new Demo({
    medusa: 2,
    directory: path.join(ROOT, ".demo"),
    port: await nextFreePort(8000),
    backendPort: await nextFreePort(9000),
    inboxPort: await nextFreePort(1080),
    smtpPort: await nextFreePort(1025),
    reset: false,
    admin: false,
    env: {},
    say,
  });
  try {
    await demo.claim();
    await demo.install();
    await demo.startShop();
  } catch (error) {
    await demo.stop();
    throw error;
  }
  return { ...demo.facts, directory: demo.options.directory, stop: () => demo.stop() };
}

/**
 * @param {string} file
 * @returns {Shop | null}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
