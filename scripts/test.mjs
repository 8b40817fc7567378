// `npm test`: proves everything, from nothing but a clone and Node. Its last line says how many passed and failed.
import path from "node:path";
import { ensureChromium } from "./lib/browser.mjs";
import { Demo } from "./lib/demo.mjs";
import { endsOnce, explain } from "./lib/ending.mjs";
import { buildShared, installStorefront } from "./lib/install.mjs";
import { BACKEND, PLUGIN, ROOT } from "./lib/paths.mjs";
import { nextFreePort } from "./lib/ports.mjs";
import { ensureRedis } from "./lib/redis.mjs";
import { stopCommands } from "./lib/run.mjs";
import { buildStorefront } from "./lib/storefront.mjs";
import { Commands } from "./lib/test/commands.mjs";
import { parseTestOptions, USAGE } from "./lib/test/options.mjs";
import { Stages } from "./lib/test/stages.mjs";

const options = parseTestOptions(process.argv.slice(2));
if (!options) {
  console.log(USAGE);
  process.exit(0);
}

const stages = new Stages();
/** @type {Demo | null} */
let demo = null;
const end = endsOnce({
  hush: () => stages.hush(),
  stop: async () => {
    stopCommands();
    await demo?.stop();
  },
});

/**
 * A shop of the tests' own; its storefront is there for the links in mails, the tests start more.
 * @param {import("./lib/test/options.mjs").TestOptions} options
 */
async function openShop({ medusa, reset }) {
  return new Demo({
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
      demo?.stop();
    },
  });
}

/**
 * Two rows of stages side by side, one for each core: the checks, and the shop being installed and filled. The browser
 * tests have the machine to themselves.
 * @param {Demo} demo
 * @param {readonly string[]} playwright what to hand on; with any, the browser tests run with nothing but what they need
 */
async function runStages(demo, playwright) {
  const { supervisor, say } = demo;
  const { logs } = supervisor;
  const commands = new Commands(supervisor);
  // What is the same for both generations is proven with the second.
  const isWhole = playwright.length === 0 && demo.generation.medusa === 2;
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, DEMO_JSON: demo.state.demoFile };

  const packages = stages.run("packages", [], async () => {
    await demo.claim();
    await installStorefront(demo);
    await buildShared(demo);
  });
  const backend = stages.run("backend", [packages], () => demo.generation.install(demo));
  const shop = stages.run("shop", [backend], () => demo.startShop());

  await packages;
  const redis = await ensureRedis({ logs, say });
  if (redis) env.REDIS_SERVER = redis;
  else say("There is no redis-server, and tests that need one will fail: install Redis or Valkey");
  const browser = stages.run("browser", [packages], async () => {
    const chromium = await ensureChromium({ logs, say });
    if (chromium) env.CHROMIUM_PATH = chromium;
  });
  if (isWhole) {
    await stages.run("types", [packages], () => commands.script("types"));
    await stages.run("lint", [packages], () => commands.script("lint"));
  }
  const build = stages.run("build", [packages], () => buildStorefront(demo));
  await build;
  if (isWhole) {
    // The plugin's own are among them, and it has no packages but the backend's.
    await stages.run("unit tests", [packages, backend], () => commands.unitTests(env));
    await stages.run("types of the backend", [backend], () => commands.typesOf("types of the backend", BACKEND));
    await stages.run("types of the plugin", [backend], () => commands.typesOf("types of the plugin", PLUGIN));
  }
  const storefront = stages.run("storefront", [build, shop], () => demo.startStorefront());
  await Promise.all([browser, storefront]);
  stages.hush();
  await stages.run("browser tests", [browser, storefront], () => commands.browserTests(playwright, env));
}

try {
  demo = await openShop(options);
  await runStages(demo, options.playwright);
  await demo.stop();
  const { passed, failed, skipped } = stages.total;
  await end(failed > 0 ? 1 : 0, () => {
    console.log(`\n${stages.summary()}\n`);
    if (skipped > 0) console.log(`${skipped} skipped`);
    console.log(`${passed} passed, ${failed} failed`);
  });
} catch (error) {
  await end(1, () => explain(error));
}
