import path from "node:path";
import { ensureChromium } from "../browser.mjs";
import { Demo } from "../demo.mjs";
import { ensureRedis } from "../find-program.mjs";
import { buildShared } from "../install.mjs";
import { BACKEND, PLUGIN, ROOT } from "../paths.mjs";
import { nextFreePort } from "../ports.mjs";
import { buildStorefront } from "../storefront.mjs";
import { Commands } from "./commands.mjs";

/** The stages of a test run, on one generation of Medusa after the other. */
export class Plan {
  /** What the tests on every generation need. @type {{ shared: Promise<boolean>, browser: Promise<boolean>, build: Promise<boolean> } | null} */
  #ground = null;
  /** Of the tests: where Redis and the browser are, once `browser` has passed. @type {NodeJS.ProcessEnv} */
  #env = { ...process.env };

  /** @param {import("./stages.mjs").Stages} stages @param {import("./options.mjs").TestOptions} options */
  constructor(stages, options) {
    this.stages = stages;
    this.options = options;
    /** The shop of the generation that is being tested. @type {Demo | null} */
    this.demo = null;
  }

  /** @param {import("../generation.mjs").MedusaVersion} medusa */
  async runOn(medusa) {
    const { stages, options } = this;
    const demo = await this.#openShop(medusa);
    await demo.claim();
    const commands = new Commands(demo.supervisor);
    this.#ground ??= this.#layGround(demo, commands);
    const { shared, browser, build } = this.#ground;
    const named = (/** @type {string} */ stage) => (medusa === 2 ? stage : `${stage} on Medusa v1`);
    const backend = stages.run(named("backend"), [shared], () => demo.install());
    const shop = stages.run(named("shop"), [backend], () => demo.startShop());
    if (options.isWhole && medusa === 2) {
      await build;
      await stages.run("unit tests", [shared, backend], () => commands.unitTests(this.#env));
      await stages.run("types of the backend", [backend], () => commands.typesOf("types of the backend", BACKEND));
      await stages.run("types of the plugin", [backend], () => commands.typesOf("types of the plugin", PLUGIN));
    }
    const storefront = stages.run(named("storefront"), [build, shop], () => demo.startStorefront());
    await Promise.all([browser, storefront]);
    // The browser tests have the machine to themselves, and write while they run.
    stages.isSilent = true;
    await stages.run(named("browser tests"), [browser, storefront], () =>
      commands.browserTests(options.playwright, { ...this.#env, DEMO_JSON: demo.state.demoFile }),
    );
    stages.isSilent = false;
    await demo.stop();
  }

  /**
   * A shop of the tests' own, on ports and in a folder of its own; its storefront is there for the links in mails, the tests
   * start more.
   * @param {import("../generation.mjs").MedusaVersion} medusa
   */
  async #openShop(medusa) {
    const demo = new Demo({
      medusa,
      directory: path.join(ROOT, ".test", ...(medusa === 1 ? ["v1"] : [])),
      port: await nextFreePort(18000),
      backendPort: await nextFreePort(19000),
      inboxPort: await nextFreePort(11080),
      smtpPort: await nextFreePort(11025),
      reset: this.options.reset,
      // The shop's own page in Medusa's admin is tested in it.
      admin: medusa === 2,
      resetWhenOutdated: true,
      // Tests set what they need; the settings of a developer's shell are no part of them.
      env: {},
      say: this.stages.say,
      onCrash: (problem) => {
        this.stages.fail("everything running to the end", problem);
        this.demo?.stop();
      },
    });
    this.demo = demo;
    return demo;
  }

  /** Begins what the tests on every generation need, and checks the code meanwhile. @param {Demo} demo @param {Commands} commands */
  #layGround(demo, commands) {
    const { stages, options } = this;
    const getting = { logs: demo.supervisor.logs, say: demo.say };
    const shared = stages.run("shared", [], () => buildShared(demo));
    const browser = stages.run("browser", [], async () => {
      const redis = await ensureRedis(getting);
      if (redis) this.#env.REDIS_SERVER = redis;
      else demo.say("There is no redis-server, and tests that need one will fail: install Redis or Valkey");
      const chromium = await ensureChromium(getting);
      if (chromium) this.#env.CHROMIUM_PATH = chromium;
    });
    // One after the other: filling the shop keeps the second core busy.
    const check = async () => {
      if (options.isWhole) await stages.run("types", [], () => commands.script("types"));
      if (options.isWhole) await stages.run("lint", [], () => commands.script("lint"));
      return stages.run("build", [], () => buildStorefront(demo));
    };
    return { shared, browser, build: check() };
  }
}
