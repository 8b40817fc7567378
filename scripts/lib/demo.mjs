import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { productImages } from "./backend.mjs";
import { generationOf } from "./generation.mjs";
import { startInbox } from "./inbox.mjs";
import { ROOT } from "./paths.mjs";
import { nextFreePort, requireFreePorts } from "./ports.mjs";
import { startPostgres } from "./postgres.mjs";
import { samplePage } from "./sample-page.mjs";
import { seedOrders } from "./seed/seed.mjs";
import { Shop } from "./shop/client.mjs";
import { startShopWindow } from "./shop-window.mjs";
import { fingerprint } from "./stamp.mjs";
import { DemoState } from "./state.mjs";
import { buildStorefront, startStorefront } from "./storefront.mjs";
import { Supervisor } from "./supervisor.mjs";
import { ADMIN_USER, adminUrl, signInAsAdmin } from "./v2/admin.mjs";

/** @typedef {ReturnType<typeof factsOf>} DemoFacts */
/** @typedef {import("./storefront.mjs").Env} Env */

/** @typedef {{ say?: (what: string) => void, onCrash?: (problem: import("./problem.mjs").Problem) => void }} Listeners */
/**
 * @typedef {object} Instead
 * @property {Env} [env] in place of the environment
 * @property {boolean} [resetWhenOutdated] in place of a hint that --reset is due
 * @property {number} [historyLength] how many orders the customer has made, in place of seven pages
 */

const url = (/** @type {number} */ port) => `http://127.0.0.1:${port}`;

/** @param {Env} env @returns {{ ORDER_LINK_SECRET?: string }} what says something */
const filled = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value));

/**
 * What demo.json holds.
 * @param {import("./options.mjs").DemoOptions} options
 * @param {import("./backend.mjs").BackendSettings} settings
 * @param {import("./seed/seed.mjs").Seeded} seeded
 * @param {string} linkSecret what the backend signs the links of its mails with, and the storefront opens them
 */
const factsOf = (
  { medusa, backendPort, inboxPort, admin },
  { storefront, timeZone },
  { facts, ...made },
  linkSecret,
) => ({
  ...{ medusa, storefront, backend: url(backendPort), inbox: url(inboxPort) },
  ...{ publishableKey: facts.publishableKey, secretKey: facts.secretKey, linkSecret, timeZone },
  ...{ customer: made.customer, orders: made.orders, carts: made.carts },
  admin: admin ? { url: adminUrl(url(backendPort)), ...ADMIN_USER } : null,
});

/** The whole shop with its storefront, in steps that a caller may run beside its own work. */
export class Demo {
  /** @type {DemoFacts | null} */
  #facts = null;

  /** @param {import("./options.mjs").DemoOptions & Listeners & Instead} options */
  constructor(options) {
    this.options = options;
    this.say = options.say ?? (() => {});
    this.supervisor = new Supervisor(options.directory, (problem) => options.onCrash?.(problem));
    this.generation = generationOf(options.medusa);
    /** @type {Awaited<ReturnType<typeof startShopWindow>> | null} only beside the whole demo */
    this.shopWindow = null;
    /** @type {string | undefined} where its orders are paid, likewise */
    this.paymentUrl = undefined;
    this.state = new DemoState(options.directory, this.generation.folder);
    /** Shared by storefront and backend, and overridden by what the environment sets. Not UTC, so that a day told in the wrong zone is seen. */
    this.env = {
      ...{ STORE_NAME: "Fjord & Field", SUPPORT_EMAIL: "help@example.com", STORE_TIME_ZONE: "America/New_York" },
      ...filled(options.env ?? process.env),
    };
  }

