import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DemoFacts } from "../../scripts/lib/demo.mjs";
import type { DemoOrder } from "../../scripts/lib/seed/seed.mjs";
import { Shop } from "../../scripts/lib/shop/client.mjs";

export type { DemoFacts as Demo } from "../../scripts/lib/demo.mjs";
export type { DemoOrder } from "../../scripts/lib/seed/seed.mjs";

/** What a guest has in hand of an order: what its email and its link say. */
export type KnownOrder = Pick<DemoOrder, "id" | "number" | "email" | "cartId">;

const file = process.env.DEMO_JSON ?? ".demo/demo.json";

export function readDemo(): DemoFacts {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Where the demo keeps its data. */
export const demoDirectory = (): string => dirname(file);

/** The demo's backend, to make orders in and to ask for the truth: never through the storefront or its proxy. */
export function connectShop(demo: DemoFacts): Shop {
  return new Shop(demo.backend, JSON.parse(readFileSync(join(dirname(file), "shop.json"), "utf8")), demo.linkSecret);
}

/** One sample order of each state, placed in the shop's own language. Tests only look at these; they change none but their own. */
export function sampleOrders(): DemoOrder[] {
  const guests = readDemo().orders.filter(({ owner, language }) => owner === "guest" && !language);
  return [...new Map(guests.map((order) => [order.state, order])).values()];
}

export function sampleOrder(state: string): DemoOrder {
  const order = sampleOrders().find((candidate) => candidate.state === state);
  if (!order) throw new Error(`The demo has no guest's order that is "${state}"`);
  return order;
}

/** The sample order that was placed in a language; only Medusa v2 has them. */
export function orderPlacedIn(language: string): DemoOrder {
  const order = readDemo().orders.find((candidate) => candidate.language === language);
  if (!order) throw new Error(`The demo has no order that was placed in "${language}"`);
  return order;
}

/** What the demo's plugin signs the links of its mails with, and trusts lookups by. */
export function linkSecret(): string {
  return readDemo().linkSecret;
}
