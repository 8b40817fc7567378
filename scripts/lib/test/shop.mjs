import path from "node:path";
import { Demo } from "../demo.mjs";
import { ROOT } from "../paths.mjs";
import { nextFreePort } from "../ports.mjs";

/**
 * A shop of the tests' own, on ports and in a folder of its own; its storefront is there for the links in mails, the tests
 * start more.
 * @param {object} options
 * @param {import("../generation.mjs").MedusaVersion} options.medusa
 * @param {boolean} options.reset
 * @param {import("./stages.mjs").Stages} options.stages
 * @returns {Promise<Demo>} not yet started
 */
export async function openShop({ medusa, reset, stages }) {
  /** @type {Demo} */
  const demo = new Demo({
    medusa,
    directory: path.join(ROOT, ".test", ...(medusa === 1 ? ["v1"] : [])),
    port: await nextFreePort(18000),
    backendPort: await nextFreePort(19000),
    inboxPort: await nextFreePort(11080),
    smtpPort: await nextFreePort(11025),
    reset,
    resetWhenOutdated: true,
    // Tests set what they need; the settings of a developer's shell are no part of them.
    env: {},
    say: stages.say,
    onCrash: (problem) => {
      stages.fail("everything running to the end", problem);
      demo.stop();
    },
  });
  return demo;
}
