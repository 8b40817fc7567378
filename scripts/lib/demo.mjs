import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrate, startBackend } from "./backend.mjs";
import { startInbox } from "./inbox.mjs";
import { installBackend, installPlugin, installStorefront } from "./install.mjs";
import { BACKEND, PLUGIN } from "./paths.mjs";
import { requireFreePorts } from "./ports.mjs";
import { startPostgres } from "./postgres.mjs";
import { seedOrders, seedShop } from "./seed/seed.mjs";
import { Shop } from "./shop/client.mjs";
import { fingerprint } from "./stamp.mjs";
import { DemoState } from "./state.mjs";
import { buildStorefront, startStorefront } from "./storefront.mjs";
import { Supervisor } from "./supervisor.mjs";

/**
 * What demo.json holds.
 * @typedef {object} DemoFacts
 * @property {2} medusa
 * @property {string} storefront
 * @property {string} backend
 * @property {string} inbox
 * @property {string} publishableKey
 * @property {string} secretKey
 * @property {{ email: string, password: string }} customer
 * @property {import("./seed/seed.mjs").DemoOrder[]} orders
 * @property {{ state: string, id: string }[]} carts
 */

/** @typedef {import("./storefront.mjs").Env} Env */

/**
 * @typedef {import("./options.mjs").DemoOptions & {
 *   say?: (what: string) => void,
 *   onCrash?: (part: import("./supervisor.mjs").Part) => void,
 *   withStorefront?: boolean,
 *   withHistory?: boolean,
 *   env?: Env,
 * }} StartOptions
 */

/** Everything of the demo that runs, and a handle on each part. */
export class Demo {
  /** @type {import("./backend.mjs").BackendSettings | null} */
  #settings = null;
  /** @type {DemoFacts | null} */
  #facts = null;
  /** @type {import("./shop/client.mjs").ShopFacts | null} */
  #shopFacts = null;

  /** @param {StartOptions} options */
  constructor(options) {
    this.options = options;
    this.say = options.say ?? (() => {});
    this.state = new DemoState(options.directory);
    this.supervisor = new Supervisor(options.directory, (part) => options.onCrash?.(part));
    this.logs = this.supervisor.logs;
  }

