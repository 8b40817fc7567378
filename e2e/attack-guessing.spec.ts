import { mapLimited } from "../scripts/lib/wait.mjs";
import { expect, open, words } from "./fixtures";
import { expectAccessible } from "./support/axe";
import { guestSettings, ownEmail, placeGuestOrder, test } from "./support/guests";
import { lookUp, lookup } from "./support/lookup-page";
import { part } from "./support/order-page";
import { RedisServer } from "./support/redis";
import { keyFor, signedLink } from "./support/signed-links";
import { type Storefront, startStorefront } from "./support/storefront";
import { type Answer, ownAddress, Visitor } from "./support/visitor";

/** As lib/security/limits.ts has them. */
const TRIES = { perAddress: 30, perSite: 120, perNumber: 20, perEmail: 20, linksPerOrder: 30, signInsPerEmail: 10 };

interface Guess {
  readonly number?: string;
  readonly email?: string;
  readonly address?: string;
}

let numbers = 800_000;

const forms = new Map<string, Promise<Answer>>();

/** The lookup's form, fetched once: guessers do not read it again for each guess. */
function formOf(url: string): Promise<Answer> {
  const known = forms.get(url) ?? new Visitor(url).get("/order/lookup");
  forms.set(url, known);
  return known;
}

/** Guesses through the lookup's form; what a guess leaves out is another one each time. */
async function guess(url: string, { number, email = ownEmail(), address = ownAddress() }: Guess): Promise<Answer> {
  numbers += 1;
  return new Visitor(url, address).submit(await formOf(url), { number: number ?? String(numbers), email });
}

const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status);
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** So many guesses, a few at a time, through each of the storefronts in turn. */
const guesses = (count: number, urls: readonly string[], what: Guess) =>
  mapLimited(times(count), 10, (index) => guess(urls[index % urls.length] ?? "", what));

function expectRefused(answer: Answer, what: string): void {
  expect(answer.status, what).toBe(429);
  expect(Number(answer.headers["retry-after"]), what).toBeGreaterThan(0);
  const minutes = Math.ceil(Number(answer.headers["retry-after"]) / 60);
  expect(answer.body, what).toContain(words("forms.errors.tooManyTries", { minutes }));
}

/** What is counted, and another spelling of the same. */
const LIMITED: readonly { what: string; limit: number; same: Guess; spelt: Guess }[] = [
  {
    what: "one address",
    limit: TRIES.perAddress,
    same: { address: "192.0.2.7" },
    spelt: { address: "::ffff:192.0.2.7" },
  },
  { what: "one number", limit: TRIES.perNumber, same: { number: "704711" }, spelt: { number: " # ７０４７ １１" } },
  {
    what: "one email",
    limit: TRIES.perEmail,
    same: { email: "victim@example.com" },
    spelt: { email: " VICTIM@Example.com " },
  },
];

for (const { what, limit, same, spelt } of LIMITED) {
  test(`${what} may be tried ${limit} times, and is then told how long to wait`, async ({ storefront }) => {
    expect(new Set(statuses(await guesses(limit, [storefront.url], same)))).toEqual(new Set([200]));
    expectRefused(await guess(storefront.url, same), what);
    expectRefused(await guess(storefront.url, spelt), `${what}, spelt in another way`);
    expect((await guess(storefront.url, {})).status, "everybody else").toBe(200);
  });
}

