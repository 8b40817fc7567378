import { expect } from "./fixtures";
import { forgetOrder, levelShown, lookUpOrder } from "./support/grants";
import { guestSettings, placeGuestOrder, test } from "./support/guests";
import { RedisServer } from "./support/redis";
import { type Storefront, startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

test.describe("two instances", () => {
  let redis: RedisServer;
  let shops: Storefront[];

  test.beforeEach(async ({ demo, backend }) => {
    redis = await RedisServer.start();
    shops = await Promise.all([1, 2].map(() => start(demo, backend.url)));
  });

  test.afterEach(async () => {
    redis.thaw();
    await Promise.all([...shops.map((shop) => shop.stop()), redis.kill()]);
  });

  const start = (demo: Parameters<typeof guestSettings>[0], backend: string) =>
    startStorefront(guestSettings(demo, backend, { REDIS_URL: redis.url }));

  test("share grants, and what was forgotten: a third one, too, from its first request on", async ({
    demo,
    shop,
    backend,
  }) => {
    const order = await placeGuestOrder(shop);
    const [one = "", two = ""] = shops.map(({ url }) => url);
    const visitor = new Visitor(one);
    await lookUpOrder(visitor, order);
    expect(await levelShown(visitor.copy(two), order)).toBe("everything");

    const copy = visitor.copy();
    await forgetOrder(visitor, order);
    expect(await levelShown(copy.copy(two), order)).toBe("summary");
    const third = await start(demo, backend.url);
    shops.push(third);
    expect(await levelShown(copy.copy(third.url), order)).toBe("summary");
  });

  test("an instance knows by itself what it was told to forget, and tells the others when Redis is back", async ({
    shop,
  }) => {
    const [before, during] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
    const [one = "", two = ""] = shops.map(({ url }) => url);
    const [early, late] = [new Visitor(one), new Visitor(one)];
    await lookUpOrder(early, before);
    await lookUpOrder(late, during);
    const copies = { early: early.copy(), late: late.copy() };

    await forgetOrder(early, before);
    await redis.kill();
    expect(await levelShown(copies.early, before), "forgotten before Redis went").toBe("summary");
    await forgetOrder(late, during);
    expect(await levelShown(copies.late, during), "forgotten without Redis").toBe("summary");

    await redis.restart();
    await expect(async () => {
      expect(await levelShown(copies.early.copy(two), before)).toBe("summary");
      expect(await levelShown(copies.late.copy(two), during)).toBe("summary");
    }).toPass({ timeout: 15_000 });
    await lookUpOrder(late, before);
    expect(await levelShown(late.copy(two), before), "and what is proven then is shared").toBe("everything");
  });

  test("a Redis that hangs makes pages slower, not open", async ({ shop }) => {
    const order = await placeGuestOrder(shop);
    const visitor = new Visitor(shops[0]?.url ?? "");
    await lookUpOrder(visitor, order);
    const copy = visitor.copy();
    await forgetOrder(visitor, order);
    redis.freeze();
    const start = Date.now();
    expect(await levelShown(copy, order)).toBe("summary");
    expect(Date.now() - start).toBeLessThan(5000);
  });
});
