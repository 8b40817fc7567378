import path from "node:path";
import { ensureChromium } from "../browser.mjs";
import { Demo } from "../demo.mjs";
import { ensureRedis } from "../find-program.mjs";
import { buildShared } from "../install.mjs";
import { BACKEND, PLUGIN, ROOT } from "../paths.mjs";
import { nextFreePort } from "../ports.mjs";
import { buildStorefront } from "../storefront.mjs";
import { Commands } from "./commands.mjs";

/** @param {string} stage @param {import("../generation.mjs").MedusaVersion} medusa */
const named = (stage, medusa) => (medusa === 2 ? stage : `${stage} on Medusa v1`);

/** The stages of a test run, on one generation of Medusa after the other. */
export class Plan {
  /** What the tests on every generation need. @type {{ shared: Promise<boolean>, browser: Promise<boolean>, build: Promise<boolean> } | null} */
  #ground = null;
  /** Whether the backend of a generation is installed. @type {Map<import("../generation.mjs").MedusaVersion, Promise<boolean>>} */
  #backends = new Map();
  /** @type {Set<Demo>} */
  #shops = new Set();
  #isStopped = false;
  /** Of the tests: where Redis and the browser are, once `browser` has passed. @type {NodeJS.ProcessEnv} */
  #env = { ...process.env };

  /** @param {import("./stages.mjs").Stages} stages @param {import("./options.mjs").TestOptions} options */
  constructor(stages, options) {
    this.stages = stages;
    this.options = options;
  }

  /** Stops every shop that was opened, and opens no other. */
  stop() {
    this.#isStopped = true;
    return Promise.all([...this.#shops].map((shop) => shop.stop()));
  }

  /** @param {import("../generation.mjs").MedusaVersion} medusa */
  async runOn(medusa) {
    const { stages, options } = this;
    const demo = await this.#openShop(medusa);
    const commands = new Commands(demo.supervisor);
    this.#ground ??= this.#layGround(demo, commands);
    const { shared, browser, build } = this.#ground;
    const backend = this.#installed(medusa, demo);
    const shop = stages.run(named("shop", medusa), [backend], () => demo.startShop());
    if (options.isWhole && medusa === 2) {
      await build;
      await stages.run("unit tests", [shared, backend], () => commands.unitTests(this.#env));
      await stages.run("types of the backend", [backend], () => commands.typesOf("types of the backend", BACKEND));
      await stages.run("types of the plugin", [backend], () => commands.typesOf("types of the plugin", PLUGIN));
      // Filling this shop goes on and leaves a core to others.
      if (options.generations.includes(1)) await this.#fillAhead(1);
    }
    const storefront = stages.run(named("storefront", medusa), [build, shop], () => demo.startStorefront());
    await Promise.all([browser, storefront]);
    // The browser tests have the machine to themselves, and write while they run.
    stages.isSilent = true;
    await stages.run(named("browser tests", medusa), [browser, storefront], () =>
      commands.browserTests(options.playwright, { ...this.#env, DEMO_JSON: demo.state.demoFile }),
    );
    stages.isSilent = false;
    await demo.stop();
  }

  /**
   * Fills the shop that the browser tests come to later, and stops it again: it is soon started, and disturbs nothing while it is not.
   * @param {import("../generation.mjs").MedusaVersion} medusa
   */
  async #fillAhead(medusa) {
    const demo = await this.#openShop(medusa);
    await this.stages.run(named("filling", medusa), [this.#installed(medusa, demo)], () => demo.startShop());
    await demo.stop();
  }

  /**
   * @param {import("../generation.mjs").MedusaVersion} medusa
   * @param {Demo} demo
   * @returns {Promise<boolean>} whether the generation's backend is installed, which is done once
   */
  #installed(medusa, demo) {
    const shared = this.#ground?.shared ?? Promise.resolve(true);
    const installed =
      this.#backends.get(medusa) ?? this.stages.run(named("backend", medusa), [shared], () => demo.install());
    this.#backends.set(medusa, installed);
    return installed;
  }

  /**
   * A shop of the tests' own, on ports and in a folder of its own; its storefront is there for the links in mails, the tests
   * start more.
   * @param {import("../generation.mjs").MedusaVersion} medusa
   * @returns {Promise<Demo>}
   */
  async #openShop(medusa) {
    // Both may be there at once, and a shop comes back to where its pictures are.
    const ports = medusa === 2 ? 0 : 500;
    const demo = new Demo({
      medusa,
      directory: path.join(ROOT, ".test", ...(medusa === 1 ? ["v1"] : [])),
      port: await nextFreePort(18000 + ports),
      backendPort: await nextFreePort(19000 + ports),
      inboxPort: await nextFreePort(11080 + ports),
      smtpPort: await nextFreePort(11025 + ports),
      // What was filled ahead in this run is to be found.
      reset: this.options.reset && !this.#backends.has(medusa),
      // The shop's own page in Medusa's admin is tested in it.
      admin: medusa === 2,
      resetWhenOutdated: true,
      // Tests set what they need; the settings of a developer's shell are no part of them.
      env: {},
      say: this.stages.say,
      onCrash: (problem) => {
        this.stages.fail("everything running to the end", problem);
        demo.stop();
      },
    });
    // The process is about to end, and would leave behind what it begins meanwhile.
    if (this.#isStopped) return new Promise(() => {});
    this.#shops.add(demo);
    await demo.claim();
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
