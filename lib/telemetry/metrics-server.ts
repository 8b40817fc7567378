import { createServer, type Server } from "node:http";
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus";
import { markSideServer } from "@/lib/http/side-server";
import { log } from "@/lib/log";

/** Where Prometheus asks. */
export interface MetricsAddress {
  readonly port: number;
  readonly host: string;
}

/** What is told to whoever asks for metrics, and the server they ask. */
export interface MetricsServer {
  readonly reader: PrometheusExporter;
  readonly server: Server;
}

/**
 * Metrics as text for Prometheus, at `/metrics` of a port of their own: what a proxy in front sends on to shoppers never reaches it. A
 * port that is taken is told in the log; shoppers are served all the same.
 */
export function startMetricsServer({ port, host }: MetricsAddress): MetricsServer {
  // The server is ours, so that neither the front door nor the log of requests takes it for the shoppers'.
  const reader = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true });
  const server = createServer((request, response) => {
    if (request.url?.split("?", 1)[0] !== "/metrics") response.writeHead(404).end();
    else if (request.method !== "GET") response.writeHead(405, { allow: "GET" }).end();
    else reader.getMetricsRequestHandler(request, response);
  });
  markSideServer(server);
  server.on("error", (error: NodeJS.ErrnoException) => {
    log.error(
      { port, host, code: error.code },
      "metrics are not served: give METRICS_PORT and METRICS_HOST a free address",
    );
  });
  server.listen(port, host).unref();
  return { reader, server };
}