  /** @returns {DemoFacts} what demo.json says; only after start() */
  get facts() {
    if (!this.#facts) throw new Error("The demo has not been started");
    return this.#facts;
  }

  /** A client of the running backend, to make more orders with. */
  get shop() {
    if (!this.#shopFacts) throw new Error("The demo has not been started");
    return new Shop(this.facts.backend, this.#shopFacts);
  }

  /** Installs, builds, fills and starts whatever is not yet. */
  async start() {
    const { options, say, supervisor, state } = this;
    const withStorefront = options.withStorefront !== false;
    if (await supervisor.recover()) say("Stopped what an earlier run had left behind");
    await requireFreePorts([
      ...(withStorefront ? [{ what: "the storefront", port: options.port, flag: "--port" }] : []),
      { what: "the Medusa backend", port: options.backendPort, flag: "--backend-port" },
      { what: "the mail inbox", port: options.inboxPort, flag: "--inbox-port" },
      { what: "the mail server", port: options.smtpPort, flag: "--smtp-port" },
    ]);
    await installStorefront({ supervisor, say });
    await installBackend({ supervisor, say });
    await installPlugin({ supervisor, say });
    // Side by side: filling the shop keeps one core busy, building the storefront the others.
    let isBuilt = !withStorefront;
    const build = async () => {
      if (withStorefront) await buildStorefront({ supervisor, say: () => {} });
      isBuilt = true;
    };
    const shop = async () => {
      await this.#startShop();
      if (!isBuilt) say("Building the storefront");
    };
    await Promise.all([shop(), build()]);
    if (withStorefront) {
      say("Starting the storefront");
      await startStorefront(supervisor, { port: options.port, env: this.storefrontEnv() });
    }
    say("Ready");
    state.writeDemo(this.facts);
  }

  /** Stops every part, in an order in which none misses another. */
  async stop() {
    await this.supervisor.stop();
  }

  /** The storefront's settings: the demo's own, overridden by whatever the environment sets. */
  storefrontEnv() {
    const given = this.options.env ?? process.env;
    const { storefront, backend, publishableKey } = this.facts;
    /** @type {Record<string, string>} */
    const defaults = {
      MEDUSA_BACKEND_URL: backend,
      MEDUSA_PUBLISHABLE_KEY: publishableKey,
      STORE_NAME: "Fjord & Field",
      STORE_URL: storefront,
      SUPPORT_EMAIL: "help@example.com",
      SESSION_SECRET: this.state.secret(),
      ORDER_LINK_SECRET: this.state.secret(),
    };
    return {
      ...defaults,
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== "")),
    };
  }

  /** @param {Env} [more] settings for this start alone */
  async restartStorefront(more = {}) {
    await this.supervisor.get("storefront")?.stop();
    await startStorefront(this.supervisor, { port: this.options.port, env: { ...this.storefrontEnv(), ...more } });
  }

  async stopBackend() {
    await this.supervisor.get("backend")?.stop();
  }

  /** @param {Partial<import("./backend.mjs").BackendSettings>} [change] */
  async startBackend(change = {}) {
    if (!this.#settings) throw new Error("The demo has not been started");
    await startBackend(this.supervisor, { ...this.#settings, ...change });
  }

  /**
   * A second backend on the same data, say a stock one without the plugin.
   * @param {string} name
   * @param {Partial<import("./backend.mjs").BackendSettings> & { port: number }} change
   */
  async startAnotherBackend(name, change) {
    if (!this.#settings) throw new Error("The demo has not been started");
    return startBackend(this.supervisor, { ...this.#settings, ...change }, name);
  }

  /**
   * A second storefront on the same backend.
   * @param {string} name
   * @param {number} port
   * @param {Env} [more]
   */
  startAnotherStorefront(name, port, more = {}) {
    return startStorefront(this.supervisor, { name, port, env: { ...this.storefrontEnv(), ...more } });
  }

  /** Database, inbox and backend, filled. */
  async #startShop() {
    const { options, say, supervisor, state } = this;
    const url = (/** @type {number} */ port) => `http://127.0.0.1:${port}`;
    if (options.reset) {
      say("Forgetting the earlier shop");
      state.clear();
    } else if (state.isHalfFinished()) {
      say("The last run ended before the shop was full; beginning it anew");
      state.clear();
    }
    say("Starting Postgres");
    const { url: databaseUrl } = await startPostgres(supervisor, options.directory);
    /** @type {import("./backend.mjs").BackendSettings} */
    const settings = {
      port: options.backendPort,
      databaseUrl,
      storefront: url(options.port),
      storeName: (options.env ?? process.env).STORE_NAME || "Fjord & Field",
      supportEmail: (options.env ?? process.env).SUPPORT_EMAIL || "help@example.com",
      smtpPort: options.smtpPort,
      secret: state.secret(),
      linkSecret: (options.env ?? process.env).ORDER_LINK_SECRET || state.secret(),
    };
    this.#settings = settings;
    await this.#migrate(settings);
    const known = state.readSeed();
    if (!known) say("Setting up the shop");
    const shopFacts = known?.facts ?? (await seedShop(supervisor, settings, options.directory));
    say("Starting the mail inbox");
    await startInbox(supervisor, { port: options.inboxPort, smtpPort: options.smtpPort, directory: options.directory });
    say("Starting the Medusa backend");
    await startBackend(supervisor, settings);
    const backend = url(options.backendPort);
    const seeded = known ?? {
      ...(await seedOrders({
        supervisor,
        backend,
        facts: shopFacts,
        settings,
        directory: options.directory,
        withHistory: options.withHistory !== false,
        say,
      })),
      backendPort: options.backendPort,
    };
    if (!known) state.writeSeed(seeded);
    this.#shopFacts = seeded.facts;
    this.#facts = {
      medusa: 2,
      storefront: url(options.port),
      backend,
      inbox: url(options.inboxPort),
      publishableKey: seeded.facts.publishableKey,
      secretKey: seeded.facts.secretKey,
      customer: seeded.customer,
      orders: seeded.orders,
      carts: seeded.carts,
    };
  }

  /**
   * Only where a package changed since: it takes seconds even when there is nothing to do.
   * @param {import("./backend.mjs").BackendSettings} settings
   */
  async #migrate(settings) {
    const inputs = fingerprint([
      path.join(BACKEND, "package-lock.json"),
      path.join(BACKEND, "src", "modules"),
      path.join(PLUGIN, "src"),
    ]);
    const { migratedFile } = this.state;
    if (existsSync(migratedFile) && readFileSync(migratedFile, "utf8") === inputs) return;
    this.say("Creating the backend's tables");
    writeFileSync(migratedFile, "begun");
    await migrate(this.supervisor, settings);
    writeFileSync(migratedFile, inputs);
  }
}

/**
 * Starts the whole demo; on any failure what was started is stopped again.
 * @param {StartOptions} options
 * @returns {Promise<Demo>}
 */
export async function startDemo(options) {
  const demo = new Demo(options);
  try {
    await demo.start();
    return demo;
  } catch (error) {
    await demo.stop();
    throw error;
  }
}
