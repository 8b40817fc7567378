import { deliver, labelOf, receiveReturn, requestReturn, ship } from "../scripts/lib/shop/after-sale.mjs";
import { expect } from "./fixtures";
import { test } from "./support/backend-test";
import { newCustomer, placeOwn } from "./support/customers";

// Medusa's own order route with the plugin's opened fields: whoever knows an order's id may ask it for anything.

/** Every relation that holds something of the shop's own, asked for as a whole in each way that Medusa knows. */
const RELATIONS = [
  "returns",
  "returns.items",
  "transactions",
  "fulfillments.labels",
  "fulfillments.items",
  "payment_collections.payments.captures",
  "payment_collections.payments.refunds",
];

test("no relation of an order can be had as a whole", async ({ shop }) => {
  const order = await placeOwn(shop, await newCustomer(shop));
  await deliver(shop, order, await ship(shop, order, { labels: [labelOf("ups", "1Z999AA10123456784")] }));
  const [line] = order.items;
  if (!line) throw new Error("the order has no line");
  const items = [{ id: line.id, quantity: 1, note: "SECRET of the return" }];
  await receiveReturn(shop, await requestReturn(shop, order, { items }));
  const { order: known } = await shop.admin(`/orders/${order.id}?fields=id,payment_collections.payments.id`);
  const [payment] = known.payment_collections[0].payments;
  await shop.admin(`/payments/${payment.id}/refund`, { body: { amount: 5, note: "SECRET of the refund" } });

  for (const write of [
    (relation: string) => `*${relation}`,
    (relation: string) => `${relation}.*`,
    (relation: string) => relation,
    (relation: string) => `+${relation}`,
  ]) {
    const fields = encodeURIComponent(RELATIONS.map(write).join(","));
    const text = JSON.stringify(await shop.store(`/orders/${order.id}?fields=${fields}`, { provenFor: order.id }));
    for (const secret of ["SECRET", "label_url"]) expect(text, `${write("returns")}: ${secret}`).not.toContain(secret);
    const { order: told } = JSON.parse(text);
    expect(told).not.toHaveProperty("returns");
    expect(told).not.toHaveProperty("transactions");
  }
});

test("the columns that an order's page shows are opened", async ({ shop }) => {
  const order = await placeOwn(shop, await newCustomer(shop));
  await ship(shop, order, { labels: [labelOf("ups", "1Z999AA10123456784")] });
  const fields = [
    "fulfillments.labels.tracking_number",
    "fulfillments.items.quantity",
    "payment_collections.payments.captures.amount",
    "payment_collections.payments.captures.created_at",
    "returns.status",
    "transactions.amount",
    "canceled_at",
  ].join(",");
  const { order: told } = await shop.store(`/orders/${order.id}?fields=${fields}`, { provenFor: order.id });
  expect(told).toMatchObject({
    canceled_at: null,
    returns: [],
    fulfillments: [{ labels: [{ tracking_number: "1Z999AA10123456784" }] }],
    payment_collections: [
      { payments: [{ captures: [{ amount: expect.any(Number), created_at: expect.any(String) }] }] },
    ],
    transactions: [{ amount: expect.any(Number) }],
  });
});
