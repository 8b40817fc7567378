import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { parseTraceParent } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import type { Resource } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor, type SpanProcessor } from "@opentelemetry/sdk-trace-base";
import type { CallFacts, RequestFacts } from "./telemetry";

/** A span of a page or a call, and what goes by it. */
export interface TracedSpan {
  readonly traceId: string;
  /** The `traceparent` by which another service goes on. */
  readonly traceparent: string;
  /** A call that is made for it. */
  calls(call: CallFacts): TracedSpan;
  /**
   * @param status of the answer; `null` where there was none
   * @param failure why there was none, or why this one is a failure
   */
  ends(status: number | null, failure: string | null): void;
}

export interface Traces {
  begins(request: RequestFacts): TracedSpan;
  calls(call: CallFacts): TracedSpan;
  flush(): Promise<void>;
}

/**
 * Traces of pages and of their calls. Nothing is registered globally: Next would then trace, too, and writes whole addresses, with
 * ids and proofs, into its spans. Sampling, batches, limits, headers and the collector's address are read from OpenTelemetry's
 * own variables by its SDK.
 * @param processor where spans go, if not to the collector
 */
export function startTraces(
  resource: Resource,
  processor: SpanProcessor = new BatchSpanProcessor(new OTLPTraceExporter()),
): Traces {
  const provider = new BasicTracerProvider({ resource, spanProcessors: [processor] });
  const tracer = provider.getTracer("order-pages");

  const startCall = ({ method, route }: CallFacts, parent: Context): TracedSpan => {
    const attributes = { "http.request.method": method, "url.template": route };
    return traced(tracer.startSpan(`${method} ${route}`, { kind: SpanKind.CLIENT, attributes }, parent), startCall);
  };

  return {
    begins({ method, route, traceparent }) {
      const remote = traceparent === undefined ? null : parseTraceParent(traceparent);
      const parent = remote ? trace.setSpanContext(ROOT_CONTEXT, { ...remote, isRemote: true }) : ROOT_CONTEXT;
      const attributes = { "http.request.method": method, "http.route": route };
      return traced(tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent), startCall);
    },
    calls: (call) => startCall(call, ROOT_CONTEXT),
    flush: () => provider.forceFlush(),
  };
}

function traced(span: Span, startCall: (call: CallFacts, parent: Context) => TracedSpan): TracedSpan {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    traceId,
    traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}`,
    calls: (call) => startCall(call, trace.setSpan(ROOT_CONTEXT, span)),
    ends(status, failure) {
      if (status !== null) span.setAttribute("http.response.status_code", status);
      if (failure !== null) span.setAttribute("error.type", failure).setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
