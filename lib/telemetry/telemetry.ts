/** What is counted besides requests and calls. No attribute may name a person, an order or anything that a shopper wrote. */
export interface Counts {
  /** An attempt that a limit refused. */
  readonly refusals: { readonly attempt: string; readonly by: string };
  /** Mails that the backend was asked to send. */
  readonly mails: { readonly kind: string };
}

/** A request of a shopper's, as far as it may be told outside. */
export interface RequestFacts {
  readonly method: string;
  /** By its template, see lib/http/route-template.ts. */
  readonly route: string;
  /** The trace that it belongs to, as a trusted proxy says in the form of W3C Trace Context. */
  readonly traceparent: string | undefined;
}

/** A call to the backend, as far as it may be told outside. */
export interface CallFacts {
  readonly method: string;
  /** By its template, see call-template.ts. */
  readonly route: string;
}

/** A request under way. */
export interface WatchedRequest {
  /** By which its trace is found; `null` where traces are off. */
  readonly traceId: string | null;
  /** A call to the backend begins for it. */
  calls(call: CallFacts): WatchedCall;
  /** @param status `null` where the client went away before its answer was whole */
  ends(status: number | null, milliseconds: number): void;
}

/** A call under way. */
export interface WatchedCall {
  /** What the call hands on, so that the backend's own trace goes on from here. */
  readonly headers: Readonly<Record<string, string>>;
  /** @param outcome the status, or why there is none */
  ends(outcome: number | "timeout" | "unreachable", milliseconds: number): void;
}

/** What watches this storefront from outside: OpenTelemetry, where it is set up. */
export interface Telemetry {
  begins(request: RequestFacts): WatchedRequest;
  /** A call that is made for no request: of the start, of readiness. */
  calls(call: CallFacts): WatchedCall;
  count<Name extends keyof Counts>(name: Name, attributes: Counts[Name], times?: number): void;
  /** Sends what has not been sent; for the end. */
  flush(): Promise<void>;
}

/** Bundles do not share modules, so it lives on `globalThis`. */
const KEY = Symbol.for("order-pages.telemetry");
const registry = globalThis as { [KEY]?: Telemetry };

/** @returns `null` where nobody watches, and nothing of OpenTelemetry is loaded */
export function telemetry(): Telemetry | null {
  return registry[KEY] ?? null;
}

/** @param watching `null` to end it */
export function setTelemetry(watching: Telemetry | null): void {
  if (watching) registry[KEY] = watching;
  else delete registry[KEY];
}
