import type {
  FindConfig,
  MedusaContainer,
  OrderChangeDTO,
  OrderClaimDTO,
  OrderExchangeDTO,
} from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Filters } from "./filters";
import { pick, relationsOf, type Shape } from "./pick";

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

export interface AfterSale {
  readonly exchanges: readonly unknown[];
  readonly claims: readonly unknown[];
}

export const NO_AFTER_SALE: AfterSale = { exchanges: [], claims: [] };

/** What tells that an order may have been exchanged or replaced. */
export interface AfterSaleHints {
  readonly items: readonly { readonly detail: Readonly<Record<string, unknown>> }[];
  readonly payment_collections: readonly unknown[];
  readonly returns: readonly { readonly exchange_id?: unknown; readonly claim_id?: unknown }[];
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
  const orders = scope.resolve(Modules.ORDER);
  // Columns that Medusa's types do not name.
  const ofOrders: Filters = { order_id: [...orderIds] };
  const [exchanges, claims, changes] = await Promise.all([
    orders.listOrderExchanges(ofOrders, configOf<OrderExchangeDTO>(EXCHANGE)),
    orders.listOrderClaims(ofOrders, configOf<OrderClaimDTO>(RMA_CLAIM)),
    orders.listOrderChanges(
      { ...ofOrders, change_type: ["exchange", "claim"], status: "confirmed" } as object,
      {
        select: ["id", "exchange_id", "claim_id", "confirmed_at"],
        take: null,
      } as unknown as FindConfig<OrderChangeDTO>,
    ),
  ]);
  const confirmed = confirmations(changes);
  const agreed = (rows: readonly unknown[], shape: Shape) =>
    (rows as readonly Begun[])
      .filter(({ id, canceled_at }) => confirmed.has(id) || canceled_at)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map((row) => ({
        order: row.order_id,
        told: { ...(pick(row, shape) as object), confirmed_at: confirmed.get(row.id) ?? null },
      }));
  const [agreedExchanges, agreedClaims] = [agreed(exchanges, EXCHANGE), agreed(claims, RMA_CLAIM)];
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
function confirmations(changes: readonly OrderChangeDTO[]): Map<string, Date> {
  const confirmed = new Map<string, Date>();
  for (const { exchange_id, claim_id, confirmed_at } of changes) {
    const [id, date] = [exchange_id ?? claim_id, confirmed_at];
    if (!id || !date) continue;
    const instant = new Date(date);
    const earlier = confirmed.get(id);
    if (!earlier || instant < earlier) confirmed.set(id, instant);
  }
  return confirmed;
}

/** Columns of its own by name, relations whole: Medusa mixes the columns of their items up with those of the order's lines. */
function configOf<T>(shape: Shape): FindConfig<T> {
  const own = Object.keys(shape).filter((key) => shape[key] === true);
  return { select: ["order_id", ...own], relations: relationsOf(shape), take: null } as unknown as FindConfig<T>;
}
