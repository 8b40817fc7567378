import type { NextRequest } from "next/server";
import { backend } from "@/lib/medusa";

export const dynamic = "force-dynamic";

/** Liveness; with `?ready`, also whether the backend answers, so that a load balancer can hold traffic back. */
export async function GET(request: NextRequest) {
  if (!request.nextUrl.searchParams.has("ready")) return Response.json({ status: "ok" });
  try {
    await backend().ping();
    return Response.json({ status: "ready" });
  } catch {
    return Response.json({ status: "backend unavailable" }, { status: 503 });
  }
}
