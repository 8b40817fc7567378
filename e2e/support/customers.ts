import { randomUUID } from "node:crypto";
import { CUSTOMER_ADDRESSES } from "../../scripts/lib/seed/people.mjs";
import { cancel, deliver, receiveReturn, requestReturn, ship } from "../../scripts/lib/shop/after-sale.mjs";
import { type Basket, type PlacedOrder, placeOrder } from "../../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { register, signIn } from "../../scripts/lib/shop/customers.mjs";
import type { Demo } from "./demo";

/** A customer whom one test has to itself. */
export interface Customer {
  readonly email: string;
  readonly token: string;
}

export async function newCustomer(shop: Shop): Promise<Customer> {
  const email = `customer-${randomUUID()}@example.com`;
  const person = { email, password: "a-quiet-afternoon", first_name: "Noor", last_name: "Haddad" };
  return { email, token: await register(shop, person) };
}

/** The demo's customer, with years of orders that tests only look at. */
export async function demoCustomer(shop: Shop, demo: Demo): Promise<Customer> {
  return { email: demo.customer.email, token: await signIn(shop, demo.customer) };
}

/** Places an order as a signed-in customer. */
export function placeOwn(shop: Shop, { email, token }: Customer, more: Partial<Basket> = {}): Promise<PlacedOrder> {
  return placeOrder(shop, {
    region: "us",
    email,
    token,
    address: CUSTOMER_ADDRESSES.us,
    lines: [
      { product: "stoneware-mug", quantity: 2 },
      { product: "canvas-tote", quantity: 1 },
    ],
    payment: "capture",
    ...more,
  });
}

/** Orders that stand where the demo's customer has none: between two states, or outside of all. */
export const ODD_ORDERS: Record<string, (shop: Shop, customer: Customer) => Promise<PlacedOrder>> = {
  unpaid: (shop, customer) => placeOwn(shop, customer, { payment: "authorize" }),
  digital: (shop, customer) =>
    placeOwn(shop, customer, { lines: [{ product: "pattern-book" }], shipping: null, payment: "capture" }),
  free: (shop, customer) => placeOwn(shop, customer, { codes: ["GIFT100", "FREESHIP"], payment: "none" }),
  "something is due after an edit": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    const [line] = order.items;
    await shop.admin("/order-edits", { body: { order_id: order.id } });
    await shop.admin(`/order-edits/${order.id}/items/item/${line?.id}`, { body: { quantity: 5 } });
    await shop.admin(`/order-edits/${order.id}/confirm`, { body: {} });
    return order;
  },
  "one parcel arrived, one on its way": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    const [mug, tote] = order.items.map(({ id, quantity }) => ({ id, quantity }));
    if (mug) await deliver(shop, order, await ship(shop, order, { items: [mug] }));
    if (tote) await ship(shop, order, { items: [tote] });
    return order;
  },
  "one parcel arrived, the rest not sent": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    const [mug] = order.items;
    if (mug) await deliver(shop, order, await ship(shop, order, { items: [{ id: mug.id, quantity: 1 }] }));
    return order;
  },
  "half of a line is going back": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    await deliver(shop, order, await ship(shop, order));
    const [mug] = order.items;
    if (mug) await requestReturn(shop, order, { items: [{ id: mug.id, quantity: 1 }] });
    return order;
  },
  "one of two returns has come back": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    await deliver(shop, order, await ship(shop, order));
    const [mug, tote] = order.items;
    if (mug) await receiveReturn(shop, await requestReturn(shop, order, { items: [{ id: mug.id, quantity: 1 }] }));
    if (tote) await requestReturn(shop, order, { items: [{ id: tote.id, quantity: 1 }] });
    return order;
  },
  "the shop has begun a return": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    await deliver(shop, order, await ship(shop, order));
    await shop.admin("/returns", { body: { order_id: order.id, location_id: shop.facts.locationId } });
    return order;
  },
  "one mug is exchanged": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    await deliver(shop, order, await ship(shop, order));
    const { exchange } = await shop.admin("/exchanges", { body: { order_id: order.id } });
    const [mug] = order.items;
    await shop.admin(`/exchanges/${exchange.id}/inbound/items`, { body: { items: [{ id: mug?.id, quantity: 1 }] } });
    const other = { variant_id: shop.variant("canvas-tote"), quantity: 1 };
    await shop.admin(`/exchanges/${exchange.id}/outbound/items`, { body: { items: [other] } });
    await shop.admin(`/exchanges/${exchange.id}/request`, { body: {} });
    return order;
  },
  "credit was given": async (shop, customer) => {
    const order = await placeOwn(shop, customer, { payment: "authorize" });
    const body = { amount: 5, reference: "goodwill", reference_id: order.id };
    await shop.admin(`/orders/${order.id}/credit-lines`, { body });
    return order;
  },
  "canceled after payment": async (shop, customer) => {
    const order = await placeOwn(shop, customer);
    await cancel(shop, order);
    return order;
  },
};
