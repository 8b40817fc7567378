import type { Entitlement } from "../accounts/entitlement";
import { literalPattern } from "../database/literal-pattern";
import { displayId, normalizeNumber, numberPattern } from "../lookup/query";
import { type Filters, PLACED } from "../orders/filters";
import type { HistoryQuery, HistoryState } from "./query";

/** Statuses of a return that is neither a draft nor called off. */
const RETURNS = { status: { $in: ["requested", "partially_received", "received"] } };

/**
 * What each state means to the database. Quantities are kept once for every version of an order, and only grow: "some
 * version has a shipped unit" is "a unit has been shipped". What has been sent and not arrived would need the newest
 * version; it is asked of the fulfilments instead (on-the-way.ts).
 */
const STATE: Record<HistoryState, (mine: Filters) => Filters[]> = {
  open: (mine) => [
    { status: { $ne: "canceled" } },
    { items: { $some: { item: { requires_shipping: true }, ...mine } } },
    { items: { $none: { shipped_quantity: { $gt: 0 }, ...mine } } },
  ],
  on_the_way: () => [{ status: { $ne: "canceled" } }],
  delivered: (mine) => [
    { status: { $ne: "canceled" } },
    { items: { $some: { delivered_quantity: { $gt: 0 }, ...mine } } },
    { returns: { $none: { ...RETURNS, ...mine } } },
  ],
  returned: (mine) => [{ status: { $ne: "canceled" } }, { returns: { $some: { ...RETURNS, ...mine } } }],
  canceled: () => [{ status: "canceled" }],
};

/** Whose orders are asked for, and which of them their sessions may see. */
export interface Owner {
  readonly customerId: string;
  readonly entitlement: Entitlement;
}

/** The signed-in customer's orders and nobody else's, as far as their sessions may see them. */
export const ownOrders = ({ customerId, entitlement }: Owner): Filters => ({
  customer_id: customerId,
  ...PLACED,
  ...(entitlement.all ? {} : { id: { $in: entitlement.orderIds } }),
});

/** The orders that a query asks for, wherever the page begins. */
export function filtersOf(owner: Owner, { state, placed_from, placed_before, q }: HistoryQuery): Filters[] {
  // Said in each subquery as well, which otherwise would go through every customer's orders; and that nothing of it is deleted, without
  // which Postgres may not use the indexes of Medusa's tables.
  const mine = { deleted_at: null, order: { customer_id: owner.customerId, deleted_at: null } };
  return [
    ownOrders(owner),
    ...(state ? STATE[state](mine) : []),
    ...(placed_from ? [{ created_at: { $gte: placed_from } }] : []),
    ...(placed_before ? [{ created_at: { $lt: placed_before } }] : []),
    ...(q ? [searchFor(q, mine)] : []),
  ];
}

/** An order's number in full, or a part of what a line is called. */
function searchFor(text: string, mine: Filters): Filters {
  const number = normalizeNumber(text);
  const sequential = displayId(number);
  const part = { $ilike: `%${literalPattern(text)}%` };
  return {
    $or: [
      ...(sequential === null ? [] : [{ display_id: sequential }]),
      { custom_display_id: { $re: numberPattern(number) } },
      { items: { $some: { item: { $or: [{ product_title: part }, { title: part }] }, ...mine } } },
    ],
  };
}
