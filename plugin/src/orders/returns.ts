import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { readRows } from "../database/read-rows";
import type { ToldReturn } from "./after-sale";
import { listLinks } from "./list-links";
import { pick, type Shape } from "./pick";

/** Of these something may be on its way back. */
const OPEN: readonly unknown[] = ["requested", "partially_received"];

/**
 * What comes back of orders, or was to. Only of what may be on its way is it asked whether it is.
 * @param shape what is told of each, besides when it was sent
 * @returns by order; orders of which nothing comes back are missing
 */
export async function readReturns(
  scope: MedusaContainer,
  orderIds: readonly string[],
  shape: Shape,
): Promise<Map<string, ToldReturn[]>> {
  if (orderIds.length === 0) return new Map();
  const rows = await readRows(scope, {
    module: Modules.ORDER,
    model: "Return",
    shape: { order_id: true, ...shape },
    where: { order_id: [...orderIds] },
  });
  const sent = await readSent(
    scope,
    rows.filter(({ status }) => OPEN.includes(status)).map(({ id }) => String(id)),
  );
  const returns = new Map<string, ToldReturn[]>();
  for (const row of rows) {
    const id = String(row.order_id);
    const at = sent.get(String(row.id));
    const told = { ...(pick(row, shape) as ToldReturn), ...(at ? { sent_back_at: at } : {}) };
    returns.set(id, [...(returns.get(id) ?? []), told]);
  }
  return returns;
}

/** When returns were sent back, by their ids; those that were not, or of which nobody has noted it, are missing. */
async function readSent(scope: MedusaContainer, returnIds: readonly string[]): Promise<Map<string, unknown>> {
  if (returnIds.length === 0) return new Map();
  const links = await listLinks(scope, [Modules.ORDER, "return_id"], [Modules.FULFILLMENT, "fulfillment_id"], {
    return_id: returnIds,
  });
  if (links.length === 0) return new Map();
  const parcels = await readRows(scope, {
    module: Modules.FULFILLMENT,
    model: "Fulfillment",
    shape: { id: true, shipped_at: true, canceled_at: true },
    where: { id: links.map(({ fulfillment_id }) => fulfillment_id) },
  });
  const sent = new Map(
    parcels.flatMap(({ id, shipped_at, canceled_at }) =>
      shipped_at && !canceled_at ? [[id, shipped_at] as const] : [],
    ),
  );
  return new Map(
    links.flatMap(({ return_id = "", fulfillment_id }) => {
      const at = sent.get(fulfillment_id);
      return at ? [[return_id, at] as const] : [];
    }),
  );
}
