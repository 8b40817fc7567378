import type { NextRequest } from "next/server";
import { isShuttingDown } from "@/lib/http/shutdown";
import { readReadiness } from "@/lib/read/readiness";

export const dynamic = "force-dynamic";

/**
 * Liveness; with `?ready`, also whether nobody told this process to end and shoppers can be served, so that a load balancer can
 * hold traffic back, with the reasons why not and what else is wrong.
 */
export async function GET(request: NextRequest) {
  if (!request.nextUrl.searchParams.has("ready")) return Response.json({ status: "ok" });
  if (isShuttingDown()) return Response.json({ status: "shutting down" }, { status: 503 });
  const readiness = await readReadiness();
  return Response.json(readiness, { status: readiness.status === "ready" ? 200 : 503 });
}
