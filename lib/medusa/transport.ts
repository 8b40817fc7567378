import "server-only";
import Medusa from "@medusajs/js-sdk";
import { env } from "@/lib/env";
import { keepFailure, type Reply } from "./keep-failures";
import { isPlain, read } from "./plain-read";
import { watchCall } from "./watch-call";

type FetchInit = NonNullable<Parameters<Medusa["client"]["fetch"]>[1]>;

/** One call to Medusa, before anything of its answer is understood. */
export interface Call {
  readonly path: string;
  readonly method?: "GET" | "POST" | undefined;
  readonly query?: FetchInit["query"] | undefined;
  /** Sent as JSON. */
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

let sdk: Medusa | undefined;

function client(): Medusa["client"] {
  const { backendUrl, publishableKey } = env();
  sdk ??= new Medusa({
    baseUrl: backendUrl,
    ...(publishableKey === null ? {} : { publishableKey }),
    // "nostore": a token kept on this shared client would be one shopper's shown to all.
    auth: { type: "jwt", jwtTokenStorageMethod: "nostore" },
  });
  return sdk.client;
}

/**
 * Sends a call and reads its whole answer: the one function through which everything to Medusa goes. What pages read is asked for by
 * plain-read.ts, which costs a page less; all else by Medusa's SDK.
 * @param signal ends it, also in the middle of the answer's body
 * @returns every answer alike, whatever its status; redirects are not followed
 * @throws what the client throws where there is no whole answer
 */
export function send({ path, method = "GET", query, body, headers }: Call, signal: AbortSignal): Promise<Reply> {
  return watchCall({ path, method }, signal, async (handedOn) => {
    if (method === "GET" && !body && isPlain(query))
      return read({ path, query, headers: { ...handedOn, ...headers } }, signal);
    const answer = await keepFailure(() =>
      client().fetch<Response>(path, {
        method,
        ...(query ? { query } : {}),
        ...(body ? { body: body as Record<string, unknown> } : {}),
        // Not JSON, which the SDK would read by itself and throw away where it is none.
        headers: { accept: "*/*", ...handedOn, ...headers },
        cache: "no-store",
        redirect: "manual",
        signal,
      }),
    );
    if (!(answer instanceof Response)) return answer;
    return { status: answer.status, text: await answer.text(), date: answer.headers.get("date") };
  });
}
