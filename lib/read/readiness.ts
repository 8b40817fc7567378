import "server-only";
import { withOwnDeadline } from "@/lib/http/deadline";
import { hasRewrittenHost } from "@/lib/http/form-origin";
import { hasUntrustedProxy } from "@/lib/http/forwarded";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { FailedCall } from "@/lib/medusa/failure";
import { toOutage } from "./outage";

/** Why no traffic should come here: words for machines, docs/operating.md says what each means. */
type Reason = `backend-${BackendUnavailable["reason"]}` | "key-refused" | "fault";

/** What is wrong and keeps nobody out. */
type Warning = "proxy-not-trusted" | "host-rewritten";

export interface Readiness {
  readonly status: "ready" | "not ready";
  readonly reasons?: readonly Reason[];
  readonly warnings?: readonly Warning[];
}

/** Several balancers may ask, each every second; the backend reads its database for each answer. */
const KEPT_FOR_MS = 3_000;

let kept: { readonly reason: Promise<Reason | null>; readonly until: number } | null = null;

/** Whether shoppers can be served: whether the backend reads its database for us. What was found is kept for three seconds. */
export async function readReadiness(): Promise<Readiness> {
  if (!kept || performance.now() > kept.until) kept = { reason: findReason(), until: performance.now() + KEPT_FOR_MS };
  const reason = await kept.reason;
  const warnings = findWarnings();
  return {
    status: reason === null ? "ready" : "not ready",
    ...(reason === null ? {} : { reasons: [reason] }),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

/** @returns `null` where there is none */
async function findReason(): Promise<Reason | null> {
  try {
    await withOwnDeadline(() => backend().probe());
    return null;
  } catch (error) {
    toOutage(error, log, "not ready");
    if (error instanceof FailedCall && error.type === "not_allowed") return "key-refused";
    return error instanceof BackendUnavailable ? `backend-${error.reason}` : "fault";
  }
}

function findWarnings(): Warning[] {
  return [
    ...(hasUntrustedProxy() ? (["proxy-not-trusted"] as const) : []),
    ...(hasRewrittenHost() ? (["host-rewritten"] as const) : []),
  ];
}
