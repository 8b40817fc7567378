import { createHash, timingSafeEqual } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { maskEmail } from "#shared";
import { readTransfers, type TransferState } from "./transfer";

/** What the link of a mail may tell: it may have been forwarded. */
export interface AskedTransfer {
  state: TransferState;
  number: string;
  placed_at: string;
  /** Masked. */
  requested_by: string;
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * What a link asks, whether it can still be answered or not. Reads only.
 * @returns null for a token that never was this order's
 */
export async function findByToken(
  container: MedusaContainer,
  orderId: string,
  token: string,
): Promise<AskedTransfer | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const transfers = await readTransfers(query, { order_id: orderId });
  const given = digest(token);
  const transfer = transfers.find((one) => timingSafeEqual(digest(one.token), given));
  if (!transfer) return null;
  const { data } = await query.graph({ entity: "customer", fields: ["email"], filters: { id: transfer.customerId } });
  return {
    state: transfer.state,
    number: transfer.order.number,
    placed_at: transfer.order.placedAt.toISOString(),
    requested_by: maskEmail((data[0] as { email?: string } | undefined)?.email ?? ""),
  };
}
