import { randomUUID } from "node:crypto";
import { waitForMail } from "../scripts/lib/mails.mjs";
import { CUSTOMER_ADDRESSES } from "../scripts/lib/seed/people.mjs";
import { deliver, pack, receiveReturn, refundWhatIsOwed, ship } from "../scripts/lib/shop/after-sale.mjs";
import { type Basket, type PlacedOrder, placeOrder } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect } from "./fixtures";
import { test } from "./support/backend-test";
import { newCustomer, placeOwn } from "./support/customers";
import { capturedOf, expectWhole, outcomeOf, paymentsOf, refundedOf, truthOf } from "./support/order-truth";
import {
  abilities,
  ask,
  askReturn,
  cancel,
  cancelReturn,
  factsOf,
  guestOf,
  look,
  newKey,
  quoteFor,
  returnOptions,
  showReturn,
  withdraw,
} from "./support/requests";

// What shoppers cancel, return and withdraw, asked of the plugin's own routes as the storefront asks them; sums against Medusa's.

/** As often as each race is run, each time on an order of its own. */
const ROUNDS = 3;

test.beforeEach(() => test.setTimeout(240_000));

const mugs = (shop: Shop, more: Partial<Basket> = {}): Promise<PlacedOrder> =>
  placeOrder(shop, {
    region: "us",
    email: `shopper-${randomUUID()}@example.com`,
    address: CUSTOMER_ADDRESSES.us,
    lines: [{ product: "stoneware-mug", quantity: 3 }],
    payment: "capture",
    ...more,
  });

const delivered = async (shop: Shop, more: Partial<Basket> = {}): Promise<PlacedOrder> => {
  const order = await mugs(shop, more);
  await deliver(shop, order, await ship(shop, order));
  return order;
};

const units = ({ items: [line] }: PlacedOrder, quantity: number) => [{ id: line?.id ?? "", quantity }];

const accepted = (answers: readonly { status: number }[]) => answers.filter(({ status }) => status === 200).length;

const difference = async (shop: Shop, order: PlacedOrder) => (await truthOf(shop, order)).summary.pending_difference;

