import { readFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../../lib/test-support/temporary-folder";
import { backendEnv, startServer } from "../../scripts/lib/backend.mjs";
import { MEDUSA } from "../../scripts/lib/install.mjs";
import { BACKEND } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { runningDatabase } from "../../scripts/lib/postgres.mjs";
import { Shop } from "../../scripts/lib/shop/client.mjs";
import { type Service, Supervisor } from "../../scripts/lib/supervisor.mjs";
import { type Demo, demoDirectory } from "./demo";

/** More backends on the demo's database, as a shop runs several processes of its one backend. */
export class SeveralBackends {
  private constructor(
    private readonly supervisor: Supervisor,
    private readonly parts: readonly Service[],
    readonly shops: readonly Shop[],
  ) {}

  /** @param redisUrl where they share their locks; `null`: each keeps its own in memory */
  static async start(demo: Demo, redisUrl: string | null, count: number): Promise<SeveralBackends> {
    const supervisor = new Supervisor(temporaryFolder("backends"), (problem) => {
      throw problem;
    });
    const facts = JSON.parse(readFileSync(path.join(demoDirectory(), "shop.json"), "utf8"));
    const parts: Service[] = [];
    const shops: Shop[] = [];
    for (let number = 1; number <= count; number++) {
      const port = await freePort();
      const env = backendEnv({
        databaseUrl: runningDatabase(demoDirectory(), BACKEND),
        port,
        storefront: demo.storefront,
        storeName: "Fjord & Field",
        supportEmail: "help@example.com",
        timeZone: demo.timeZone,
        smtpPort: 1,
        secret: demo.linkSecret,
        linkSecret: demo.linkSecret,
      });
      const part = await startServer(
        supervisor,
        {
          name: `backend-${number}`,
          args: [MEDUSA, "start", "--host", "127.0.0.1", "--port", String(port)],
          cwd: BACKEND,
          // Mails and jobs are the demo's own backend's: these two have no mail server.
          env: { ...env, ...(redisUrl ? { LOCKING_REDIS_URL: redisUrl } : {}), MEDUSA_WORKER_MODE: "server" },
          // As a machine that fails: none of them gets to finish anything.
          signal: "SIGKILL",
        },
        port,
      );
      parts.push(part);
      shops.push(new Shop(`http://127.0.0.1:${port}`, facts, demo.linkSecret));
    }
    return new SeveralBackends(supervisor, parts, shops);
  }

  /** Ends one of them in the middle of whatever it does. */
  async kill(index: number): Promise<void> {
    await this.parts[index]?.stop();
  }

  stop(): Promise<void> {
    return this.supervisor.stop();
  }
}
