import { randomUUID } from "node:crypto";
import { waitForMail } from "../scripts/lib/mails.mjs";
import { CUSTOMER_ADDRESSES } from "../scripts/lib/seed/people.mjs";
import { deliver, receiveReturn, refundWhatIsOwed, ship } from "../scripts/lib/shop/after-sale.mjs";
import type { Basket } from "../scripts/lib/shop/checkout.mjs";
import { pendingDifference } from "../scripts/lib/v2/made-orders.mjs";
import { expect } from "./fixtures";
import { test } from "./support/backend-test";
import { accepted, expectWhole, truthOf } from "./support/order-truth";
import { ownArrivedOrder, ownOrder } from "./support/own-orders";
import { abilities, askReturn, cancelReturn, quoteFor, returnOptions, showReturn, units } from "./support/requests";

// What shoppers return, asked of the plugin's own routes as the storefront asks them; sums against Medusa's.

/** As often as each race is run, each time on an order of its own. */
const ROUNDS = 3;

test.beforeEach(() => test.setTimeout(240_000));

test.describe("returning", () => {
  test("gives back what was quoted, in each currency, with a code and without", async ({ shop }) => {
    const baskets: readonly Partial<Basket>[] = [
      {},
      { codes: ["SPRING10"] },
      { region: "eu", address: CUSTOMER_ADDRESSES.eu },
      { region: "jp", address: CUSTOMER_ADDRESSES.jp },
    ];
    for (const basket of baskets) {
      const order = await ownArrivedOrder(shop, basket);
      const quote = await quoteFor(shop, order, units(order, 2));
      const before = await pendingDifference(shop, order);
      const answer = await askReturn(shop, order, units(order, 2));
      expect(answer, JSON.stringify({ basket, quote })).toMatchObject({
        status: 200,
        body: { request: { state: "done" } },
      });
      const after = await expectWhole(shop, order, JSON.stringify(basket));
      expect(before - after.summary.pending_difference, JSON.stringify({ basket, quote })).toBeCloseTo(quote.total, 1);
      expect(quote.goods - quote.fee).toBeCloseTo(quote.total, 5);
    }
  });

  test("three at once of two of three units is one", async ({ shop }) => {
    for (let round = 1; round <= ROUNDS; round++) {
      const order = await ownArrivedOrder(shop);
      const answers = await Promise.all([1, 2, 3].map(() => askReturn(shop, order, units(order, 2))));
      expect(accepted(answers), `round ${round}: ${JSON.stringify(answers)}`).toBe(1);
      for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
        expect({ status, because: body.because }).toEqual({ status: 409, because: "units" });
      }
      const after = await expectWhole(shop, order, `round ${round}`);
      expect(after.returns.filter(({ status }) => status !== "canceled")).toHaveLength(1);
    }
  });

  test("is refused for what cannot be, and nothing is left behind", async ({ shop }) => {
    const order = await ownArrivedOrder(shop);
    const before = await truthOf(shop, order);
    const line = units(order, 1)[0];
    const { shipping } = shop.facts;
    const refusals: Record<string, [number, object]> = {
      "too many": [409, { lines: [{ ...line, quantity: 4, reason_id: null, note: null }] }],
      "a part of a unit": [400, { lines: [{ ...line, quantity: 1.5, reason_id: null, note: null }] }],
      "a line twice": [409, { lines: [1, 2].map(() => ({ ...line, reason_id: null, note: null })) }],
      "no line": [400, { lines: [] }],
      "an option that sends": [409, { option_id: shipping.us.express }],
      "an option of another region": [409, { option_id: shipping.jp.return }],
      "an unknown reason": [409, { lines: [{ ...line, reason_id: "rr_unknown", note: null }] }],
      "another sum": [409, { quoted_total: 1000 }],
      "a price of its own": [400, { price: 1000 }],
    };
    for (const [what, [status, more]] of Object.entries(refusals)) {
      const answer = await askReturn(shop, order, units(order, 1), more);
      expect(answer.status, `${what}: ${JSON.stringify(answer.body)}`).toBe(status);
      if (status === 409) expect(answer.body.because, what).toMatch(/^(units|option|reason|quote_changed)$/);
    }
    expect(await truthOf(shop, order)).toEqual(before);
  });

  test("waits for delivery, and what came back cannot be asked for again", async ({ shop }) => {
    const order = await ownOrder(shop);
    expect((await abilities(shop, order)).return).toMatchObject({ can: false, because: "not_delivered" });
    const parcel = await ship(shop, order);
    expect((await abilities(shop, order)).return).toMatchObject({ can: false, because: "sent" });
    await deliver(shop, order, parcel);
    const { body } = await askReturn(shop, order, units(order, 2));
    const returnId = body.request.returnId;
    expect(await showReturn(shop, order, returnId)).toMatchObject({
      body: { return: { state: "requested", can_cancel: true } },
    });
    await receiveReturn(shop, returnId);
    const received = await showReturn(shop, order, returnId);
    expect(received.body.return).toMatchObject({ state: "received", can_cancel: false });
    await refundWhatIsOwed(shop, order);
    expect((await showReturn(shop, order, returnId)).body.return.state).toBe("refunded");
    expect(await cancelReturn(shop, order, returnId)).toMatchObject({ status: 409, body: { because: "not_open" } });
    expect(await askReturn(shop, order, units(order, 2))).toMatchObject({ status: 409 });
    expect(await askReturn(shop, order, units(order, 1))).toMatchObject({ status: 200 });
    expect((await abilities(shop, order)).return).toMatchObject({ can: false, because: "all_gone" });
    await expectWhole(shop, order, "with all of them on their way back");
  });

  test("is taken back as if it had never been, with its fee", async ({ shop, demo }) => {
    const order = await ownArrivedOrder(shop);
    const before = await truthOf(shop, order);
    const { body } = await askReturn(shop, order, units(order, 2));
    const { returnId } = body.request;
    const answers = await Promise.all([cancelReturn(shop, order, returnId), cancelReturn(shop, order, returnId)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const after = await truthOf(shop, order);
    expect(after.total).toBeCloseTo(before.total, 5);
    expect(after.summary.pending_difference).toBeCloseTo(before.summary.pending_difference, 5);
    expect((await showReturn(shop, order, returnId)).body.return.state).toBe("canceled");
    expect(await showReturn(shop, await ownOrder(shop), returnId)).toMatchObject({ status: 404 });
    await waitForMail(demo.inbox, { to: order.email, text: "You don’t need to send anything back" });
    expect((await abilities(shop, order)).return).toMatchObject({ can: true });
  });

  test("knows the shop's reasons", async ({ shop }) => {
    const order = await ownArrivedOrder(shop);
    const value = `too-small-${randomUUID()}`;
    const { return_reason } = await shop.admin("/return-reasons", { body: { value, label: "Too small" } });
    const { reasons } = await returnOptions(shop, order);
    expect(reasons).toContainEqual(
      expect.objectContaining({ id: return_reason.id, label: "Too small", is_fault: false }),
    );
    const chosen = units(order, 1).map((line) => ({ ...line, reason_id: return_reason.id, note: "Handle too small" }));
    const { body } = await askReturn(shop, order, chosen);
    const shown = (await showReturn(shop, order, body.request.returnId)).body.return;
    expect(shown.lines).toEqual([expect.objectContaining({ reason: "Too small", note: "Handle too small" })]);
  });

  test("of a free order owes nobody anything", async ({ shop }) => {
    const order = await ownArrivedOrder(shop, { codes: ["GIFT100", "FREESHIP"], payment: "none" });
    const before = await pendingDifference(shop, order);
    expect(await quoteFor(shop, order, units(order, 1))).toMatchObject({ goods: 0, fee: 0, total: 0 });
    expect(await askReturn(shop, order, units(order, 1))).toMatchObject({ status: 200 });
    expect(await pendingDifference(shop, order)).toBeCloseTo(before, 5);
  });
});
