import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { type Row, readRows } from "../database/read-rows";
import type { Filters } from "./filters";
import { pick, type Shape } from "./pick";

const MOVED = { item_id: true, quantity: true } satisfies Shape;

export const EXCHANGE = {
  id: true,
  return_id: true,
  created_at: true,
  canceled_at: true,
  additional_items: MOVED,
} satisfies Shape;

/** Medusa's claim: what a shop replaces or refunds because it came broken or wrong. Elsewhere a claim is a guest's wish for an order. */
export const RMA_CLAIM = { ...EXCHANGE, type: true, claim_items: { ...MOVED, reason: true } } satisfies Shape;

/** Medusa keeps in one list what a claim takes back and what it sends instead. */
const { additional_items: _sentInstead, ...CLAIM_OF_ONE_LIST } = RMA_CLAIM;
const KEPT_CLAIM = {
  ...CLAIM_OF_ONE_LIST,
  claim_items: { ...RMA_CLAIM.claim_items, is_additional_item: true },
} satisfies Shape;

function toClaim({ claim_items, ...claim }: Row): Row {
  const items = claim_items as readonly { readonly is_additional_item: boolean }[];
  return {
    ...claim,
    claim_items: items.filter(({ is_additional_item }) => !is_additional_item),
    additional_items: items.filter(({ is_additional_item }) => is_additional_item),
  };
}

export interface AfterSale {
  readonly exchanges: readonly unknown[];
  readonly claims: readonly unknown[];
}

export const NO_AFTER_SALE: AfterSale = { exchanges: [], claims: [] };

/** What tells that an order may have been exchanged or replaced. */
export interface AfterSaleHints {
  readonly items: readonly { readonly detail: Readonly<Record<string, unknown>> }[];
  readonly payment_collections: readonly unknown[];
  readonly returns: readonly ToldReturn[];
}

/** A return as it is told; only what is looked at here is named. */
export interface ToldReturn {
  readonly exchange_id?: unknown;
  readonly claim_id?: unknown;
  /** When its parcel left the shopper; missing where nobody has noted that. */
  readonly sent_back_at?: unknown;
}

/**
 * Whether an order is worth the question. A return says which exchange or claim it belongs to; one without a return asks for money
 * anew, or writes units off that did not come back (those that came back broken are written off, too). A claim that was called off
 * without any of it leaves no trace, and nothing to tell.
 */
export function mayHaveAfterSale({ items, payment_collections, returns }: AfterSaleHints): boolean {
  return (
    payment_collections.length > 1 ||
    returns.some(({ exchange_id, claim_id }) => Boolean(exchange_id ?? claim_id)) ||
    items.some(({ detail }) => Number(detail.written_off_quantity) > Number(detail.return_dismissed_quantity))
  );
}

interface Begun {
  readonly id: string;
  readonly order_id: string;
  readonly canceled_at?: unknown;
}

/**
 * Exchanges and claims by order, oldest first. One that the shop has only begun is none yet: nobody was told of it, and it may go
 * without a trace. When one was agreed stands in its order change; its own `created_at` is when somebody began to write it.
 */
export async function readAfterSale(
  scope: MedusaContainer,
  orderIds: readonly string[],
): Promise<Map<string, AfterSale>> {
  if (orderIds.length === 0) return new Map();
  const ask = (model: string, shape: Shape, where: Filters = {}) =>
    readRows(scope, {
      module: Modules.ORDER,
      model,
      shape: { order_id: true, ...shape },
      where: { order_id: [...orderIds], ...where },
    });
  const [exchanges, claims, changes] = await Promise.all([
    ask("OrderExchange", EXCHANGE),
    ask("OrderClaim", KEPT_CLAIM),
    ask(
      "OrderChange",
      { exchange_id: true, claim_id: true, confirmed_at: true },
      { change_type: ["exchange", "claim"], status: "confirmed" },
    ),
  ]);
  const confirmed = confirmations(changes);
  const agreed = (rows: readonly Row[], shape: Shape) =>
    (rows as unknown as readonly Begun[])
      .filter(({ id, canceled_at }) => confirmed.has(id) || canceled_at)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map((row) => ({
        order: row.order_id,
        told: { ...(pick(row, shape) as object), confirmed_at: confirmed.get(row.id) ?? null },
      }));
  const [agreedExchanges, agreedClaims] = [agreed(exchanges, EXCHANGE), agreed(claims.map(toClaim), RMA_CLAIM)];
  return new Map(
    orderIds.map((id) => [
      id,
      {
        exchanges: agreedExchanges.filter(({ order }) => order === id).map(({ told }) => told),
        claims: agreedClaims.filter(({ order }) => order === id).map(({ told }) => told),
      },
    ]),
  );
}

/** By exchange or claim. Calling one off is a change, too, and later: the first is the one that agreed it. */
function confirmations(changes: readonly Row[]): Map<string, Date> {
  const confirmed = new Map<string, Date>();
  for (const { exchange_id, claim_id, confirmed_at } of changes) {
    const id = exchange_id ?? claim_id;
    if (typeof id !== "string" || !(confirmed_at instanceof Date)) continue;
    const earlier = confirmed.get(id);
    if (!earlier || confirmed_at < earlier) confirmed.set(id, confirmed_at);
  }
  return confirmed;
}
