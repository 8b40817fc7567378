import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a collector is told of a span. */
export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

interface TraceRequest {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly ReceivedSpan[] }[] }[];
}

/** Takes what OpenTelemetry sends over HTTP, as a collector does. */
export class Collector {
  /** All that was sent, as it came. */
  readonly bodies: { readonly path: string; readonly body: string }[] = [];

  private constructor(readonly server: Server) {}

  static async start(): Promise<Collector> {
    const collector: Collector = new Collector(
      createServer(async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        collector.bodies.push({ path: request.url ?? "", body: Buffer.concat(chunks).toString() });
        response.writeHead(200, { "content-type": "application/json" }).end("{}");
      }),
    );
    await new Promise<void>((resolve) => collector.server.listen(0, "127.0.0.1", resolve));
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  spans(): ReceivedSpan[] {
    return this.bodies
      .filter(({ path }) => path === "/v1/traces")
      .flatMap(({ body }) => (JSON.parse(body) as TraceRequest).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
