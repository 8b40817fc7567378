import { toOrder } from "@order-pages/shared/medusa/v2/order";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect, sampleOrders } from "./fixtures";
import { test } from "./support/backend-test";
import { newCustomer, ODD_ORDERS } from "./support/customers";
import { differences } from "./support/differences";
import { leanOrder } from "./support/lean-order";
import { stockOrder } from "./support/stock-order";

for (const { state, id } of sampleOrders()) {
  test(`the lean read is a part of Medusa's own, and makes the same page: ${state}`, async ({ shop }) => {
    await expectTheSame(shop, id);
  });
}

for (const [kind, place] of Object.entries(ODD_ORDERS)) {
  test(`so it is where ${kind}`, async ({ shop }) => {
    const order = await place(shop, await newCustomer(shop));
    await expectTheSame(shop, order.id);
  });
}

test("an order that is none is not found", async ({ shop }) => {
  for (const id of ["order_01JB8TZ2AAAAAAAAAAAAAAAAAA", "nothing", "%25"]) {
    await expect(leanOrder(shop, id)).rejects.toMatchObject({ status: 404 });
  }
});

async function expectTheSame(shop: Shop, id: string): Promise<void> {
  const stock = await stockOrder(shop, id);
  const lean = (await leanOrder(shop, id)).order;
  expect(differences(lean, stock)).toEqual([]);

  expect(mapped(whatBothTell(lean))).toEqual(mapped(whatBothTell(stock)));
}

type Row = Record<string, unknown>;

/**
 * Medusa's own store routes tell no exchange, no claim, no promise, not what was out of stock, not how a package goes, not when one was
 * sent back, and not where and until when an order is picked up.
 */
function whatBothTell(
  answer: Row & { items: Row[]; shipping_methods: Row[]; fulfillments: Row[]; returns: Row[] },
): Row {
  const { exchanges: _exchanges, claims: _claims, promised_delivery: _promise, ...order } = answer;
  return {
    ...order,
    items: answer.items.map(({ is_backordered: _isBackordered, ...item }) => item),
    shipping_methods: answer.shipping_methods.map(({ shipping_option: _option, ...method }) => method),
    fulfillments: answer.fulfillments.map(
      ({ shipping_option: _option, pickup_until: _until, ...fulfillment }) => fulfillment,
    ),
    returns: answer.returns.map(({ exchange_id: _exchange, claim_id: _claim, sent_back_at: _sentBack, ...one }) => one),
  };
}

/**
 * The order as pages get it, in a form that can be compared: Medusa answers lines in any order, and what one side has
 * computed and the other has added up may differ where no currency has digits.
 */
function mapped(raw: unknown): unknown {
  const order = toOrder(raw);
  if (!order) throw new Error("no order");
  const lines = [...order.lines].sort((one, other) => (one.id < other.id ? -1 : 1));
  return JSON.parse(JSON.stringify({ ...order, lines }), (_key, value) =>
    typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value,
  );
}
