import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import path from "node:path";
import { temporaryFolder } from "../../lib/test-support/temporary-folder";
import { productImages } from "../../scripts/lib/backend.mjs";
import { generationOf } from "../../scripts/lib/generation.mjs";
import { startInbox } from "../../scripts/lib/inbox.mjs";
import { signalGroup } from "../../scripts/lib/kill-group.mjs";
import { BACKEND } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { runningDatabase } from "../../scripts/lib/postgres.mjs";
import { Shop } from "../../scripts/lib/shop/client.mjs";
import { type Service, Supervisor } from "../../scripts/lib/supervisor.mjs";
import { demoDirectory, linkSecret } from "./demo";

const medusa = generationOf(2);

/** A Medusa v2 shop of a test's own, in a database of its own, with a relay that the test switches on and off. */
export class MailShop {
  readonly #backends = new Map<string, { readonly part: Service; readonly port: number }>();

  private constructor(
    private readonly supervisor: Supervisor,
    private readonly facts: ConstructorParameters<typeof Shop>[1],
    private readonly settings: Omit<Parameters<typeof medusa.start>[1], "port">,
    private readonly inboxPort: number,
  ) {}

  /** Makes the database and fills it; neither backend nor relay runs yet. */
  static async open(): Promise<MailShop> {
    const directory = temporaryFolder("mail-shop");
    const supervisor = new Supervisor(directory, (problem) => {
      throw problem;
    });
    const settings = {
      databaseUrl: await createDatabase(`mail_shop_${randomBytes(6).toString("hex")}`),
      storefront: "http://127.0.0.1:9",
      storeName: "Fjord & Field",
      supportEmail: "help@example.com",
      timeZone: "UTC",
      smtpPort: await freePort(),
      secret: randomBytes(32).toString("hex"),
      linkSecret: linkSecret(),
    };
    const port = await freePort();
    await medusa.migrate(supervisor, { ...settings, port });
    const facts = await medusa.seedShop(supervisor, { ...settings, port }, path.join(directory, "shop.json"));
    return new MailShop(supervisor, facts, settings, await freePort());
  }

  get inbox(): string {
    return `http://127.0.0.1:${this.inboxPort}`;
  }

  /** Starts a backend and speaks to it. */
  async startBackend(
    name: string,
    { withPlugin = true, more = {} }: { withPlugin?: boolean; more?: Record<string, string> } = {},
  ): Promise<Shop> {
    const port = await freePort();
    const part = await medusa.start(this.supervisor, { ...this.settings, port, withPlugin, more }, name);
    this.#backends.set(name, { part, port });
    return new Shop(new URL(productImages(port)).origin, this.facts, this.settings.linkSecret);
  }

  /** Ends a backend as a power cut does, with no time to finish anything. */
  async killBackend(name: string): Promise<void> {
    const backend = this.#backends.get(name);
    if (!backend) throw new Error(`No backend is called ${name}`);
    const stopped = backend.part.stop();
    signalGroup(backend.part.pid, "SIGKILL");
    await stopped;
  }

  async startRelay(): Promise<Service> {
    const { directory } = this.supervisor;
    return startInbox(this.supervisor, { port: this.inboxPort, smtpPort: this.settings.smtpPort, directory });
  }

  close(): Promise<void> {
    return this.supervisor.stop();
  }
}

interface PostgresClient {
  connect(): Promise<void>;
  query(statement: string): Promise<unknown>;
  end(): Promise<void>;
}

/** Makes an empty database beside the demo's, which the demo takes along when it is forgotten. */
async function createDatabase(name: string): Promise<string> {
  const server = runningDatabase(demoDirectory(), BACKEND);
  // The backend's own driver: the storefront has none.
  const { Client }: { Client: new (connectionString: string) => PostgresClient } = createRequire(
    path.join(BACKEND, "package.json"),
  )("pg");
  const client = new Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
