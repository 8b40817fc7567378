import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { readRows } from "../database/read-rows";
import type { AfterSaleHints } from "./after-sale";
import { pick, type Shape } from "./pick";

/** A return as it is told; only what is looked at here is named. */
type Told = AfterSaleHints["returns"][number];

/**
 * What comes back of orders, or was to.
 * @param shape what is told of each
 * @returns by order; orders of which nothing comes back are missing
 */
export async function readReturns(
  scope: MedusaContainer,
  orderIds: readonly string[],
  shape: Shape,
): Promise<Map<string, Told[]>> {
  if (orderIds.length === 0) return new Map();
  const rows = await readRows(scope, {
    module: Modules.ORDER,
    model: "Return",
    shape: { order_id: true, ...shape },
    where: { order_id: [...orderIds] },
  });
  const returns = new Map<string, Told[]>();
  for (const row of rows) {
    const id = String(row.order_id);
    returns.set(id, [...(returns.get(id) ?? []), pick(row, shape) as Told]);
  }
  return returns;
}
