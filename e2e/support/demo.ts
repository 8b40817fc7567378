import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Shop } from "../../scripts/lib/shop/client.mjs";

/** What the demo's runner writes to demo.json. */
export interface Demo {
  readonly medusa: 2;
  readonly storefront: string;
  readonly backend: string;
  readonly inbox: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly customer: { readonly email: string; readonly password: string };
  readonly orders: readonly DemoOrder[];
  readonly carts: readonly { readonly state: string; readonly id: string }[];
}

/** What a guest has in hand of an order: what its email and its link say. */
export interface KnownOrder {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly cartId: string;
}

export interface DemoOrder extends KnownOrder {
  readonly state: string;
  readonly owner: "guest" | "customer";
}

const file = process.env.DEMO_JSON ?? ".demo/demo.json";

export function readDemo(): Demo {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The demo's backend, to make orders in and to ask for the truth: never through the storefront or its proxy. */
export function connectShop(demo: Demo): Shop {
  return new Shop(demo.backend, JSON.parse(readFileSync(join(dirname(file), "shop.json"), "utf8")));
}

/** One sample order of each state. Tests only look at these; they change none but their own. */
export function sampleOrders(): DemoOrder[] {
  const guests = readDemo().orders.filter(({ owner }) => owner === "guest");
  return [...new Map(guests.map((order) => [order.state, order])).values()];
}

export function sampleOrder(state: string): DemoOrder {
  const order = sampleOrders().find((candidate) => candidate.state === state);
  if (!order) throw new Error(`The demo has no guest's order that is "${state}"`);
  return order;
}
