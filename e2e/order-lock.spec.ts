import {
  cancel,
  deliver,
  pack,
  receiveReturn,
  refundWhatIsOwed,
  requestReturn,
  ship,
} from "../scripts/lib/shop/after-sale.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect } from "./fixtures";
import { test } from "./support/backend-test";
import { newCustomer, placeOwn } from "./support/customers";
import {
  accepted,
  capturedOf,
  expectWhole,
  type Outcome,
  outcomeOf,
  paymentsOf,
  refundedOf,
  truthOf,
} from "./support/order-truth";

// Two changes of one order at once, asked of Medusa's own routes: whoever comes second finds the order as the first has left it.

/** As often as each race is run, each time on an order of its own. */
const ROUNDS = 3;

test.beforeEach(() => test.setTimeout(240_000));

const threeMugs = async (shop: Shop, more: Parameters<typeof placeOwn>[2] = {}): Promise<PlacedOrder> =>
  placeOwn(shop, await newCustomer(shop), { lines: [{ product: "stoneware-mug", quantity: 3 }], ...more });

const threeDelivered = async (shop: Shop): Promise<PlacedOrder> => {
  const order = await threeMugs(shop);
  await deliver(shop, order, await ship(shop, order));
  return order;
};

const lineOf = ({ items: [line] }: PlacedOrder): string => {
  if (!line) throw new Error("the order has no line");
  return line.id;
};

const units = (order: PlacedOrder, quantity: number) => [{ id: lineOf(order), quantity }];

const race = (calls: readonly Promise<unknown>[]): Promise<Outcome[]> => Promise.all(calls.map(outcomeOf));

const paymentOf = async (shop: Shop, order: PlacedOrder) => {
  const [payment] = paymentsOf(await truthOf(shop, order));
  if (!payment) throw new Error("the order has no payment");
  return payment;
};

const statusesOf = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status).sort();

interface Race {
  readonly place: (shop: Shop) => Promise<PlacedOrder>;
  readonly calls: (shop: Shop, order: PlacedOrder) => Promise<readonly Promise<unknown>[]>;
  /** How many may be let through; the others are refused. */
  readonly accepted: readonly number[];
  /** What is refunded and captured afterwards, where that is certain. */
  readonly refunded?: "all" | "nothing";
  readonly captured?: "all";
}

const RACES: Readonly<Record<string, Race>> = {
  "three returns of two of three units": {
    place: threeDelivered,
    calls: async (shop, order) => [1, 2, 3].map(() => requestReturn(shop, order, { items: units(order, 2) })),
    accepted: [1],
  },
  "two parcels of the same three units": {
    place: threeMugs,
    calls: async (shop, order) => [pack(shop, order), pack(shop, order)],
    accepted: [1],
  },
  "two parcels of different units": {
    place: threeMugs,
    calls: async (shop, order) => [pack(shop, order, units(order, 1)), pack(shop, order, units(order, 2))],
    accepted: [2],
  },
  "a parcel and a cancellation": {
    place: threeMugs,
    calls: async (shop, order) => [pack(shop, order), cancel(shop, order)],
    accepted: [1],
  },
  "two cancellations": {
    place: threeMugs,
    calls: async (shop, order) => [cancel(shop, order), cancel(shop, order)],
    accepted: [1],
    refunded: "all",
  },
  "two refunds of all that was paid": {
    place: threeMugs,
    calls: async (shop, order) => {
      const { id, amount } = await paymentOf(shop, order);
      return [1, 2].map(() => shop.admin(`/payments/${id}/refund`, { body: { amount } }));
    },
    accepted: [1],
    refunded: "all",
  },
  "two captures of all that was authorized": {
    place: (shop) => threeMugs(shop, { payment: "authorize" }),
    calls: async (shop, order) => {
      const { id } = await paymentOf(shop, order);
      return [1, 2].map(() => shop.admin(`/payments/${id}/capture`, { body: {} }));
    },
    // Medusa answers the second as if it had taken the money, and takes none.
    accepted: [1, 2],
    captured: "all",
  },
  "an edit that takes units away and a parcel of all of them": {
    place: async (shop) => {
      const order = await threeMugs(shop);
      await shop.admin("/order-edits", { body: { order_id: order.id } });
      await shop.admin(`/order-edits/${order.id}/items/item/${lineOf(order)}`, { body: { quantity: 1 } });
      return order;
    },
    calls: async (shop, order) => [
      shop.admin(`/order-edits/${order.id}/confirm`, { body: {} }),
      pack(shop, order, units(order, 3)),
    ],
    accepted: [1],
  },
  "a return and the refund of what is owed": {
    place: async (shop) => {
      const order = await threeDelivered(shop);
      await receiveReturn(shop, await requestReturn(shop, order, { items: units(order, 1) }));
      return order;
    },
    calls: async (shop, order) => [
      requestReturn(shop, order, { items: units(order, 2) }),
      refundWhatIsOwed(shop, order),
    ],
    accepted: [2],
  },
};

