import path from "node:path";
import { ensureChromium } from "../browser.mjs";
import { Demo } from "../demo.mjs";
import { ensureRedis } from "../find-program.mjs";
import { buildShared } from "../install.mjs";
import { BACKEND, PLUGIN, ROOT } from "../paths.mjs";
import { nextFreePort } from "../ports.mjs";
import { buildStorefront } from "../storefront.mjs";
import { Commands } from "./commands.mjs";

/** @typedef {import("../generation.mjs").MedusaVersion} MedusaVersion */
/** @typedef {import("./stages.mjs").Stages} Stages */
/** @typedef {ReturnType<typeof layGround>} Ground */
/** @typedef {ReturnType<typeof fillShop>} Shop */

/**
 * A shop of the tests' own, on ports and in a folder of its own; its storefront is there for the links in mails, the tests
 * start more.
 * @param {Stages} stages
 * @param {MedusaVersion} medusa
 * @param {boolean} reset
 * @returns {Promise<Demo>} not yet started
 */
export async function openShop(stages, medusa, reset) {
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

/**
 * Begins what the tests on every generation need, and checks the code meanwhile.
 * @param {Stages} stages
 * @param {Demo} demo whose folder keeps the logs
 * @param {boolean} isWhole whether to check types and lint before the build
 */
export function layGround(stages, demo, isWhole) {
  const { say, supervisor } = demo;
  const { logs } = supervisor;
  const commands = new Commands(supervisor);
  /** Of the tests: where Redis and the browser are, once `browser` has passed. @type {NodeJS.ProcessEnv} */
  const env = { ...process.env };
  const shared = stages.run("shared", [], () => buildShared(demo));
  const browser = stages.run("browser", [], async () => {
    const redis = await ensureRedis({ logs, say });
    if (redis) env.REDIS_SERVER = redis;
    else say("There is no redis-server, and tests that need one will fail: install Redis or Valkey");
    const chromium = await ensureChromium({ logs, say });
    if (chromium) env.CHROMIUM_PATH = chromium;
  });
  // One after the other: filling the shop keeps the second core busy.
  const check = async () => {
    if (isWhole) await stages.run("types", [], () => commands.script("types"));
    if (isWhole) await stages.run("lint", [], () => commands.script("lint"));
    return stages.run("build", [], () => buildStorefront(demo));
  };
  return { shared, browser, build: check(), env };
}

/**
 * Installs and fills a shop.
 * @param {Stages} stages
 * @param {Demo} demo
 * @param {Ground} ground
 */
export function fillShop(stages, demo, { shared }) {
  const backend = stages.run(nameOn(demo, "backend"), [shared], () => demo.install());
  return { backend, shop: stages.run(nameOn(demo, "shop"), [backend], () => demo.startShop()) };
}

/**
 * What needs no shop but, for the plugin, the packages of Medusa v2's backend.
 * @param {Stages} stages
 * @param {Demo} demo
 * @param {Ground} ground
 * @param {Shop} shop of Medusa v2
 */
export async function runChecks(stages, demo, { shared, build, env }, { backend }) {
  const commands = new Commands(demo.supervisor);
  await build;
  await stages.run("unit tests", [shared, backend], () => commands.unitTests(env));
  await stages.run("types of the backend", [backend], () => commands.typesOf("types of the backend", BACKEND));
  await stages.run("types of the plugin", [backend], () => commands.typesOf("types of the plugin", PLUGIN));
}

/**
 * The browser tests, which have the machine to themselves.
 * @param {Stages} stages
 * @param {Demo} demo
 * @param {Ground} ground
 * @param {Shop} shop
 * @param {readonly string[]} playwright what to hand on
 */
export async function runBrowserTests(stages, demo, { browser, build, env }, { shop }, playwright) {
  const commands = new Commands(demo.supervisor);
  const storefront = stages.run(nameOn(demo, "storefront"), [build, shop], () => demo.startStorefront());
  await Promise.all([browser, storefront]);
  stages.isHushed = true;
  await stages.run(nameOn(demo, "browser tests"), [browser, storefront], () =>
    commands.browserTests(playwright, { ...env, DEMO_JSON: demo.state.demoFile }),
  );
  stages.isHushed = false;
}

/** Tells the generations apart. @param {Demo} demo @param {string} stage */
const nameOn = ({ generation }, stage) => (generation.medusa === 2 ? stage : `${stage} on Medusa v1`);
