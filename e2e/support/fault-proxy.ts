import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the proxy does with a call instead of passing it on. */
type Fault = (call: IncomingMessage, answer: ServerResponse) => void;

/**
 * Stands between a storefront and the real backend and misbehaves on demand. Counts the calls it sees, so that tests can
 * say how many a page costs.
 */
export class FaultProxy {
  readonly calls: string[] = [];
  #fault: Fault | null = null;
  #patch: ((body: Record<string, unknown>) => unknown) | null = null;
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

  /** Back to passing everything on. */
  heal(): void {
    this.#fault = null;
    this.#patch = null;
    this.calls.length = 0;
  }

  /** The connection breaks, as when nothing listens there. */
  goDown(): void {
    this.#fault = (call) => call.socket.destroy();
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

  /** Answers this, whatever is asked. */
  say(status: number, body: string, contentType = "application/json"): void {
    this.#fault = (_call, answer) => answer.writeHead(status, { "content-type": contentType }).end(body);
  }

  /** Passes calls on and changes the JSON that comes back. */
  rewrite(patch: (body: Record<string, unknown>) => unknown): void {
    this.#patch = patch;
  }

  #handle(call: IncomingMessage, answer: ServerResponse): void {
    this.calls.push(`${call.method} ${call.url}`);
    if (this.#fault) this.#fault(call, answer);
    else this.#forward(call, answer);
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
      answer.writeHead(response.statusCode ?? 502, headers).end(this.#rewritten(body));
    });
    call.pipe(onward);
  }

  #rewritten(body: Buffer): Buffer | string {
    return this.#patch ? JSON.stringify(this.#patch(JSON.parse(body.toString()))) : body;
  }
}
