import { mapLimited } from "../scripts/lib/wait.mjs";
import { expect, open, words } from "./fixtures";
import { expectAccessible } from "./support/axe";
import { expectRefused, formOf, type Guess, guess, guesses, statuses, TRIES, times } from "./support/guesses";
import { ownEmail, placeGuestOrder, test } from "./support/guests";
import { lookUp, lookup } from "./support/lookup-page";
import { part } from "./support/order-page";
import { keyFor, signedLink } from "./support/signed-links";
import { ownAddress, Visitor } from "./support/visitor";

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
