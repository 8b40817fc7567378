import { toOrder } from "@order-pages/shared/medusa/v2/order";
import { toEntry } from "@order-pages/shared/orders/facts/entry";
import { LIST_FIELDS } from "../lib/medusa/v2/fields";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect } from "./fixtures";
import { test } from "./support/backend-test";
import { newCustomer } from "./support/customers";
import { differences } from "./support/differences";
import { leanOrder } from "./support/lean-order";
import { ORDER_KINDS, type Owner } from "./support/order-kinds";
import { stockOrder } from "./support/stock-order";

// The plugin's reads beside Medusa's own: whatever an order has been through, both say the same sums, statuses and quantities.

for (const [kind, make] of Object.entries(ORDER_KINDS)) {
  test(`the reads say what Medusa computes of ${kind}`, async ({ shop }) => {
    const owner = await newOwner(shop);
    const { id } = await make(shop, owner);

    const stock = await stockOrder(shop, id);
    const lean = (await leanOrder(shop, id)).order;
    expect(differences(lean, stock)).toEqual([]);
    expect(lean).toMatchObject({ total: expect.any(Number), tax_total: expect.any(Number) });
    expect(lean.summary.pending_difference).toEqual(expect.any(Number));

    const { token } = owner;
    const [entry] = (await shop.store("/order-pages/orders", { token })).orders;
    const [stockEntry] = (await shop.store(`/orders?fields=${encodeURIComponent(LIST_FIELDS)}`, { token })).orders;
    expect(entry).toMatchObject({ id, total: lean.total, summary: lean.summary });
    const { returns = [], ...alike } = entry;
    // Stock’s list has no captures and no credit lines; its order has.
    const { payment_collections } = stock;
    expect(differences(alike, { ...stockEntry, payment_collections, credit_lines: stock.credit_lines })).toEqual([]);
    expect(returns.map((one: { id: string }) => one.id)).toEqual(
      returns.length > 0 ? lean.returns.map((one: { id: string }) => one.id) : [],
    );
    expect(told(entry)).toEqual(told(lean));
  });
}

/** What a shopper is told of an order in a list, whichever read it came from. */
function told(answer: unknown): object {
  const order = toOrder(answer);
  if (!order) throw new Error("this is no order");
  return toEntry(order);
}

test("a draft that was paid owes nothing", async ({ shop }) => {
  const { id } = await make("a draft", shop);
  const { order } = await leanOrder(shop, id);
  expect(order).toMatchObject({ total: 188.35375, summary: { pending_difference: 0 } });
});

test("an exchange says what went back and what came instead", async ({ shop }) => {
  const { id, items } = await make("a dearer exchange", shop);
  const { order } = await leanOrder(shop, id);
  const [exchange] = order.exchanges;
  expect(order.exchanges).toHaveLength(1);
  expect(exchange).toMatchObject({ confirmed_at: expect.any(String), canceled_at: null });
  expect(order.returns).toEqual([expect.objectContaining({ id: exchange.return_id, exchange_id: exchange.id })]);
  const [added] = exchange.additional_items;
  expect(added.quantity).toBe(1);
  expect(items.map((item) => item.id)).not.toContain(added.item_id);
  expect(order.items.map((item: { id: string }) => item.id)).toContain(added.item_id);
});

test("an exchange that was called off is told as such, and one that was only begun not at all", async ({ shop }) => {
  const off = (await leanOrder(shop, (await make("an exchange that was called off", shop)).id)).order;
  expect(off.exchanges).toEqual([
    expect.objectContaining({ confirmed_at: expect.any(String), canceled_at: expect.any(String) }),
  ]);
  const begun = (await leanOrder(shop, (await make("an exchange that was only begun", shop)).id)).order;
  expect(begun.exchanges).toEqual([]);
});

test("a replacement says what it replaces and why", async ({ shop }) => {
  const { id, items } = await make("a replacement", shop);
  const { order } = await leanOrder(shop, id);
  expect(order.claims).toEqual([
    expect.objectContaining({
      type: "replace",
      confirmed_at: expect.any(String),
      claim_items: [{ item_id: items[0]?.id, quantity: 1, reason: "production_failure" }],
      additional_items: [expect.objectContaining({ quantity: 1 })],
    }),
  ]);
});

test("an order to pick up says where", async ({ shop }) => {
  const { id } = await make("one to pick up", shop);
  const { order } = await leanOrder(shop, id);
  expect(order.shipping_methods).toEqual([
    expect.objectContaining({
      shipping_option: {
        type: "pickup",
        pickup: {
          name: "Fjord & Field Brooklyn",
          address: expect.objectContaining({ address_1: "61 Bond Street", city: "Brooklyn", country_code: "us" }),
        },
      },
    }),
  ]);
});

async function make(kind: string, shop: Shop) {
  const maker = ORDER_KINDS[kind];
  if (!maker) throw new Error(`There is no kind of order called "${kind}"`);
  return maker(shop, await newOwner(shop));
}

async function newOwner(shop: Shop): Promise<Owner> {
  const customer = await newCustomer(shop);
  const answer = await shop.store("/customers/me?fields=id", { token: customer.token });
  return { ...customer, id: answer.customer.id };
}