for (const [name, { place, calls, accepted: expected, refunded, captured }] of Object.entries(RACES)) {
  test(`at once, ${name} leave the order whole`, async ({ shop }) => {
    for (let round = 1; round <= ROUNDS; round++) {
      const order = await place(shop);
      const outcomes = await race(await calls(shop, order));
      expect(
        statusesOf(outcomes).filter((status) => status >= 500),
        `round ${round}`,
      ).toEqual([]);
      expect(expected, `round ${round}: ${JSON.stringify(outcomes)}`).toContain(accepted(outcomes));
      const now = await expectWhole(shop, order, `round ${round}`);
      const paid = capturedOf(now);
      if (captured) expect(paid).toBeCloseTo(sumOfPayments(now), 5);
      if (refunded) expect(refundedOf(now)).toBeCloseTo(paid, 5);
      if (refunded) expect(now.summary.pending_difference).toBeCloseTo(0, 5);
    }
  });
}

const sumOfPayments = (order: Awaited<ReturnType<typeof truthOf>>): number =>
  paymentsOf(order).reduce((total, { amount }) => total + amount, 0);

/** Asks for a return of one unit, with something else about it. */
const oneBack = (shop: Shop, order: PlacedOrder, more: Record<string, unknown> = {}) =>
  outcomeOf(
    shop.store("/returns", {
      body: {
        order_id: order.id,
        items: units(order, 1),
        return_shipping: { option_id: shop.facts.shipping.us.return },
        ...more,
      },
    }),
  );

test("a return that is refused costs nothing", async ({ shop }) => {
  const order = await threeDelivered(shop);
  const before = await truthOf(shop, order);
  const { shipping } = shop.facts;
  const refusals: Record<string, Record<string, unknown>> = {
    "more than there is": { items: units(order, 4) },
    "more than there is, in two parts": { items: [...units(order, 2), ...units(order, 2)] },
    "no line": { items: [] },
    "a part of a unit": { items: units(order, 1.5) },
    "a line of another order": { items: [{ id: "ordli_01JB8TZ2AAAAAAAAAAAAAAAAAA", quantity: 1 }] },
    "received at once": { receive_now: true },
    "a fee of its own": { return_shipping: { option_id: shipping.us.return, price: 0 } },
    "an option that sends": { return_shipping: { option_id: shipping.us.express } },
    "an unknown option": { return_shipping: { option_id: "so_01JB8TZ2AAAAAAAAAAAAAAAAAA" } },
    "an option of another currency": { return_shipping: { option_id: shipping.jp.return } },
    "an unknown reason": { items: [{ ...units(order, 1)[0], reason_id: "rr_01JB8TZ2AAAAAAAAAAAAAAAAAA" }] },
  };
  for (const [what, body] of Object.entries(refusals)) {
    expect(await oneBack(shop, order, body), what).toEqual({ status: 400, message: expect.stringMatching(/\w+/) });
  }
  expect(await oneBack(shop, order, { order_id: "order_01JB8TZ2AAAAAAAAAAAAAAAAAA" })).toMatchObject({ status: 404 });
  const after = await truthOf(shop, order);
  expect(after).toEqual(before);
  expect(await oneBack(shop, order), "and what may go back still does").toMatchObject({ status: 200 });
  await expectWhole(shop, order, "after a return");
});

test("nothing goes back before it was packed", async ({ shop }) => {
  const order = await threeMugs(shop);
  const before = await truthOf(shop, order);
  expect(await oneBack(shop, order)).toMatchObject({ status: 400 });
  expect(await truthOf(shop, order)).toEqual(before);
});

