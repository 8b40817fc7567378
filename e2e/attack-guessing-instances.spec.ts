import { expect } from "./fixtures";
import { expectRefused, formOf, guess, guesses, statuses, TRIES, times } from "./support/guesses";
import { guestSettings, ownEmail, placeGuestOrder, test } from "./support/guests";
import { RedisServer } from "./support/redis";
import { type Storefront, startStorefront } from "./support/storefront";
import { ownAddress, Visitor } from "./support/visitor";

test.describe("two instances with one Redis", () => {
  test.describe.configure({ mode: "default" });
  let redis: RedisServer;
  let shops: Storefront[];
  const urls = () => shops.map(({ url }) => url);

  test.beforeEach(async ({ demo, backend }) => {
    redis = await RedisServer.start();
    const settings = guestSettings(demo, backend.url, { REDIS_URL: redis.url });
    shops = await Promise.all([startStorefront(settings), startStorefront(settings)]);
  });

  test.afterEach(async () => {
    redis.thaw();
    await Promise.all([...shops.map((shop) => shop.stop()), redis.kill()]);
  });

  test("count parallel guesses together, from their first request on", async () => {
    const email = ownEmail();
    const all = await Promise.all(times(TRIES.perEmail + 8).map((index) => guess(urls()[index % 2] ?? "", { email })));
    expect(statuses(all).filter((status) => status === 200)).toHaveLength(TRIES.perEmail);
    for (const url of urls()) expectRefused(await guess(url, { email }), url);
  });

  test("let an address that is refused on one lock nothing on the other, and know a device on both", async ({
    shop,
  }) => {
    const [one = "", two = ""] = urls();
    const order = await placeGuestOrder(shop);
    const owner = new Visitor(one);
    expect((await owner.submit(await formOf(one), { number: order.number, email: order.email })).status).toBe(303);

    const address = ownAddress();
    await guesses(TRIES.perAddress, urls(), { address });
    for (const answer of await guesses(TRIES.perNumber + 4, urls(), { address, number: order.number })) {
      expectRefused(answer, "the address");
    }
    expect((await guess(two, order)).status, "its owner").toBe(303);

    await guesses(TRIES.perNumber, urls(), { number: order.number });
    for (const url of urls()) {
      expectRefused(await guess(url, order), url);
      const elsewhere = owner.copy(url);
      const proven = await elsewhere.submit(await formOf(url), { number: order.number, email: order.email });
      expect(proven.status, url).toBe(303);
    }
  });

  test("keep in Redis nothing that proves anything", async ({ shop }) => {
    const [url = ""] = urls();
    const order = await placeGuestOrder(shop);
    const until = Math.floor(Date.now() / 1000) + 3600;
    const page = await new Visitor(url).get(`/order/${order.id}`);
    const crafted = `order-link.v1.${order.id}.${until}`;
    await new Visitor(url).submit(page, { orderId: crafted, email: ownEmail() });
    for (const counted of (await redis.keys()).map((key) => key.split(":").at(-1) ?? "")) {
      const forged = `/order/${order.id}/open?key=v1.${until}.${counted}`;
      expect((await new Visitor(url).get(forged)).headers.location).toBe(`/order/${order.id}?link=expired`);
    }
  });

  test("go on limiting when Redis is gone, each by itself, and together again when it is back", async () => {
    const [before, during, after] = [ownEmail(), ownEmail(), ownEmail()];
    await guesses(TRIES.perEmail, urls(), { email: before });
    await redis.kill();
    for (const url of urls()) {
      expect(new Set(statuses(await guesses(TRIES.perEmail, [url], { email: during }))), url).toEqual(new Set([200]));
      expectRefused(await guess(url, { email: during }), url);
    }
    await redis.restart();
    await expect(async () => {
      for (const shop of shops) expect(shop.output()).toContain("redis is back");
    }).toPass({ timeout: 15_000 });
    await guesses(TRIES.perEmail, urls(), { email: after });
    for (const url of urls()) expectRefused(await guess(url, { email: after }), url);
    for (const shop of shops) expect(shop.output()).toContain("redis is gone");
  });

  test("answer while Redis hangs, and limit", async () => {
    const [url = ""] = urls();
    redis.freeze();
    const email = ownEmail();
    const start = Date.now();
    expect((await guess(url, { email })).status).toBe(200);
    expect(Date.now() - start).toBeLessThan(5000);
    expect(new Set(statuses(await guesses(TRIES.perEmail - 1, [url], { email })))).toEqual(new Set([200]));
    expectRefused(await guess(url, { email }), "while it hangs");
  });
});
