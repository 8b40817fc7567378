import { waitForMail } from "../scripts/lib/mails.mjs";
import { pack } from "../scripts/lib/shop/after-sale.mjs";
import { expect } from "./fixtures";
import { test } from "./support/backend-test";
import { newCustomer, placeOwn } from "./support/customers";
import { accepted, capturedOf, expectWhole, outcomeOf, paymentsOf, refundedOf, truthOf } from "./support/order-truth";
import { ownOrder } from "./support/own-orders";
import { abilities, ask, cancel, factsOf, guestOf, newKey } from "./support/requests";

// What shoppers cancel, asked of the plugin's own routes as the storefront asks them; sums against Medusa's.

/** As often as each race is run, each time on an order of its own. */
const ROUNDS = 3;

test.beforeEach(() => test.setTimeout(240_000));

test.describe("canceling", () => {
  test("gives all of the money back once, and says so by mail", async ({ shop, demo }) => {
    const order = await ownOrder(shop);
    expect((await abilities(shop, order)).cancel).toMatchObject({ can: true, how: "now" });
    const answer = await cancel(shop, order, { reason: "Ordered twice" });
    expect(answer).toMatchObject({ status: 200, body: { request: { kind: "cancellation", state: "done" } } });
    const after = await truthOf(shop, order);
    expect(after.status).toBe("canceled");
    expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
    expect(after.summary.pending_difference).toBeCloseTo(0, 5);
    expect((await abilities(shop, order)).cancel).toMatchObject({ can: false, because: "canceled" });
    const mail = await waitForMail(demo.inbox, { to: order.email, text: `Order ${order.number} is canceled` });
    expect(mail.text).toContain("We’ve refunded $");
    const told = await waitForMail(demo.inbox, {
      to: "help@example.com",
      text: `Order ${order.number} canceled by the`,
    });
    expect(told.text).toContain("Ordered twice");
  });

  test("releases what was only reserved", async ({ shop, demo }) => {
    const order = await ownOrder(shop, { payment: "authorize" });
    expect(await cancel(shop, order)).toMatchObject({ status: 200 });
    const after = await truthOf(shop, order);
    expect(after.status).toBe("canceled");
    expect(refundedOf(after)).toBe(0);
    expect(paymentsOf(after).every(({ canceled_at }) => canceled_at)).toBe(true);
    const mail = await waitForMail(demo.inbox, { to: order.email, text: "is canceled" });
    expect(mail.text).toContain("You weren’t charged for this order.");
  });

  test("twice at once is done once", async ({ shop }) => {
    for (let round = 1; round <= ROUNDS; round++) {
      const order = await ownOrder(shop);
      const answers = await Promise.all([cancel(shop, order), cancel(shop, order)]);
      expect(accepted(answers), `round ${round}: ${JSON.stringify(answers)}`).toBe(1);
      expect(answers.find(({ status }) => status !== 200)).toMatchObject({
        status: 409,
        body: { because: "canceled" },
      });
      const after = await expectWhole(shop, order, `round ${round}`);
      expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
      expect(after.summary.pending_difference).toBeCloseTo(0, 5);
    }
  });

  test("sent twice with one key is one request, with the same answer", async ({ shop, demo }) => {
    const order = await ownOrder(shop);
    const key = newKey();
    const answers = await Promise.all([cancel(shop, order, { key }), cancel(shop, order, { key })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(answers.map(({ body }) => body.request.id)).size).toBe(1);
    expect(await cancel(shop, order, { key })).toMatchObject({ status: 200 });
    expect((await factsOf(shop, order)).requests).toHaveLength(1);
    await waitForMail(demo.inbox, { to: order.email, text: "is canceled" });
  });

  for (const pause of [0, 100, 300]) {
    test(`and packing ${pause} ms apart: one of them is done`, async ({ shop }) => {
      for (let round = 1; round <= ROUNDS; round++) {
        const order = await ownOrder(shop);
        const later = new Promise((resolve) => setTimeout(resolve, pause));
        const [packed, canceled] = await Promise.all([
          outcomeOf(pack(shop, order)),
          later.then(() => cancel(shop, order)),
        ]);
        expect([packed.status === 200, canceled.status === 200].filter(Boolean), `round ${round}`).toHaveLength(1);
        if (canceled.status !== 200) expect(canceled).toMatchObject({ status: 409, body: { because: "packed" } });
        const after = await expectWhole(shop, order, `round ${round}`);
        expect(refundedOf(after)).toBeCloseTo(after.status === "canceled" ? capturedOf(after) : 0, 5);
      }
    });
  }

  test("waits for the shop's open change, and no money moves", async ({ shop }) => {
    const order = await ownOrder(shop);
    await shop.admin("/order-edits", { body: { order_id: order.id } });
    expect(await cancel(shop, order)).toMatchObject({ status: 409, body: { because: "busy" } });
    expect(refundedOf(await truthOf(shop, order))).toBe(0);
    await shop.admin(`/order-edits/${order.id}`, { method: "DELETE" });
    expect(await cancel(shop, order)).toMatchObject({ status: 200 });
  });

  test("calls an open transfer off", async ({ shop }) => {
    const order = await ownOrder(shop);
    const [customer] = (await shop.admin("/customers?has_account=true&limit=1&fields=id")).customers;
    await shop.admin(`/orders/${order.id}/transfer`, { body: { customer_id: customer.id } });
    expect(await cancel(shop, order)).toMatchObject({ status: 200 });
    const after = await truthOf(shop, order);
    expect(after.status).toBe("canceled");
    expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
  });

  test("is for who sees the order alone", async ({ shop }) => {
    const order = await ownOrder(shop);
    const stranger = { by: "grant", email: "AAAAAAAAAAAAAAAA" };
    expect(await cancel(shop, order, { viewer: stranger })).toMatchObject({ status: 403, body: { because: "access" } });
    expect(await cancel(shop, order, { viewer: { by: "owner", customer_id: "cus_other" } })).toMatchObject({
      status: 403,
    });
    const body = { key: newKey(), viewer: guestOf(order), reason: null };
    const path = `/orders/${order.id}/cancel`;
    expect(await ask(shop, path, { action: "return", id: order.id, body })).toMatchObject({ status: 401 });
    expect(await ask(shop, path, { action: "cancel", id: "order_other", body })).toMatchObject({ status: 401 });
    expect(await ask(shop, path, { action: "cancel", id: order.id, body, proof: "v1.1.x" })).toMatchObject({
      status: 401,
    });
    expect((await truthOf(shop, order)).status).toBe("pending");
  });

  test("refuses bad input with a 400 in the plugin's own words", async ({ shop }) => {
    const order = await ownOrder(shop);
    for (const more of [{ key: "short" }, { viewer: null }, { viewer: { by: "admin" } }, { reason: 7 }, { other: 1 }]) {
      expect((await cancel(shop, order, more)).status, JSON.stringify(more)).toBe(400);
    }
  });

  test("is for its owner, where it is a customer's", async ({ shop }) => {
    const customer = await newCustomer(shop);
    const order = await placeOwn(shop, customer);
    const { customer_id } = (await shop.admin(`/orders/${order.id}?fields=customer_id`)).order;
    expect(await cancel(shop, order, { viewer: { by: "owner", customer_id } })).toMatchObject({ status: 200 });
  });
});
