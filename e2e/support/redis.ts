import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Redis } from "ioredis";
import { freePort, isListening } from "../../scripts/lib/ports.mjs";

/** A Redis of one's own, to be shared by storefronts and to be taken away from them. */
export class RedisServer {
  #process: ChildProcess | null = null;

  private constructor(readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.restart();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Comes back on its old port, with nothing left of what it knew. */
  async restart(): Promise<void> {
    const command = process.env.REDIS_SERVER || "redis-server";
    const args = ["--port", String(this.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    const child = spawn(command, args, { stdio: "ignore" });
    await once(child, "spawn");
    this.#process = child;
    while (!(await isListening(this.port))) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** The names of all that it holds. */
  async keys(): Promise<string[]> {
    const client = new Redis(this.url);
    try {
      return await client.keys("*");
    } finally {
      client.disconnect();
    }
  }

  /** Is gone, without a word. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  /** Keeps its connections and answers nothing. */
  freeze(): void {
    this.#process?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#process?.kill("SIGCONT");
  }
}
