import { CUSTOMER_ADDRESSES } from "../scripts/lib/seed/people.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect } from "./fixtures";
import { test } from "./support/backend-test";
import { capturedOf, expectWhole, paymentsOf, refundedOf, truthOf } from "./support/order-truth";
import { ownArrivedOrder, ownOrder } from "./support/own-orders";
import { ask, cancel, factsOf, guestOf, newKey, quoteFor, returnOptions, units, withdraw } from "./support/requests";
import { SeveralBackends } from "./support/several-backends";

// One backend of a shop dies in the middle of what shoppers asked it for; they send the same forms again, to another one.

const stateOf = async (shop: Shop, order: PlacedOrder): Promise<string> =>
  (await factsOf(shop, order)).requests.map(({ state }) => state).join();

/** No more is given back than was paid, and not in two times; a canceled order's money is all back. */
async function expectMoneyOnce(shop: Shop, order: PlacedOrder): Promise<void> {
  const now = await truthOf(shop, order);
  expect(paymentsOf(now).flatMap(({ refunds }) => refunds).length).toBeLessThanOrEqual(1);
  expect(refundedOf(now)).toBeLessThanOrEqual(capturedOf(now) + 0.001);
  if (now.status === "canceled") expect(refundedOf(now)).toBeCloseTo(capturedOf(now), 5);
}

test("what a killed backend had begun is ended by the same forms, and done once", async ({ demo, shop }) => {
  test.setTimeout(300_000);
  const backends = await SeveralBackends.start(demo, null, 1);
  const [doomed] = backends.shops;
  if (!doomed) throw new Error("one backend was asked for");
  const toGermany = { region: "eu", address: CUSTOMER_ADDRESSES.eu } as const;
  const canceled = await ownOrder(shop);
  const returned = await ownArrivedOrder(shop);
  const withdrawn = await ownOrder(shop, toGermany);

  const cancelKey = newKey();
  const declared = {
    ...{ key: newKey(), email: withdrawn.email, order_id: withdrawn.id, viewer: guestOf(withdrawn) },
    received_at: new Date().toISOString(),
  };
  const lines = units(returned, 2).map((line) => ({ ...line, reason_id: null, note: null }));
  const [terms, quote] = await Promise.all([returnOptions(shop, returned), quoteFor(shop, returned, lines)]);
  const body = {
    ...{ key: newKey(), viewer: guestOf(returned), lines },
    ...{ option_id: terms.options[0].id, quoted_total: quote.total },
  };
  const sendBack = (backend: Shop) =>
    ask(backend, `/orders/${returned.id}/returns`, { action: "return", id: returned.id, body });
  // Settled from the start: the first of them may fail while the last is still to be stored.
  const cutOff = Promise.allSettled([
    cancel(doomed, canceled, { key: cancelKey }),
    sendBack(doomed),
    withdraw(doomed, declared),
  ]);
  for (const order of [canceled, returned, withdrawn]) {
    await expect.poll(() => stateOf(shop, order), { intervals: [20], timeout: 60_000 }).not.toBe("");
  }
  await backends.kill(0);
  await cutOff;

  await test.step("the cancellation", async () => {
    await cancel(shop, canceled, { key: cancelKey });
    expect(await stateOf(shop, canceled)).toMatch(/^(done|needs_shop)$/);
    // Not even by whoever loads the page anew.
    await cancel(shop, canceled);
    await expectMoneyOnce(shop, canceled);
  });

  await test.step("the return", async () => {
    await sendBack(shop);
    const state = await stateOf(shop, returned);
    expect(state).toMatch(/^(done|needs_shop)$/);
    if (state === "done") {
      const whole = await expectWhole(shop, returned, "returned");
      expect(whole.items[0]?.detail.return_requested_quantity).toBe(2);
    }
  });

  await test.step("the withdrawal", async () => {
    expect(await withdraw(shop, declared)).toMatchObject({ status: 200 });
    await expect.poll(() => stateOf(shop, withdrawn), { timeout: 60_000 }).toMatch(/^(in_progress|needs_shop)$/);
    await expectMoneyOnce(shop, withdrawn);
  });
  await backends.stop();
});
