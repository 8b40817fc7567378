import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { LineUnits } from "./returnable-units";

interface OrderRow {
  readonly id: string;
  readonly currency_code: string;
  readonly region_id?: string | null;
  readonly items?: readonly ({ readonly id: string; readonly detail?: Detail | null } | null)[] | null;
}

type Detail = Readonly<Record<string, unknown>>;

/** An order as far as a return of it has to know. */
export interface ReturnedOrder {
  readonly lines: readonly LineUnits[];
  readonly currencyCode: string;
  readonly regionId: string | null;
}

/**
 * Reads what became of an order's units. True as long as the order's lock is held.
 * @returns `null` where there is no such order
 * @throws Error where Medusa does not tell a quantity: a limit that is not a number would let everything through
 */
export async function readReturnedOrder(container: MedusaContainer, orderId: string): Promise<ReturnedOrder | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    // Medusa answers ids alone for `items.detail.*` without `items.*` beside it.
    fields: ["id", "currency_code", "region_id", "items.*", "items.detail.*"],
    filters: { id: orderId },
  });
  const order = data[0] as unknown as OrderRow | undefined;
  if (order?.id !== orderId) return null;
  const lines = (order.items ?? []).flatMap((item) => (item ? [unitsOf(item.id, item.detail ?? {})] : []));
  return { lines, currencyCode: order.currency_code, regionId: order.region_id ?? null };
}

const unitsOf = (id: string, detail: Detail): LineUnits => ({
  id,
  fulfilled: quantity(detail, "fulfilled_quantity"),
  returnRequested: quantity(detail, "return_requested_quantity"),
  returnReceived: quantity(detail, "return_received_quantity"),
  returnDismissed: quantity(detail, "return_dismissed_quantity"),
});

function quantity(detail: Detail, name: string): number {
  const value = detail[name];
  const units = value === null || value === undefined ? Number.NaN : Number(value);
  if (!Number.isFinite(units)) throw new Error(`Medusa tells no ${name} of a line`);
  return units;
}
