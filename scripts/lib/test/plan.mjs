import { ensureChromium } from "../browser.mjs";
import { buildShared, installStorefront } from "../install.mjs";
import { BACKEND, PLUGIN } from "../paths.mjs";
import { ensureRedis } from "../redis.mjs";
import { buildStorefront } from "../storefront.mjs";
import { Commands } from "./commands.mjs";

/** @typedef {import("../demo.mjs").Demo} Demo */
/** @typedef {import("./stages.mjs").Stages} Stages */

/**
 * Stages that the tests on every generation need.
 * @typedef {object} Ground
 * @property {Promise<boolean>} packages
 * @property {Promise<boolean>} shared
 * @property {Promise<boolean>} browser
 * @property {Promise<boolean>} build
 * @property {NodeJS.ProcessEnv} env of the tests: where Redis and the browser are, once `browser` has passed
 */

/**
 * The stages of one generation's shop.
 * @typedef {object} Shop
 * @property {Promise<boolean>} backend its packages
 * @property {Promise<boolean>} shop database, inbox and backend, filled
 */

/**
 * Begins what the tests on every generation need, and checks the code meanwhile.
 * @param {Stages} stages
 * @param {Demo} demo whose folder keeps the logs
 * @param {boolean} isWhole whether to check types and lint before the build
 * @returns {Ground}
 */
export function layGround(stages, demo, isWhole) {
  const { say, supervisor } = demo;
  const { logs } = supervisor;
  const commands = new Commands(supervisor);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env };
  const packages = stages.run("packages", [], () => installStorefront(demo));
  const shared = stages.run("shared", [packages], () => buildShared(demo));
  const browser = stages.run("browser", [packages], async () => {
    const redis = await ensureRedis({ logs, say });
    if (redis) env.REDIS_SERVER = redis;
    else say("There is no redis-server, and tests that need one will fail: install Redis or Valkey");
    const chromium = await ensureChromium({ logs, say });
    if (chromium) env.CHROMIUM_PATH = chromium;
  });
  // One after the other: filling the shop keeps the second core busy.
  const check = async () => {
    await stages.run("types", [packages], () => commands.script("types"));
    await stages.run("lint", [packages], () => commands.script("lint"));
  };
  const build = (isWhole ? check() : packages).then(() => stages.run("build", [packages], () => buildStorefront(demo)));
  return { packages, shared, browser, build, env };
}

/**
 * Installs and fills a shop.
 * @param {Stages} stages
 * @param {Demo} demo
 * @param {Ground} ground
 * @returns {Shop}
 */
export function fillShop(stages, demo, { packages, shared }) {
  const on = namesOn(demo);
  const backend = stages.run(on("backend"), [packages, shared], () => demo.generation.install(demo));
  return { backend, shop: stages.run(on("shop"), [backend], () => demo.startShop()) };
}

/**
 * What needs no shop but, for the plugin, the packages of Medusa v2's backend.
 * @param {Stages} stages
 * @param {Demo} demo
 * @param {Ground} ground
 * @param {Shop} shop of Medusa v2
 */
export async function runChecks(stages, demo, { packages, shared, build, env }, { backend }) {
  const commands = new Commands(demo.supervisor);
  await build;
  await stages.run("unit tests", [packages, shared, backend], () => commands.unitTests(env));
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
  const on = namesOn(demo);
  const commands = new Commands(demo.supervisor);
  const storefront = stages.run(on("storefront"), [build, shop], () => demo.startStorefront());
  await Promise.all([browser, storefront]);
  stages.hush();
  await stages.run(on("browser tests"), [browser, storefront], () =>
    commands.browserTests(playwright, { ...env, DEMO_JSON: demo.state.demoFile }),
  );
  stages.resume();
}

/** @param {Demo} demo @returns {(stage: string) => string} names that tell the generations apart */
const namesOn = (demo) => (stage) => (demo.generation.medusa === 2 ? stage : `${stage} on Medusa v1`);