test("the right answer is worth nothing past the limit", async ({ shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  await guesses(TRIES.perNumber, [storefront.url], { number: order.number });
  const answer = await guess(storefront.url, order);
  expectRefused(answer, "the right pair");
  expect(answer.headers["set-cookie"]).toBeUndefined();
});

test("the email field counts with the lookup, and an order's tries with all addresses", async ({
  shop,
  storefront,
}) => {
  const [order, address] = [await placeGuestOrder(shop), ownAddress()];
  await guesses(TRIES.perAddress - 1, [storefront.url], { address });
  const one = new Visitor(storefront.url, address);
  const page = await one.get(`/order/${order.id}`);
  expect((await one.submit(page, { email: ownEmail() })).status).toBe(200);
  expectRefused(await one.submit(page, { email: order.email }), "the address");

  await mapLimited(times(TRIES.perNumber - 1), 6, () =>
    new Visitor(storefront.url).submit(page, { email: ownEmail() }),
  );
  expectRefused(await new Visitor(storefront.url).submit(page, { email: order.email }), "the order");
});

test("an address is what trusted proxies say, however it is spelt, and not what clients claim", async ({
  storefront,
}) => {
  const spent = "198.51.100.9";
  await guesses(TRIES.perAddress, [storefront.url], { address: spent });
  for (const address of [`1.1.1.1, ${spent}`, `${spent}:443`, `::ffff:${spent}`, ` ${spent} `, `unknown,x,${spent}`]) {
    expectRefused(await guess(storefront.url, { address }), address);
  }
});

test("one household has one network of addresses", async ({ storefront }) => {
  const anywhere = (index: number) => `2001:db8:7:7:${(index + 1).toString(16)}::${index}`;
  await mapLimited(times(TRIES.perAddress), 6, (index) => guess(storefront.url, { address: anywhere(index) }));
  expectRefused(await guess(storefront.url, { address: "2001:0DB8:0007:0007::ffff" }), "the same network");
  expect((await guess(storefront.url, { address: "2001:db8:7:8::1" })).status).toBe(200);
});

test("one site has four households' tries, from whichever of its networks", async ({ storefront }) => {
  const anywhere = (index: number) => `2001:db8:48:${(index + 1).toString(16)}::1`;
  await mapLimited(times(TRIES.perSite), 10, (index) => guess(storefront.url, { address: anywhere(index) }));
  expectRefused(await guess(storefront.url, { address: anywhere(500) }), "the same site");
  expect((await guess(storefront.url, { address: "2001:db8:49:1::1" })).status).toBe(200);
});

test("one address locks no number and no twenty emails, however long it goes on", async ({ shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  const address = ownAddress();
  await guesses(TRIES.perAddress, [storefront.url], { address });
  for (const answer of await guesses(TRIES.perNumber * 2, [storefront.url], { address, number: order.number })) {
    expectRefused(answer, "an address that has tried too much");
  }
  const emails = times(20).map(() => ownEmail());
  await mapLimited(times(200), 10, (index) => guess(storefront.url, { address, email: emails[index % 20] ?? "" }));
  for (const email of emails) expect((await guess(storefront.url, { email })).status, email).toBe(200);
  expect((await guess(storefront.url, order)).status, "its owner").toBe(303);
});

test("one address locks no twenty accounts out", async ({ storefront }) => {
  const address = ownAddress();
  const form = await new Visitor(storefront.url).get("/account/login");
  const signIn = (email: string, from: string) =>
    new Visitor(storefront.url, from).submit(form, { email, password: "a guess" });
  const emails = times(20).map(() => ownEmail());
  await mapLimited(times(200), 10, (index) => signIn(emails[index % 20] ?? "", address));
  for (const email of emails) expect((await signIn(email, ownAddress())).status, email).toBe(200);
});

test("an owner's device is locked out by nobody else, and does not stand for anybody else", async ({
  shop,
  storefront,
}) => {
  const [own, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const owner = new Visitor(storefront.url);
  const form = await formOf(storefront.url);
  expect((await owner.submit(form, { number: own.number, email: own.email })).status).toBe(303);
  for (const order of [own, other]) {
    await guesses(TRIES.perNumber, [storefront.url], { number: order.number });
    await guesses(TRIES.perEmail, [storefront.url], { email: order.email });
  }
  const stranger = await new Visitor(storefront.url).submit(form, { number: own.number, email: own.email });
  expectRefused(stranger, "anybody else");
  expect((await owner.submit(form, { number: own.number, email: own.email })).status).toBe(303);
  expectRefused(await owner.submit(form, { number: other.number, email: other.email }), "somebody else's order");

  // And has no more tries than everybody else together.
  for (const _ of times(TRIES.perEmail)) await owner.submit(form, { number: "1", email: own.email });
  expectRefused(await owner.submit(form, { number: "1", email: own.email }), "the device itself");
});

test("a signed link makes a device known, too", async ({ shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  const owner = new Visitor(storefront.url);
  await owner.get(signedLink(order));
  const page = await new Visitor(storefront.url).get(`/order/${order.id}`);
  await mapLimited(times(TRIES.perNumber), 6, () => new Visitor(storefront.url).submit(page, { email: ownEmail() }));
  expectRefused(await new Visitor(storefront.url).submit(page, { email: order.email }), "anybody else");
  expect((await owner.submit(page, { email: order.email })).status).toBe(303);
});

test("strangers who ask for a mailbox's links leave its owner the form", async ({ shop, storefront }) => {
  const { email } = await placeGuestOrder(shop);
  const form = await new Visitor(storefront.url).get("/account/forgot-password");
  const answers = await mapLimited(times(8), 4, () => new Visitor(storefront.url).submit(form, { email }));
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`))).toEqual(
    new Set(["303 /account/forgot-password?sent=1"]),
  );
});

test("forged links are counted, true ones open all the same", async ({ shop, storefront }) => {
  const order = await placeGuestOrder(shop);
  const forged = `/order/${order.id}/open?key=${keyFor(order, { secret: "a secret of somebody else's with thirty-two letters" })}`;
  const tries = await mapLimited(times(TRIES.linksPerOrder), 6, () => new Visitor(storefront.url).get(forged));
  expect(new Set(statuses(tries))).toEqual(new Set([307]));
  const visitor = new Visitor(storefront.url);
  const refused = await visitor.follow(await visitor.get(forged));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.body).toContain(words("tooManyTries.title"));
  expect((await new Visitor(storefront.url).get(signedLink(order))).headers["set-cookie"]).toBeDefined();
});

test("a limited person reads how long to wait, keeps what was typed, and can read it with any eyes", async ({
  page,
  storefront,
}) => {
  const email = ownEmail();
  await guesses(TRIES.perEmail, [storefront.url], { email });
  await open(page, "/order/lookup");
  await lookUp(page, { number: "1042", email });
  await expect(lookup.problem(page)).toHaveText(
    new RegExp(words("forms.errors.tooManyTries", { minutes: 15 }).replace("15", "\\d+")),
  );
  await expect(lookup.problem(page)).toBeFocused();
  await expect(lookup.number(page)).toHaveValue("1042");
  await expectAccessible(page);
});

test("too many tries of a link are told accessibly", async ({ page, shop }) => {
  const order = await placeGuestOrder(shop);
  const forged = `/order/${order.id}/open?key=v1.1.x`;
  for (const _ of times(TRIES.linksPerOrder)) await page.request.get(forged, { maxRedirects: 0 });
  expect((await open(page, forged)).status()).toBe(429);
  await expect(part.headline(page)).toHaveText(words("tooManyTries.title"));
  await expectAccessible(page);
});

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
