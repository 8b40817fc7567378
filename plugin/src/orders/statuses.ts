import type { OrderDetailDTO } from "@medusajs/framework/types";
import { getLastFulfillmentStatus, getLastPaymentStatus } from "@medusajs/medusa/core-flows";

/** The part of an order that its statuses follow from. */
export interface StatusSource {
  readonly currency_code: string;
  readonly items: readonly {
    readonly detail: { readonly quantity: unknown; readonly fulfilled_quantity: unknown };
  }[];
  readonly payment_collections: readonly unknown[];
  readonly fulfillments: readonly unknown[];
}

export interface Statuses {
  readonly payment_status: string;
  readonly fulfillment_status: string;
}

/**
 * An order's two statuses, as Medusa's own routes tell them: neither is stored anywhere. Medusa's helpers want the
 * quantities under the names of their raw values, which a lean read does not carry.
 */
export function statusesOf({ currency_code, items, payment_collections, fulfillments }: StatusSource): Statuses {
  const order = {
    currency_code,
    payment_collections,
    fulfillments,
    items: items.map(({ detail }) => ({
      raw_quantity: detail.quantity,
      detail: { raw_fulfilled_quantity: detail.fulfilled_quantity },
    })),
  } as unknown as OrderDetailDTO;
  return { payment_status: getLastPaymentStatus(order), fulfillment_status: getLastFulfillmentStatus(order) };
}
