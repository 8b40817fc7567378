import { BackendUnavailable } from "./backend";
import type { Reply } from "./keep-failures";

/**
 * What an answer with an error says of itself. Medusa's own `type`, where it has one; the last three are what Medusa says
 * without a type: the guard of its signed-in routes, its router about a path that it does not know, and Medusa v1's lookup.
 * Something else could say these, too, so that Medusa is asked once more before they are believed.
 */
export type FailureType =
  | "not_found"
  | "unauthorized"
  | "invalid_data"
  | "not_allowed"
  | "duplicate_error"
  | "conflict"
  | "unknown_error"
  | "unauthenticated"
  | "no_such_route"
  | "bare_not_found";

/** What Medusa says to a token that is forged, spent, expired or another actor's. */
export const TOKEN_REFUSED = ["unauthorized", "unauthenticated"] as const satisfies readonly FailureType[];

/** The types that matter here, each with the status Medusa gives it: the same word with another one is somebody else's. */
const STATUS_OF: Partial<Record<FailureType, number>> = {
  not_found: 404,
  unauthorized: 401,
  invalid_data: 400,
  not_allowed: 400,
  duplicate_error: 422,
  conflict: 409,
  unknown_error: 500,
};

/** An answer that is an error. Keeps no text of it: that may name whom it is about. */
export class FailedCall extends BackendUnavailable {
  constructor(
    readonly status: number,
    /** `null` for what Medusa does not say: a gateway, a load balancer, a proxy's page. */
    readonly type: FailureType | null,
  ) {
    // A refusal in Medusa's own words, without a shopper's mistake, is a wrong key or setting: the merchant has to mend it.
    super(type !== null && status < 500 ? "misconfigured" : "failed");
  }
}

/** Medusa's router says that it has no such path: no plugin there, or one that does not do that. */
export class NoSuchRoute extends FailedCall {
  constructor() {
    super(404, "no_such_route");
  }
}

/**
 * Tells what an error's answer is by Medusa's own `type`, never by words in a message: a gateway that has lost its backend
 * says "not found", too.
 * @param asked the call, which Medusa's router names in its answer to a path that it does not know
 */
export function toFailure({ status, text }: Reply, asked: { method: string; path: string }): FailedCall {
  if (status === 404 && saysNoRoute(text, asked)) return new NoSuchRoute();
  return new FailedCall(status, typeOf(status, text));
}

function typeOf(status: number, text: string): FailureType | null {
  const answer = parseObject(text);
  if (status === 401 && (text === "Unauthorized" || isGuardsAnswer(answer))) return "unauthenticated";
  if (status === 404 && text === "Not Found") return "bare_not_found";
  if (typeof answer?.message !== "string") return null;
  const types = Object.entries(STATUS_OF) as [FailureType, number][];
  return types.find(([type, own]) => type === answer.type && own === status)?.[0] ?? null;
}

function isGuardsAnswer(answer: Record<string, unknown> | null): boolean {
  return answer?.message === "Unauthorized" && Object.keys(answer).length === 1;
}

/** Express, which Medusa runs on, answers so; it names the method and the path as it was asked for them. */
function saysNoRoute(text: string, { method, path }: { method: string; path: string }): boolean {
  const [, route = ""] = new RegExp(`<pre>Cannot ${method} (/[^<\\s]*)</pre>`).exec(text) ?? [];
  return route.endsWith(path);
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
