import { EventEmitter } from "node:events";
import { vi } from "vitest";

/** A Redis of the test's own memory, as far as this app uses one; each of the instances under test gets a client. */
export class FakeRedis extends EventEmitter {
  /** What ioredis calls the state of its connection. */
  status = "ready";
  readonly values = new Map<string, number>();
  /** Seconds that each key was given to live. */
  readonly lifetimes = new Map<string, number>();

  async get(key: string): Promise<string | null> {
    this.#answer();
    return this.values.get(key)?.toString() ?? null;
  }

  async set(key: string, value: number, _unit: "EX", seconds: number): Promise<"OK"> {
    this.#answer();
    this.values.set(key, value);
    this.lifetimes.set(key, seconds);
    return "OK";
  }

  /** `multi().incr(key).expire(key, seconds).exec()` */
  multi() {
    const commands: (() => number)[] = [];
    const chain = {
      incr: (key: string) => {
        commands.push(() => this.#add(key, 1));
        return chain;
      },
      expire: (key: string, seconds: number) => {
        commands.push(() => {
          this.lifetimes.set(key, seconds);
          return 1;
        });
        return chain;
      },
      exec: async () => {
        this.#answer();
        return commands.map((run): [null, number] => [null, run()]);
      },
    };
    return chain;
  }

  readonly defineCommand = vi.fn();

  /** The script of rate-limiter-flexible: adds points, and answers them with the milliseconds that they still count. */
  async rlflxIncr([key = "", points = "0", seconds = "0"]: readonly string[]): Promise<[number, number]> {
    this.#answer();
    this.lifetimes.set(key, Number(seconds));
    return [this.#add(key, Number(points)), Number(seconds) * 1000];
  }

  /** From now on, every command fails. */
  lose(): void {
    this.status = "reconnecting";
  }

  /** The connection stands again; `isEmpty` where the server was restarted. */
  comeBack({ isEmpty = false } = {}): void {
    if (isEmpty) this.values.clear();
    this.status = "ready";
    this.emit("ready");
  }

  #add(key: string, points: number): number {
    const next = (this.values.get(key) ?? 0) + points;
    this.values.set(key, next);
    return next;
  }

  #answer(): void {
    if (this.status !== "ready") throw new Error("Connection is closed.");
  }
}
