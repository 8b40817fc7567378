import { randomUUID } from "node:crypto";
import { waitForMail } from "../scripts/lib/mails.mjs";
import { CUSTOMER_ADDRESSES } from "../scripts/lib/seed/people.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import { pendingDifference } from "../scripts/lib/v2/made-orders.mjs";
import { expect } from "./fixtures";
import { test } from "./support/backend-test";
import { capturedOf, expectWhole, outcomeOf, refundedOf, truthOf } from "./support/order-truth";
import { ownArrivedOrder, ownOrder } from "./support/own-orders";
import {
  abilities,
  cancel,
  factsOf,
  guestOf,
  look,
  newKey,
  returnOptions,
  showReturn,
  withdraw,
} from "./support/requests";

// What shoppers withdraw, asked of the plugin's own routes as the storefront asks them; sums against Medusa's.

/** As often as each race is run, each time on an order of its own. */
const ROUNDS = 3;

test.beforeEach(() => test.setTimeout(240_000));

test.describe("withdrawing", () => {
  const owner = (order: PlacedOrder) => ({ order_id: order.id, viewer: guestOf(order), email: order.email });

  test("from an order that is not packed cancels it, and is acknowledged to the second", async ({ shop, demo }) => {
    const order = await ownOrder(shop, { region: "eu", address: CUSTOMER_ADDRESSES.eu });
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
    const order = await ownArrivedOrder(shop, { region: "eu", address: CUSTOMER_ADDRESSES.eu });
    const before = await pendingDifference(shop, order);
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
    const order = await ownOrder(shop);
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
    const order = await ownArrivedOrder(shop, { region: "eu", address: CUSTOMER_ADDRESSES.eu });
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
      const order = await ownOrder(shop, { region: "eu", address: CUSTOMER_ADDRESSES.eu });
      const [declared] = await Promise.all([withdraw(shop, owner(order)), cancel(shop, order)]);
      expect(declared.status).toBe(200);
      await expect.poll(async () => (await truthOf(shop, order)).status, { timeout: 20_000 }).toBe("canceled");
      const after = await expectWhole(shop, order, `round ${round}`);
      expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
      expect(after.summary.pending_difference).toBeCloseTo(0, 5);
    }
  });

  test("refuses bad input with a 400 in the plugin's own words", async ({ shop }) => {
    const order = await ownOrder(shop);
    for (const more of [{ name: "" }, { email: "no" }, { order_id: order.id }, { text: "a\0b" }]) {
      expect((await withdraw(shop, more)).status, JSON.stringify(more)).toBe(400);
    }
  });

  test("is declined by the shop with its reason, and the shopper is told", async ({ shop, demo }) => {
    const email = `typed-${randomUUID()}@example.com`;
    const { body } = await withdraw(shop, { email, contract: "No such number" });
    const path = `/order-pages/requests/${body.withdrawal.id}`;
    expect(await outcomeOf(shop.admin(`${path}/decline`, { body: {} }))).toMatchObject({ status: 400 });
    await shop.admin(`${path}/decline`, { body: { reason: "We found no order of yours." } });
    const mail = await waitForMail(demo.inbox, { to: email, text: "We found no order of yours." });
    expect(mail.subject).toBe("About your withdrawal");
    expect(await outcomeOf(shop.admin(`${path}/accept`, { body: {} }))).toMatchObject({ status: 409 });
  });
});
