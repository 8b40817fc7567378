import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** What the proxy does with a call instead of passing it on; `false` passes it on after all. */
// biome-ignore lint/suspicious/noConfusingVoidType: a fault that took the call has nothing to say about it
type Fault = (call: IncomingMessage, answer: ServerResponse) => void | false;

type Json = Record<string, unknown>;

/**
 * Stands between a storefront and the real backend and misbehaves on demand. Notes the calls it sees, so that tests can
 * say how many a page costs.
 */
export class FaultProxy {
  /** "GET /store/orders/..." of every call since the last {@link heal}. */
  readonly calls: string[] = [];
  /** The headers of the latest of them, by path without its query. */
  readonly headers = new Map<string, IncomingHttpHeaders>();
  #fault: Fault | null = null;
  #pause = 0;
  #patch: ((body: Json) => unknown) | null = null;
  readonly #server: Server;

  private constructor(readonly backend: string) {
    this.#server = createServer((call, answer) => this.#handle(call, answer));
  }

  static async start(backend: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(backend);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Back to passing everything on, with no calls noted. */
  heal(): void {
    this.#fault = null;
    this.#patch = null;
    this.#pause = 0;
    this.calls.length = 0;
    this.headers.clear();
  }

  /**
   * The connection breaks without an answer.
   * @param path which calls it breaks for: those to paths that begin so
   */
  breakDown(path = "/"): void {
    this.#fault = (call) => {
      if (!call.url?.startsWith(path)) return false;
      call.socket.destroy();
    };
  }

  /** Passes calls on or answers them, each after a pause. */
  slowDown(milliseconds: number): void {
    this.#pause = milliseconds;
  }

  /** Passes calls on once so many have come: one that waits for another's answer never gets there. */
  holdUntil(count: number): void {
    const held: (() => void)[] = [];
    this.#fault = (call, answer) => {
      held.push(() => this.#forward(call, answer));
      if (held.length >= count) for (const pass of held.splice(0)) pass();
    };
  }

  /** Never answers. */
  hang(): void {
    this.#fault = () => {};
  }

  /** Sends its headers and the first bytes, and then nothing. */
  stall(): void {
    this.#fault = (_call, answer) => {
      answer.writeHead(200, { "content-type": "application/json" });
      answer.write('{"order":');
    };
  }

  /** Sends a byte now and then, so that it is never silent for long and never done either. */
  drip(): void {
    this.#fault = (_call, answer) => {
      answer.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => answer.write(" "), 200);
      answer.on("close", () => clearInterval(timer));
    };
  }

  /**
   * Answers this.
   * @param path to which calls: those to paths that begin so
   */
  say(
    status: number,
    body: string,
    headers: Record<string, string> = { "content-type": "application/json" },
    path = "/",
  ): void {
    this.#fault = (call, answer) => {
      if (!call.url?.startsWith(path)) return false;
      answer.writeHead(status, headers).end(body);
    };
  }

  /** A backend without our plugin: its routes answer what Express says to a path that it does not know. */
  loseThePlugin(): void {
    this.#fault = (call, answer) => {
      const { pathname } = new URL(call.url ?? "/", "http://backend");
      if (!pathname.startsWith("/store/order-pages")) return false;
      const body = `<!DOCTYPE html>\n<html lang="en">\n<body>\n<pre>Cannot ${call.method} ${pathname}</pre>\n</body>\n</html>\n`;
      answer.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(body);
    };
  }

  /** Passes calls on and changes the JSON that comes back with status 200. */
  rewrite(patch: (body: Json) => unknown): void {
    this.#patch = patch;
  }

  /** Passes calls on and changes the order in the answer, where there is one. */
  rewriteOrder(change: (order: Json) => void): void {
    this.rewrite((body) => {
      if (body.order) change(body.order as Json);
      return body;
    });
  }

  #handle(call: IncomingMessage, answer: ServerResponse): void {
    this.calls.push(`${call.method} ${call.url}`);
    this.headers.set(call.url?.split("?", 1)[0] ?? "", call.headers);
    setTimeout(() => {
      if (!this.#fault || this.#fault(call, answer) === false) this.#forward(call, answer);
    }, this.#pause);
  }

  #forward(call: IncomingMessage, answer: ServerResponse): void {
    const onward = request(new URL(call.url ?? "/", this.backend), {
      method: call.method,
      headers: { ...call.headers, host: new URL(this.backend).host, "accept-encoding": "identity" },
    });
    onward.on("error", () => call.socket.destroy());
    onward.on("response", async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      const headers = { "content-type": response.headers["content-type"] ?? "application/json" };
      const status = response.statusCode ?? 502;
      answer.writeHead(status, headers).end(status === 200 ? this.#rewritten(body) : body);
    });
    call.pipe(onward);
  }

  #rewritten(body: Buffer): Buffer | string {
    return this.#patch ? JSON.stringify(this.#patch(JSON.parse(body.toString()))) : body;
  }
}
