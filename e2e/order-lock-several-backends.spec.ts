import { cancel, deliver, pack, requestReturn, ship } from "../scripts/lib/shop/after-sale.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect } from "./fixtures";
import { test as base } from "./support/backend-test";
import { newCustomer, placeOwn } from "./support/customers";
import { accepted, capturedOf, expectWhole, outcomeOf, refundedOf } from "./support/order-truth";
import { RedisServer } from "./support/redis";
import { SeveralBackends } from "./support/several-backends";

// The same races with the callers on two backends, as behind a load balancer: Redis is where the two meet.

const ROUNDS = 3;

const test = base.extend<object, { two: readonly [Shop, Shop] }>({
  two: [
    async ({ demo }, use) => {
      const redis = await RedisServer.start();
      const backends = await SeveralBackends.start(demo, redis.url, 2);
      const [one, other] = backends.shops;
      if (!one || !other) throw new Error("two backends were asked for");
      await use([one, other]);
      await backends.stop();
      await redis.kill();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

test.beforeEach(() => test.setTimeout(240_000));

const threeMugs = async (shop: Shop): Promise<PlacedOrder> =>
  placeOwn(shop, await newCustomer(shop), { lines: [{ product: "stoneware-mug", quantity: 3 }] });

const units = ({ items }: PlacedOrder, quantity: number) => items.map(({ id }) => ({ id, quantity }));

const RACES: Readonly<
  Record<string, { isDelivered?: boolean; of: (one: Shop, other: Shop, order: PlacedOrder) => Promise<unknown>[] }>
> = {
  "three returns of two of three units": {
    isDelivered: true,
    of: (one, other, order) => [one, other, one].map((shop) => requestReturn(shop, order, { items: units(order, 2) })),
  },
  "two parcels of the same units": { of: (one, other, order) => [pack(one, order), pack(other, order)] },
  "a parcel and a cancellation": { of: (one, other, order) => [pack(one, order), cancel(other, order)] },
  "two cancellations": { of: (one, other, order) => [cancel(one, order), cancel(other, order)] },
};

for (const [name, { isDelivered, of }] of Object.entries(RACES)) {
  test(`on two backends, ${name} leave the order whole`, async ({ two: [one, other] }) => {
    for (let round = 1; round <= ROUNDS; round++) {
      const order = await threeMugs(one);
      if (isDelivered) await deliver(one, order, await ship(one, order));
      const outcomes = await Promise.all(of(one, other, order).map(outcomeOf));
      expect(accepted(outcomes), `round ${round}: ${JSON.stringify(outcomes)}`).toBe(1);
      const now = await expectWhole(other, order, `round ${round}`);
      if (now.status === "canceled") expect(refundedOf(now)).toBeCloseTo(capturedOf(now), 5);
    }
  });
}
