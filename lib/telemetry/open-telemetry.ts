import { setGlobalErrorHandler } from "@opentelemetry/core";
import {
  defaultResource,
  detectResources,
  envDetector,
  type Resource,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import type { IMetricReader } from "@opentelemetry/sdk-metrics";
import { atMostOnceAMinute } from "@/lib/at-most-once-a-minute";
import type { Env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Metrics, otlpReader, startMetrics } from "./metrics";
import { startMetricsServer } from "./metrics-server";
import type { CallFacts, Telemetry, WatchedCall, WatchedRequest } from "./telemetry";
import { startTraces, type TracedSpan, type Traces } from "./traces";

/** What this service is called where OTEL_SERVICE_NAME says nothing else. */
const SERVICE_NAME = "order-pages";

/**
 * Starts what the settings ask for. The only file that leads to OpenTelemetry's packages: it is imported where a collector or a
 * port for metrics is set up, and else nothing of them is read from disk.
 */
export function startOpenTelemetry({ tracesOverOtlp, metricsOverOtlp, prometheus }: Env["telemetry"]): Telemetry {
  tellFailures();
  const resource = describeService();
  const readers: IMetricReader[] = [];
  if (metricsOverOtlp) readers.push(otlpReader());
  if (prometheus) readers.push(startMetricsServer(prometheus).reader);
  const traces = tracesOverOtlp ? startTraces(resource) : null;
  return watchBy(traces, readers.length > 0 ? startMetrics(resource, readers) : null);
}

/** One way of watching, by traces, metrics or both. */
export function watchBy(traces: Traces | null, metrics: Metrics | null): Telemetry {
  const watchCall = (call: CallFacts, span: TracedSpan | null): WatchedCall => ({
    headers: span ? { traceparent: span.traceparent } : {},
    ends(outcome, milliseconds) {
      const failure = typeof outcome === "string" ? outcome : outcome >= 500 ? String(outcome) : null;
      span?.ends(typeof outcome === "number" ? outcome : null, failure);
      metrics?.call(call, outcome, milliseconds);
    },
  });
  return {
    begins(request): WatchedRequest {
      const span = traces?.begins(request) ?? null;
      return {
        traceId: span?.traceId ?? null,
        calls: (call) => watchCall(call, span?.calls(call) ?? null),
        ends(status, milliseconds) {
          span?.ends(status, status === null ? "client_gone" : status >= 500 ? String(status) : null);
          metrics?.request(request, status, milliseconds);
        },
      };
    },
    calls: (call) => watchCall(call, traces?.calls(call) ?? null),
    count: (name, attributes, times = 1) => metrics?.count(name, attributes, times),
    flush: async () => void (await Promise.allSettled([traces?.flush(), metrics?.flush()])),
  };
}

/** By OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES; nothing is found out about the machine. */
function describeService(): Resource {
  return defaultResource()
    .merge(resourceFromAttributes({ "service.name": SERVICE_NAME }))
    .merge(detectResources({ detectors: [envDetector] }));
}

/** A collector that is gone must not go unnoticed, nor fill the log. */
function tellFailures(): void {
  const tell = atMostOnceAMinute(() => {
    log.warn(
      "traces or metrics could not be sent: see that OTEL_EXPORTER_OTLP_ENDPOINT is a collector's address for HTTP",
    );
  });
  setGlobalErrorHandler(() => tell());
}
