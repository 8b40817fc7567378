import "server-only";
import { env } from "@/lib/env";

/** One call to Medusa, before anything of its answer is understood. */
export interface Call {
  readonly path: string;
  readonly method?: "GET" | "POST" | undefined;
  readonly query?: Query | undefined;
  /** Sent as JSON. */
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What answered, be it Medusa or something in front of it. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Values of a query; lists and nested filters are written as Medusa reads them: `status[0]=a`, `created_at[gte]=b`. */
export type Query = { readonly [name: string]: QueryValue | null | undefined };
type QueryValue = string | number | boolean | readonly string[] | Query;

/**
 * Sends a call and reads its whole answer: the one function through which everything to Medusa goes.
 * @param signal ends it, also in the middle of the answer's body
 * @returns every answer alike, whatever its status; redirects are not followed
 * @throws what `fetch` throws where there is no whole answer
 */
export async function send({ path, method = "GET", query, body, headers }: Call, signal: AbortSignal): Promise<Reply> {
  const { backendUrl, publishableKey } = env();
  const response = await fetch(`${backendUrl}${path}${toSearch(query)}`, {
    method,
    headers: {
      accept: "application/json",
      ...(publishableKey === null ? {} : { "x-publishable-api-key": publishableKey }),
      ...(body ? { "content-type": "application/json" } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    cache: "no-store",
    redirect: "manual",
    signal,
  });
  return { status: response.status, text: await response.text() };
}

function toSearch(query: Query = {}): string {
  const params = new URLSearchParams(entriesOf(query));
  return params.size > 0 ? `?${params}` : "";
}

function entriesOf(query: Query | readonly string[], prefix?: string): [string, string][] {
  return Object.entries(query).flatMap(([key, value]: [string, QueryValue | null | undefined]) => {
    const name = prefix === undefined ? key : `${prefix}[${key}]`;
    if (value === null || value === undefined) return [];
    return typeof value === "object" ? entriesOf(value, name) : [[name, String(value)] satisfies [string, string]];
  });
}
