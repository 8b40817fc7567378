import type { MedusaContainer } from "@medusajs/framework/types";
import type { ReaderLanguage } from "../languages/reader-language";
import { readOrder } from "../orders/read-order";
import type { LeanOrder } from "./ability-facts";
import { readReturn, type ShownReturn } from "./read-return";

interface WithRefunds {
  readonly payment_collections: readonly {
    readonly payments?: readonly { readonly refunds?: readonly { readonly created_at?: Date | string }[] }[];
  }[];
}

/** A return with its order's money, from which it follows whether it was refunded. */
export async function readShownReturn(
  container: MedusaContainer,
  orderId: string,
  returnId: string,
  reader: ReaderLanguage | null = null,
): Promise<ShownReturn | null> {
  const order = (await readOrder(container, orderId)) as (Omit<LeanOrder, "payment_collections"> & WithRefunds) | null;
  if (!order) return null;
  const refunds = order.payment_collections
    .flatMap(({ payments }) => payments ?? [])
    .flatMap((payment) => payment.refunds ?? [])
    .flatMap(({ created_at }) => (created_at ? [new Date(created_at).toISOString()] : []));
  // What these will give back is owed already, as Medusa reckons.
  const hasOthers = order.returns.some(({ id, status }) => id !== returnId && status === "requested");
  const money = {
    lastRefundAt: refunds.sort().at(-1) ?? null,
    outstanding: hasOthers ? null : Number(order.summary?.pending_difference ?? 0),
  };
  return readReturn(container, orderId, returnId, money, reader);
}
