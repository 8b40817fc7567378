import type { Histogram, MeterProvider as Meters } from "@opentelemetry/api";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import type { Resource } from "@opentelemetry/resources";
import { type IMetricReader, MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import type { CallFacts, Counts, RequestFacts } from "./telemetry";

export interface Metrics {
  /** @param status `null` where the client went away before its answer was whole */
  request(request: RequestFacts, status: number | null, milliseconds: number): void;
  /** @param outcome the status, or why there is none */
  call(call: CallFacts, outcome: number | string, milliseconds: number): void;
  count<Name extends keyof Counts>(name: Name, attributes: Counts[Name], times: number): void;
  flush(): Promise<void>;
}

/** As the conventions of OpenTelemetry have it for HTTP, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** What a collector is sent, as often as its own variable says. */
export function otlpReader(interval = Number(process.env.OTEL_METRIC_EXPORT_INTERVAL)): IMetricReader {
  const exportIntervalMillis = interval > 0 ? interval : 60_000;
  return new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(),
    exportIntervalMillis,
    exportTimeoutMillis: Math.min(exportIntervalMillis, 30_000),
  });
}

/** Views by route and status, the backend's time, refusals and mails, for these readers. Registers nothing globally. */
export function startMetrics(resource: Resource, readers: IMetricReader[]): Metrics {
  const provider = new MeterProvider({ resource, readers });
  const meter = provider.getMeter("order-pages");
  const requests = seconds(provider, "http.server.request.duration", "How long pages take, by route and status");
  const calls = seconds(
    provider,
    "http.client.request.duration",
    "How long calls to the backend take, by path and status",
  );
  const counters: Readonly<Record<keyof Counts, ReturnType<typeof meter.createCounter>>> = {
    refusals: meter.createCounter("order_pages.refusals", { description: "Attempts that a limit refused" }),
    mails: meter.createCounter("order_pages.mails", { description: "Mails that the backend was asked to send" }),
  };
  meter
    .createObservableGauge("process.memory.usage", { unit: "By", description: "Resident memory of this instance" })
    .addCallback((gauge) => gauge.observe(process.memoryUsage.rss()));

  return {
    request({ method, route }, status, milliseconds) {
      requests.record(milliseconds / 1000, {
        "http.request.method": method,
        "http.route": route,
        ...(status === null ? { "error.type": "client_gone" } : { "http.response.status_code": status }),
      });
    },
    call({ method, route }, outcome, milliseconds) {
      calls.record(milliseconds / 1000, {
        "http.request.method": method,
        "url.template": route,
        ...(typeof outcome === "number" ? { "http.response.status_code": outcome } : { "error.type": outcome }),
      });
    },
    count: (name, attributes, times) => counters[name].add(times, { ...attributes }),
    flush: () => provider.forceFlush(),
  };
}

function seconds(provider: Meters, name: string, description: string): Histogram {
  return provider
    .getMeter("order-pages")
    .createHistogram(name, { unit: "s", description, advice: { explicitBucketBoundaries: BUCKETS } });
}
