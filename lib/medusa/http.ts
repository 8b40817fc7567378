import "server-only";
import Medusa, { FetchError } from "@medusajs/js-sdk";
import type { z } from "zod";
import { env } from "@/lib/env";
import { BackendUnavailable } from "./backend";

/** A page has 5 seconds whatever the backend does; this leaves time to say so. */
const TIME_LIMIT_MS = 4_000;

type FetchInit = NonNullable<Parameters<Medusa["client"]["fetch"]>[1]>;

interface RequestInit extends Pick<FetchInit, "method" | "query" | "body"> {
  readonly headers?: Record<string, string>;
  /** Statuses, beside 404, that mean "no such thing" here: 401 when a token is what is asked about. */
  readonly absent?: number | readonly number[];
}

let sdk: Medusa | undefined;

function client(): Medusa["client"] {
  // "nostore": a token kept on this shared client would be one shopper's shown to all.
  const { backendUrl, publishableKey } = env();
  sdk ??= new Medusa({
    baseUrl: backendUrl,
    ...(publishableKey === null ? {} : { publishableKey }),
    auth: { type: "jwt", jwtTokenStorageMethod: "nostore" },
  });
  return sdk.client;
}

/** Whatever listens at the backend's address has no such route: no plugin there, or not Medusa at all. */
export class NoSuchRoute extends BackendUnavailable {
  constructor(options: ErrorOptions) {
    super("misconfigured", options);
  }
}

/**
 * One call to Medusa, with a time limit that covers the body too.
 * @returns the parsed answer, unchecked; `null` when Medusa says that there is no such thing
 * @throws NoSuchRoute for a 404 that is not Medusa's own: a proxy's must never read as "your order does not exist"
 * @throws BackendUnavailable for everything else that is not an answer
 */
export async function request(path: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await ask(path, init);
  // JSON's `null` is an answer without a meaning, and must not read as "no such thing".
  if (answer === null) throw new BackendUnavailable("malformed");
  return answer === NOTHING ? null : answer;
}

/** Stands for "no such thing" until it is told from what a backend may send. */
const NOTHING = Symbol("no such thing");

async function ask(path: string, { absent, ...init }: RequestInit): Promise<unknown> {
  try {
    return await client().fetch<unknown>(path, {
      ...init,
      cache: "no-store",
      redirect: "manual",
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
  } catch (error) {
    if (error instanceof FetchError && error.status === 404) {
      if (!isMedusasOwn(error)) throw new NoSuchRoute({ cause: error });
      return NOTHING;
    }
    if (error instanceof FetchError && [absent].flat().includes(error.status)) return NOTHING;
    throw unavailable(error);
  }
}

/**
 * Whether a 404 says that there is no such thing, or comes from a gateway that knows no such route. The SDK drops
 * Medusa's `type`, so its words must tell: "Order id not found: ...". Without a message the SDK repeats the status text.
 */
function isMedusasOwn({ message, statusText }: FetchError): boolean {
  return message !== statusText && /\bnot found\b/i.test(message);
}

/** The header that says on whose behalf a call is made. */
export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** The answer as `schema` has it. Strict where a wrong answer would be a wrong page; see schema.ts for the tolerant one. */
export function parse<T extends z.ZodType>(schema: T, answer: unknown): z.output<T> {
  const result = schema.safeParse(answer);
  if (!result.success) throw new BackendUnavailable("malformed", { cause: result.error });
  return result.data;
}

function unavailable(error: unknown): BackendUnavailable {
  if (error instanceof FetchError) {
    // 400 and 401 without a shopper's input: a wrong or missing publishable key, which the merchant has to mend.
    const reason = error.status && error.status < 500 ? "misconfigured" : "failed";
    return new BackendUnavailable(reason, { cause: error });
  }
  if (error instanceof SyntaxError) return new BackendUnavailable("malformed", { cause: error });
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return new BackendUnavailable("timeout", { cause: error });
  }
  return new BackendUnavailable("unreachable", { cause: error });
}