test.describe("canceling", () => {
  test("gives all of the money back once, and says so by mail", async ({ shop, demo }) => {
    const order = await mugs(shop);
    expect((await abilities(shop, order)).cancel).toMatchObject({ can: true, how: "now" });
    const answer = await cancel(shop, order, { reason: "Ordered twice" });
    expect(answer).toMatchObject({ status: 200, body: { request: { kind: "cancellation", state: "done" } } });
    const after = await truthOf(shop, order);
    expect(after.status).toBe("canceled");
    expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
    expect(after.summary.pending_difference).toBeCloseTo(0, 5);
    expect((await abilities(shop, order)).cancel).toMatchObject({ can: false, because: "canceled" });
    const mail = await waitForMail(demo.inbox, { to: order.email, text: `Order ${order.number} is canceled` });
    expect(mail.text).toContain("refunding $");
    const told = await waitForMail(demo.inbox, {
      to: "help@example.com",
      text: `Order ${order.number} canceled by the`,
    });
    expect(told.text).toContain("Ordered twice");
  });

  test("releases what was only reserved", async ({ shop, demo }) => {
    const order = await mugs(shop, { payment: "authorize" });
    expect(await cancel(shop, order)).toMatchObject({ status: 200 });
    const after = await truthOf(shop, order);
    expect(after.status).toBe("canceled");
    expect(refundedOf(after)).toBe(0);
    expect(paymentsOf(after).every(({ canceled_at }) => canceled_at)).toBe(true);
    const mail = await waitForMail(demo.inbox, { to: order.email, text: "is canceled" });
    expect(mail.text).toContain("You weren’t charged");
  });

  test("twice at once is done once", async ({ shop }) => {
    for (let round = 1; round <= ROUNDS; round++) {
      const order = await mugs(shop);
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
    const order = await mugs(shop);
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
        const order = await mugs(shop);
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
    const order = await mugs(shop);
    await shop.admin("/order-edits", { body: { order_id: order.id } });
    expect(await cancel(shop, order)).toMatchObject({ status: 409, body: { because: "busy" } });
    expect(refundedOf(await truthOf(shop, order))).toBe(0);
    await shop.admin(`/order-edits/${order.id}`, { method: "DELETE" });
    expect(await cancel(shop, order)).toMatchObject({ status: 200 });
  });

  test("calls an open transfer off", async ({ shop }) => {
    const order = await mugs(shop);
    const [customer] = (await shop.admin("/customers?has_account=true&limit=1&fields=id")).customers;
    await shop.admin(`/orders/${order.id}/transfer`, { body: { customer_id: customer.id } });
    expect(await cancel(shop, order)).toMatchObject({ status: 200 });
    const after = await truthOf(shop, order);
    expect(after.status).toBe("canceled");
    expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
  });

  test("is for who sees the order alone", async ({ shop }) => {
    const order = await mugs(shop);
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
});

test.describe("returning", () => {
  test("gives back what was quoted, in each currency, with a code and without", async ({ shop }) => {
    const baskets: readonly Partial<Basket>[] = [
      {},
      { codes: ["SPRING10"] },
      { region: "eu", address: CUSTOMER_ADDRESSES.eu },
      { region: "jp", address: CUSTOMER_ADDRESSES.jp },
    ];
    for (const basket of baskets) {
      const order = await delivered(shop, basket);
      const quote = await quoteFor(shop, order, units(order, 2));
      const before = await difference(shop, order);
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
      const order = await delivered(shop);
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
    const order = await delivered(shop);
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
    const order = await mugs(shop);
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
    const order = await delivered(shop);
    const before = await truthOf(shop, order);
    const { body } = await askReturn(shop, order, units(order, 2));
    const { returnId } = body.request;
    const answers = await Promise.all([cancelReturn(shop, order, returnId), cancelReturn(shop, order, returnId)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const after = await truthOf(shop, order);
    expect(after.total).toBeCloseTo(before.total, 5);
    expect(after.summary.pending_difference).toBeCloseTo(before.summary.pending_difference, 5);
    expect((await showReturn(shop, order, returnId)).body.return.state).toBe("canceled");
    expect(await showReturn(shop, await mugs(shop), returnId)).toMatchObject({ status: 404 });
    await waitForMail(demo.inbox, { to: order.email, text: "You don’t need to send anything back" });
    expect((await abilities(shop, order)).return).toMatchObject({ can: true });
  });

  test("knows the shop's reasons", async ({ shop }) => {
    const order = await delivered(shop);
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
    const order = await delivered(shop, { codes: ["GIFT100", "FREESHIP"], payment: "none" });
    const before = await difference(shop, order);
    expect(await quoteFor(shop, order, units(order, 1))).toMatchObject({ goods: 0, fee: 0, total: 0 });
    expect(await askReturn(shop, order, units(order, 1))).toMatchObject({ status: 200 });
    expect(await difference(shop, order)).toBeCloseTo(before, 5);
  });
});

test.describe("withdrawing", () => {
  const owner = (order: PlacedOrder) => ({ order_id: order.id, viewer: guestOf(order), email: order.email });

  test("from an order that is not packed cancels it, and is acknowledged to the second", async ({ shop, demo }) => {
    const order = await mugs(shop, { region: "eu", address: CUSTOMER_ADDRESSES.eu });
    expect((await abilities(shop, order)).withdraw).toMatchObject({ can: true, period: { kind: "not_begun" } });
    const { status, body } = await withdraw(shop, owner(order));
    expect(status).toBe(200);
    expect(body.withdrawal.sentence).toContain(
      `I, Maya Lindqvist, withdraw from the contract on order ${order.number}`,
    );
    const mail = await waitForMail(demo.inbox, { to: order.email, text: "We have received your withdrawal" });
    expect(mail.text).toMatch(/Received: \w+ \d+, \d{4} at \d+:\d\d:\d\d [AP]M \S+/);
    expect(mail.text).toContain(body.withdrawal.sentence);
    expect(mail.text).not.toMatch(/accept/i);
    await expect.poll(async () => (await truthOf(shop, order)).status, { timeout: 20_000 }).toBe("canceled");
    const after = await truthOf(shop, order);
    expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
    await expect
      .poll(async () => (await look(shop, `/withdrawals/${body.withdrawal.id}`, body.withdrawal.id)).body.withdrawal)
      .toMatchObject({
        state: "in_progress",
        prepared: "cancel",
        order_id: order.id,
        acknowledgement: { state: "sent" },
      });
    await waitForMail(demo.inbox, { to: "help@example.com", text: `Withdrawal received: order ${order.number}` });
  });

  test("from what was delivered makes a return without a fee", async ({ shop }) => {
    const order = await delivered(shop, { region: "eu", address: CUSTOMER_ADDRESSES.eu });
    const before = await difference(shop, order);
    const [line] = order.items;
    const { body } = await withdraw(shop, { ...owner(order), lines: [{ id: line?.id, quantity: 1 }] });
    const { id } = body.withdrawal;
    const shown = async () => (await look(shop, `/withdrawals/${id}`, id)).body.withdrawal;
    await expect.poll(async () => (await shown()).prepared, { timeout: 20_000 }).toBe("return");
    const after = await expectWhole(shop, order, "with a return");
    const { lines } = await returnOptions(shop, order);
    expect(before - after.summary.pending_difference).toBeCloseTo(lines[0].refundable_per_unit, 1);
    expect((await abilities(shop, order)).return).toMatchObject({ can: true, lines: [{ free: 2 }] });
    const back = await showReturn(shop, order, (await shown()).return_id);
    expect(back.body.return).toMatchObject({ state: "requested", withdrawal_id: id });
  });

  test("that matches nothing is stored and acknowledged, and answers the same", async ({ shop, demo }) => {
    const order = await mugs(shop);
    const email = `typed-${randomUUID()}@example.com`;
    const typed = { email, contract: order.number };
    const hit = await withdraw(shop, { ...typed, order_email: order.email });
    const miss = await withdraw(shop, { ...typed, order_email: "nobody@example.com" });
    const nothing = await withdraw(shop, { email, text: "The blue mug of last week" });
    expect([hit.status, miss.status, nothing.status]).toEqual([200, 200, 200]);
    const said = ({ body }: typeof hit) => ({ ...body.withdrawal, id: "", received_at: "" });
    expect(said(hit)).toEqual(said(miss));
    const { id } = hit.body.withdrawal;
    expect((await look(shop, `/withdrawals/${id}`, id)).body.withdrawal).toMatchObject({
      order_id: null,
      state: "open",
    });
    const mail = await waitForMail(demo.inbox, { to: email, text: "The blue mug of last week" });
    expect(mail.text).not.toContain(`/order/${order.id}`);
    const { requests } = await shop.admin("/order-pages/requests?state=open&limit=200");
    const listed = (found: typeof hit) => requests.find((one: { id: string }) => one.id === found.body.withdrawal.id);
    expect(listed(hit)).toMatchObject({ order_id: order.id, proof: "number_email", is_open: true });
    expect(listed(miss)).toMatchObject({ order_id: null, proof: "none" });
    expect((await truthOf(shop, order)).status, "no money moves for what is not proven").toBe("pending");
    expect(await look(shop, "/withdrawals/opreq_unknown", "opreq_unknown")).toMatchObject({ status: 404 });
  });

  test("pressed three times is one, and with other lines another", async ({ shop }) => {
    const order = await delivered(shop, { region: "eu", address: CUSTOMER_ADDRESSES.eu });
    const key = newKey();
    const [line] = order.items;
    const lines = (quantity: number) => [{ id: line?.id, quantity }];
    const one = () => withdraw(shop, { ...owner(order), key, lines: lines(1) });
    const answers = await Promise.all([one(), one(), one()]);
    expect(new Set(answers.map(({ body }) => body.withdrawal.id)).size).toBe(1);
    const other = await withdraw(shop, { ...owner(order), key, lines: lines(2) });
    expect(other.body.withdrawal.id).not.toBe(answers[0]?.body.withdrawal.id);
    expect((await factsOf(shop, order)).requests.filter(({ kind }) => kind === "withdrawal")).toHaveLength(2);
  });

  test("and canceling at once cancels once", async ({ shop }) => {
    for (let round = 1; round <= ROUNDS; round++) {
      const order = await mugs(shop, { region: "eu", address: CUSTOMER_ADDRESSES.eu });
      const [declared] = await Promise.all([withdraw(shop, owner(order)), cancel(shop, order)]);
      expect(declared.status).toBe(200);
      await expect.poll(async () => (await truthOf(shop, order)).status, { timeout: 20_000 }).toBe("canceled");
      const after = await expectWhole(shop, order, `round ${round}`);
      expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
      expect(after.summary.pending_difference).toBeCloseTo(0, 5);
    }
  });
});

test("bad input is a 400 in the plugin's own words", async ({ shop }) => {
  const order = await mugs(shop);
  for (const more of [{ key: "short" }, { viewer: null }, { viewer: { by: "admin" } }, { reason: 7 }, { other: 1 }]) {
    expect((await cancel(shop, order, more)).status, JSON.stringify(more)).toBe(400);
  }
  for (const more of [{ name: "" }, { email: "no" }, { order_id: order.id }, { text: "a\0b" }, { locale: "" }]) {
    expect((await withdraw(shop, more)).status, JSON.stringify(more)).toBe(400);
  }
});

test("the shop declines a withdrawal with its reason, and the shopper is told", async ({ shop, demo }) => {
  const email = `typed-${randomUUID()}@example.com`;
  const { body } = await withdraw(shop, { email, contract: "No such number" });
  const path = `/order-pages/requests/${body.withdrawal.id}`;
  expect(await outcomeOf(shop.admin(`${path}/decline`, { body: {} }))).toMatchObject({ status: 400 });
  await shop.admin(`${path}/decline`, { body: { reason: "We found no order of yours." } });
  const mail = await waitForMail(demo.inbox, { to: email, text: "We found no order of yours." });
  expect(mail.subject).toBe("About your withdrawal");
  expect(await outcomeOf(shop.admin(`${path}/accept`, { body: {} }))).toMatchObject({ status: 409 });
});

test("an owner's request is the owner's", async ({ shop }) => {
  const customer = await newCustomer(shop);
  const order = await placeOwn(shop, customer);
  const { customer_id } = (await shop.admin(`/orders/${order.id}?fields=customer_id`)).order;
  expect(await cancel(shop, order, { viewer: { by: "owner", customer_id } })).toMatchObject({ status: 200 });
});
