import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ClaimedOrder } from "./claim";

/** A point in time as a module or the query API answers it. */
export type Timestamp = string | Date | null | undefined;

export const dateOf = (value: Timestamp): Date | null => (value ? new Date(value) : null);

/** What a claim needs to know of an order. */
export interface OrderRow {
  readonly id: string;
  readonly status?: string | null;
  readonly display_id?: number | string | null;
  readonly custom_display_id?: string | null;
  readonly email?: string | null;
  readonly customer_id?: string | null;
  readonly created_at: Timestamp;
}

const FIELDS = ["id", "status", "display_id", "custom_display_id", "email", "customer_id", "created_at"];

/** The orders that claims are about, by their ids. */
export async function readOrderRows(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrderRow>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: distinct } });
  return new Map((data as OrderRow[]).map((order) => [order.id, order]));
}

/** @param requestedAt stands in for the order's own date where it has none */
export function toClaimedOrder(order: OrderRow, requestedAt: Date): ClaimedOrder {
  return {
    number: String(order.custom_display_id ?? order.display_id ?? order.id),
    placedAt: dateOf(order.created_at) ?? requestedAt,
    email: order.email ?? null,
  };
}
