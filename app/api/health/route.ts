import type { NextRequest } from "next/server";
import { hasStrangeProxy } from "@/lib/http/forwarded";
import { isShuttingDown } from "@/lib/http/shutdown";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import { toOutage } from "@/lib/read/outage";

export const dynamic = "force-dynamic";

/**
 * Liveness; with `?ready`, also whether the backend answers and nobody told this process to end, so that a load balancer can hold
 * traffic back, and whether a proxy came by that TRUSTED_PROXIES leaves out.
 */
export async function GET(request: NextRequest) {
  if (!request.nextUrl.searchParams.has("ready")) return Response.json({ status: "ok" });
  if (isShuttingDown()) return Response.json({ status: "shutting down" }, { status: 503 });
  try {
    await backend().ping();
    return Response.json({ status: "ready", ...(hasStrangeProxy() ? { proxy: "not trusted" } : {}) });
  } catch (error) {
    toOutage(error, log, "not ready");
    return Response.json({ status: "backend unavailable" }, { status: 503 });
  }
}