  /** @returns {DemoFacts} what demo.json says; only after startShop() */
  get facts() {
    if (!this.#facts) throw new Error("The demo has not been started");
    return this.#facts;
  }

  /** Installs, builds, fills and starts whatever is not yet. */
  async start() {
    await this.claim();
    const shopPort = await nextFreePort(this.options.port + 100);
    // Mails say it already while the shop is filled.
    this.paymentUrl = `${url(shopPort)}/pay/{order}`;
    await this.install();
    if (this.options.dev) await this.startShop();
    else {
      // Side by side: filling the shop keeps one core busy, building the storefront the others.
      const shop = this.startShop().then(() => this.say("Waiting for the storefront's build"));
      await Promise.all([shop, buildStorefront({ supervisor: this.supervisor, say: () => {} })]);
    }
    this.shopWindow = await startShopWindow(shopPort, { storeName: this.env.STORE_NAME, ...this.facts });
    await this.startStorefront();
  }

  /** Takes the folder and the ports, or says who has them. */
  async claim() {
    const { port, backendPort, inboxPort, smtpPort } = this.options;
    if (await this.supervisor.recover()) this.say("Stopped what an earlier run had left behind");
    await requireFreePorts([
      { what: "the storefront", port, flag: "--port" },
      { what: "the Medusa backend", port: backendPort, flag: "--backend-port" },
      { what: "the mail inbox", port: inboxPort, flag: "--inbox-port" },
      { what: "the mail server", port: smtpPort, flag: "--smtp-port" },
    ]);
  }

  /** Installs the backend; the storefront's packages are there already. */
  install() {
    const { supervisor, say, options } = this;
    return this.generation.install({ supervisor, say, withAdmin: options.admin });
  }

  /** Starts the storefront's production build, or with `dev` its sources; the shop must be there. */
  async startStorefront() {
    const { medusa, storefront, backend, publishableKey, linkSecret } = this.facts;
    const { shopWindow } = this;
    const { brand, port, dev } = this.options;
    this.say("Starting the storefront");
    const env = {
      MEDUSA_BACKEND_URL: backend,
      MEDUSA_API_VERSION: String(medusa),
      MEDUSA_PUBLISHABLE_KEY: publishableKey,
      STORE_URL: shopWindow?.url ?? storefront,
      ...(shopWindow ? { PRODUCT_URL: `${shopWindow.url}/products/{handle}`, PAYMENT_URL: this.paymentUrl } : {}),
      SESSION_SECRET: this.state.secret(),
      ORDER_LINK_SECRET: linkSecret,
      ...this.env,
      ...(brand ? { BRAND_DIR: brand } : {}),
    };
    await startStorefront(this.supervisor, { port, env, dev });
    this.say("Ready");
    this.state.writeDemo(this.facts, samplePage(this.facts));
  }

  /** Stops every service, in an order in which none misses another. */
  stop() {
    this.shopWindow?.stop();
    return this.supervisor.stop();
  }

  /** Starts database, inbox and backend, filled. */
  async startShop() {
    const { options, say, supervisor, state, generation, env } = this;
    this.#forgetWhereDue();
    say("Starting Postgres");
    /** @type {import("./backend.mjs").BackendSettings} */
    const settings = {
      port: options.backendPort,
      databaseUrl: await startPostgres(supervisor, options.directory, generation.folder),
      storefront: url(options.port),
      storeName: env.STORE_NAME,
      supportEmail: env.SUPPORT_EMAIL,
      paymentUrl: this.paymentUrl,
      timeZone: env.STORE_TIME_ZONE,
      smtpPort: options.smtpPort,
      secret: state.secret(),
      linkSecret: env.ORDER_LINK_SECRET ?? state.secret(),
      withAdmin: options.admin,
    };
    await this.#migrate(settings);
    const known = state.readSeed();
    if (!known) say("Setting up the shop");
    const facts = known?.facts ?? (await generation.seedShop(supervisor, settings, state.shopFile));
    if (known) await this.#moveImages(known, settings);
    say("Starting the mail inbox");
    await startInbox(supervisor, { port: options.inboxPort, smtpPort: options.smtpPort, directory: options.directory });
    say("Starting the Medusa backend");
    await generation.start(supervisor, settings);
    const backend = url(options.backendPort);
    const linkSecret = settings.linkSecret.split(",")[0]?.trim() ?? "";
    const seeded = known ?? (await seedOrders(this, { backend, facts, settings, linkSecret }));
    if (options.admin) await signInAsAdmin(new Shop(backend, facts, linkSecret));
    if (!known) state.writeSeed({ ...seeded, backendPort: options.backendPort, source: this.#seedSource });
    this.#facts = factsOf(options, settings, seeded, linkSecret);
  }

  /** Begins anew where that was asked for, or where what is there would mislead. */
  #forgetWhereDue() {
    const { options, say, state } = this;
    const isOutdated = (state.readSeed()?.source ?? this.#seedSource) !== this.#seedSource;
    if (options.reset) say("Forgetting the earlier shop");
    else if (state.isHalfFinished()) say("The last run ended before the shop was full; beginning it anew");
    else if (isOutdated && options.resetWhenOutdated) say("The sample orders are others now; beginning the shop anew");
    else {
      if (isOutdated) say("This shop was filled by an earlier version; --reset fills it anew");
      return;
    }
    state.clear();
  }

  /**
   * Products and orders hold the whole address of their picture, with the port that the backend had.
   * @param {import("./state.mjs").KnownShop} known
   * @param {import("./backend.mjs").BackendSettings} settings
   */
  async #moveImages(known, settings) {
    if (known.backendPort === settings.port) return;
    this.say("Moving the pictures to the backend's new port");
    await this.generation.execScript(this.supervisor, settings, "move-images", [productImages(settings.port)]);
    this.state.writeSeed({ ...known, backendPort: settings.port });
  }

  /**
   * Only where a package changed since: it takes seconds even when there is nothing to do.
   * @param {import("./backend.mjs").BackendSettings} settings
   */
  async #migrate(settings) {
    const inputs = fingerprint(this.generation.schema);
    const { migratedFile } = this.state;
    if (existsSync(migratedFile) && readFileSync(migratedFile, "utf8") === inputs) return;
    this.say("Creating the backend's tables");
    writeFileSync(migratedFile, "begun");
    await this.generation.migrate(this.supervisor, settings);
    writeFileSync(migratedFile, inputs);
  }

  /** Names what the sample orders are made from. */
  get #seedSource() {
    const own = ["seed", "shop", `v${this.generation.medusa}`];
    return fingerprint([...own.map((folder) => path.join(ROOT, "scripts", "lib", folder)), ...this.generation.sources]);
  }
}
