import type { Shop } from "../../scripts/lib/shop/client.mjs";
import type { Customer } from "./customers";

/** An order as the plugin's list answers it; what tests look at. */
interface ListedOrder {
  readonly id: string;
  readonly display_id: number;
  readonly created_at: string;
  readonly items: readonly { readonly title?: string; readonly quantity: number }[];
}

export interface Listed {
  readonly orders: readonly ListedOrder[];
  readonly count: number;
  readonly first: number;
  readonly newer: string | null;
  readonly older: string | null;
  readonly oldest: string | null;
  readonly since: string | null;
}

/** What the plugin answers a customer who asks for their orders. */
export function listOrders(shop: Shop, customer: Customer, query: Record<string, string> = {}): Promise<Listed> {
  return shop.store(`/order-pages/orders?${new URLSearchParams(query)}`, { token: customer.token });
}

/** Every page of a list, from the newest to the last, as a shopper turns them. */
export async function turnPages(shop: Shop, customer: Customer, query: Record<string, string> = {}): Promise<Listed[]> {
  const pages = [await listOrders(shop, customer, query)];
  for (let older = pages[0]?.older; older; older = pages.at(-1)?.older) {
    pages.push(await listOrders(shop, customer, { ...query, cursor: older }));
  }
  return pages;
}

/** The ids on pages, in their order. */
export const idsOn = (...pages: readonly Listed[]): string[] =>
  pages.flatMap(({ orders }) => orders.map(({ id }) => id));

/** An order as the admin API tells it, which filters nothing and shares no code with the plugin. */
export interface FiledOrder {
  readonly id: string;
  readonly display_id: number;
  readonly status: string;
  readonly created_at: string;
  readonly items: readonly { readonly product_title: string; readonly requires_shipping: boolean }[];
  readonly fulfillments: readonly {
    readonly shipped_at: string | null;
    readonly delivered_at: string | null;
    readonly canceled_at: string | null;
  }[];
  readonly returns: readonly { readonly status: string }[];
}

/** All orders of a customer, newest first. */
export async function filedOrders(shop: Shop, { email, token }: Customer): Promise<FiledOrder[]> {
  const { customer } = await shop.store("/customers/me?fields=id", { token });
  const query = new URLSearchParams({
    customer_id: customer.id,
    order: "-created_at",
    limit: "200",
    fields: "id,display_id,status,created_at,email,*items,*fulfillments,*returns",
  });
  const { orders, count } = await shop.admin(`/orders?${query}`);
  if (orders.length !== count) throw new Error(`${email} has more orders than fit into one answer`);
  return orders;
}
