import "server-only";
import { mayBeOrderLink, verifyOrderLink } from "@order-pages/shared/proofs/order-link";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { GrantedOrder } from "@/lib/session/grants";
import { type Outage, toOutage } from "./outage";

export type LinkRead =
  /** The link is genuine, and the order has the email that it was mailed to. */
  { readonly kind: "opens"; readonly order: GrantedOrder } | { readonly kind: "dead" } | Outage;

/**
 * Reads what the signed link of a mail opens now. What can be no key costs no call to the backend. Never throws.
 * @param id of the shape of an order's
 * @param key what the link carries
 */
export async function readLink(id: string, key: string): Promise<LinkRead> {
  if (!mayBeOrderLink(key, new Date())) return { kind: "dead" };
  try {
    const order = await backend().retrieveOrder(id);
    if (!order || !verifyOrderLink(order, key, env().linkSecrets, new Date())) return { kind: "dead" };
    return { kind: "opens", order: { id, email: order.email } };
  } catch (error) {
    return toOutage(error, log);
  }
}