test("what came back cannot be sent back again", async ({ shop }) => {
  const order = await threeDelivered(shop);
  await receiveReturn(shop, await requestReturn(shop, order, { items: units(order, 2) }));
  await refundWhatIsOwed(shop, order);
  const before = await truthOf(shop, order);
  expect(await oneBack(shop, order, { items: units(order, 3) })).toMatchObject({ status: 400 });
  expect(await oneBack(shop, order, { items: units(order, 2) })).toMatchObject({ status: 400 });
  expect(await truthOf(shop, order)).toEqual(before);
  expect(await oneBack(shop, order)).toMatchObject({ status: 200 });
  await expectWhole(shop, order, "with all three back");
});

test("a return does not come into a change that the shop has begun", async ({ shop }) => {
  const order = await threeDelivered(shop);
  await shop.admin("/order-edits", { body: { order_id: order.id } });
  const before = await truthOf(shop, order);
  expect(await oneBack(shop, order)).toMatchObject({ status: 400, message: expect.stringContaining("order edit") });
  expect(await truthOf(shop, order)).toEqual(before);
});

test("an order with an open edit is not canceled, and no money moves", async ({ shop }) => {
  for (const payment of ["capture", "authorize"] as const) {
    const order = await threeMugs(shop, { payment });
    await shop.admin("/order-edits", { body: { order_id: order.id } });
    const before = await truthOf(shop, order);
    const refused = await outcomeOf(cancel(shop, order));
    expect(refused).toMatchObject({ status: 400, message: expect.stringContaining("order edit") });
    expect(await truthOf(shop, order)).toEqual(before);
    await shop.admin(`/order-edits/${order.id}`, { method: "DELETE" });
    await cancel(shop, order);
    const after = await truthOf(shop, order);
    expect(after.status).toBe("canceled");
    expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
  }
});

test("a refund beyond what is owed waits for the open change, one of what is owed does not", async ({ shop }) => {
  const order = await threeDelivered(shop);
  await receiveReturn(shop, await requestReturn(shop, order, { items: units(order, 1) }));
  await shop.admin("/order-edits", { body: { order_id: order.id } });
  const { id, amount } = await paymentOf(shop, order);
  const refused = await outcomeOf(shop.admin(`/payments/${id}/refund`, { body: { amount } }));
  expect(refused).toMatchObject({ status: 400, message: expect.stringContaining("order edit") });
  expect(refundedOf(await truthOf(shop, order))).toBe(0);
  await refundWhatIsOwed(shop, order);
  const after = await truthOf(shop, order);
  expect(refundedOf(after)).toBeGreaterThan(0);
  expect(after.summary.pending_difference).toBeCloseTo(0, 5);
});

test("an open transfer request keeps nobody from canceling or refunding", async ({ shop }) => {
  const { customers } = await shop.admin(`/customers?email=${(await newCustomer(shop)).email}`);
  const body = { customer_id: customers[0].id };
  const canceled = await threeMugs(shop);
  await shop.admin(`/orders/${canceled.id}/transfer`, { body });
  await cancel(shop, canceled);
  const after = await truthOf(shop, canceled);
  expect(after.status).toBe("canceled");
  expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
  expect(after.summary.pending_difference).toBeCloseTo(0, 5);

  const refunded = await threeMugs(shop);
  await shop.admin(`/orders/${refunded.id}/transfer`, { body });
  const { id } = await paymentOf(shop, refunded);
  await shop.admin(`/payments/${id}/refund`, { body: { amount: 5 } });
  const whole = await expectWhole(shop, refunded, "after a refund");
  expect(refundedOf(whole)).toBe(5);
  expect(whole.summary.pending_difference).toBeCloseTo(0, 5);
});

test("changes of different orders do not wait for each other, and looking waits for nothing", async ({ shop }) => {
  const orders = await Promise.all([threeMugs(shop), threeMugs(shop)]);
  const outcomes = await race(orders.flatMap((order) => [pack(shop, order), shop.admin(`/orders/${order.id}`)]));
  expect(statusesOf(outcomes)).toEqual([200, 200, 200, 200]);
});
