import "server-only";
import { cache } from "react";
import { readSession } from "@/lib/session/customer";
import { readToken } from "@/lib/session/token";
import { type OrderRead, readOrder } from "./order";
import { UNAVAILABLE } from "./outage";

/**
 * Reads one of the signed-in customer's own orders: an unknown one and somebody else's, however else this browser might see
 * it, are the same "not found". Never throws.
 */
export const readOwnOrder = cache(async (id: string): Promise<Exclude<OrderRead, { kind: "summary" }>> => {
  if ((await readToken()) === null) return NOT_FOUND;
  const [read, session] = await Promise.all([readOrder(id), readSession()]);
  if (session.kind !== "customer") return session.kind === "unavailable" ? UNAVAILABLE : NOT_FOUND;
  if (read.kind === "summary") return NOT_FOUND;
  return read.kind === "full" && read.by !== "owner" ? NOT_FOUND : read;
});

const NOT_FOUND = { kind: "not_found" } as const;
