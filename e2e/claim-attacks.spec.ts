import { expect, type KnownOrder, words } from "./fixtures";
import { type Customer, newCustomer, SESSION } from "./support/accounts";
import {
  askBackend,
  asked,
  askingMail,
  askingMails,
  claimCalls,
  claimFacts,
  claimsOf,
  guessedLink,
} from "./support/claims";
import { needs } from "./support/generation";
import { ownEmail, placeGuestOrder, test } from "./support/guests";
import { signedLink } from "./support/signed-links";
import { type Answer, ownAddress, Visitor } from "./support/visitor";

function signedIn(storefront: string, { token }: Customer): Visitor {
  const visitor = new Visitor(storefront);
  visitor.cookies.set(SESSION, token);
  return visitor;
}

/** The page of an order that its guest has opened. */
async function ownPage(visitor: Visitor, order: KnownOrder): Promise<Answer> {
  return visitor.follow(await visitor.get(signedLink(order)));
}

const FOREIGN = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };

test("neither a guessed token nor another order's moves an order", async ({ shop, demo, storefront }) => {
  const [order, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const nora = await newCustomer(shop);
  const { path, token } = await asked({ shop, demo }, nora, order);
  const { token: othersToken } = await asked({ shop, demo }, nora, other);
  const before = [await claimFacts(shop, order), await claimFacts(shop, other)];
  const attacker = new Visitor(storefront.url);
  const page = await attacker.get(path);
  const guess = guessedLink(order.id).split("/").at(-1) ?? "";
  for (const [orderId, proof] of [
    [order.id, guess],
    [order.id, othersToken],
    [other.id, token],
    [order.id, ""],
    [order.id, token.slice(0, 8)],
    [order.id, token.slice(0, -1)],
    [order.id, `${token}x`],
    [order.id, "x".repeat(5000)],
    [`${order.id}/../${other.id}`, othersToken],
    ["", token],
  ] as const) {
    for (const answer of ["accept", "decline"]) {
      const { status, body } = await attacker.submit(page, { orderId, proof, answer });
      expect(status, `${orderId} ${proof}`).toBe(200);
      expect(body).toContain(words("claimQuestion.spent"));
    }
  }
  // An answer that is none is no answer.
  await attacker.submit(page, { answer: "both" });
  expect([await claimFacts(shop, order), await claimFacts(shop, other)]).toEqual(before);
});

test("other sites can neither ask, answer, send again nor take back", async ({ shop, demo, storefront, backend }) => {
  const [order, wanted] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const nora = await newCustomer(shop);
  const { path } = await asked({ shop, demo }, nora, order);
  const browser = signedIn(storefront.url, nora);
  const [link, center, page] = [
    await browser.get(path),
    await browser.get("/account/orders/claim"),
    await ownPage(browser, wanted),
  ];
  const kept = await claimsOf(shop, nora);
  const before = [await claimFacts(shop, order), await claimFacts(shop, wanted)];
  backend.calls.length = 0;
  for (const answer of [
    browser.submit(link, { answer: "accept" }, FOREIGN),
    browser.submit(link, { answer: "decline" }, FOREIGN),
    browser.submit(page, { orderId: wanted.id }, FOREIGN),
    browser.submit(center, { numbers: wanted.number, email: wanted.email }, FOREIGN),
    ...kept.map(({ id }) => browser.submit(center, { claimId: id }, FOREIGN)),
  ]) {
    expect((await answer).status).toBe(403);
  }
  expect(backend.calls).toEqual([]);
  expect([await claimFacts(shop, order), await claimFacts(shop, wanted)]).toEqual(before);
  expect(await askingMails(demo, order.email)).toHaveLength(1);
});

test("an order that the viewer does not see is not asked for by its id", async ({ shop, storefront, backend }) => {
  const [seen, unseen] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const browser = signedIn(storefront.url, await newCustomer(shop));
  const page = await ownPage(browser, seen);
  for (const orderId of [unseen.id, "order_01JB8TZ2AAAAAAAAAAAAAAAAAA", "../admin", ""]) {
    const { body } = await browser.submit(page, { orderId });
    expect(body, orderId).toContain(words("forms.errors.notYours"));
  }
  expect(claimCalls(shop, backend)).toEqual([]);
});

test("another customer's request is out of reach", async ({ shop, demo, storefront }) => {
  needs("keeps claims");
  const [order, own] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const [nora, attacker] = [await newCustomer(shop), await newCustomer(shop)];
  await asked({ shop, demo }, nora, order);
  await asked({ shop, demo }, attacker, own);
  const [victims] = await claimsOf(shop, nora);
  const browser = signedIn(storefront.url, attacker);
  const center = await browser.get("/account/orders/claim");
  expect(center.body).not.toContain(`>${order.number}</bdi>`);
  const forms = center.body.match(/<form\b.*?<\/form>/gs)?.filter((form) => form.includes("claimId")) ?? [];
  expect(forms).toHaveLength(2);
  for (const form of forms) {
    for (const claimId of [victims?.id ?? "", order.id]) {
      const end = await browser.follow(await browser.submit({ ...center, body: form }, { claimId }));
      expect(end.body).toContain(words("claims.done.ended"));
    }
  }
  expect((await claimsOf(shop, nora)).map(({ state }) => state)).toEqual(["pending"]);
  expect((await claimsOf(shop, attacker)).map(({ state }) => state)).toEqual(["pending"]);
  expect(await askingMails(demo, order.email)).toHaveLength(1);
});

test("who is not signed in asks for nothing, whatever they send", async ({ shop, storefront, backend }) => {
  const order = await placeGuestOrder(shop);
  const browser = signedIn(storefront.url, await newCustomer(shop));
  const page = await ownPage(browser, order);
  browser.cookies.delete(SESSION);
  const { status, headers } = await browser.submit(page, { orderId: order.id });
  expect(status).toBe(303);
  expect(headers.location).toContain("/account/login?next=");
  expect(claimCalls(shop, backend)).toEqual([]);
});

test("no address makes whoever signs in ask for an order, even for one that was opened here", async ({
  shop,
  storefront,
  backend,
}) => {
  const order = await placeGuestOrder(shop);
  const here = `/order/${order.id}`;
  for (const next of [here, `${here}#save`, `${here}/confirmed#save`, `${here}?save=1`]) {
    const { email, password } = await newCustomer(shop);
    const browser = new Visitor(storefront.url);
    // Whoever sends such an address can also send the link that opens their order.
    await ownPage(browser, order);
    for (const more of ["", `&save=${order.id}`, `&orderId=${order.id}&page=order`]) {
      const page = await browser.get(`/account/login?next=${encodeURIComponent(next)}${more}`);
      const answer = await browser.copy().submit(page, { email, password });
      expect(answer.headers.location, next).not.toContain("asked=");
    }
  }
  expect(claimCalls(shop, backend)).toEqual([]);
});

test("nor does a form that another site sends, or an order to save that was made up", async ({
  shop,
  storefront,
  backend,
}) => {
  const order = await placeGuestOrder(shop);
  const { email, password } = await newCustomer(shop);
  const browser = new Visitor(storefront.url);
  const page = await ownPage(browser, order);
  expect((await browser.submit(page, { orderId: order.id, way: "login" }, FOREIGN)).status).toBe(403);
  browser.cookies.set("_order_to_save", order.id);
  const login = await browser.get(`/account/login?next=${encodeURIComponent(`/order/${order.id}`)}`);
  const answer = await browser.submit(login, { email, password });
  expect(answer.headers.location).toBe(`/order/${order.id}`);
  expect(claimCalls(shop, backend)).toEqual([]);
});

test("a mailbox gets a bounded number of mails, however it is tried", async ({ shop, demo }) => {
  needs("keeps claims");
  const email = ownEmail();
  const nora = await newCustomer(shop);
  for (let count = 1; count <= 4; count += 1) {
    const order = await placeGuestOrder(shop, email);
    await asked({ shop, demo }, nora, order);
    const again = () => shop.store(`/order-pages/claims/${order.id}/mail`, { token: nora.token, method: "POST" });
    for (let mail = 2; mail <= 5; mail += 1) expect((await again()).outcome).toMatch(/^(sent|pending)$/);
    expect(await again(), "a sixth mail about one order").toEqual({ outcome: "limited" });
  }
  // Twenty to one mailbox: also another customer's request would be one too many, and is not made.
  const last = await placeGuestOrder(shop, email);
  expect(await askBackend(shop, await newCustomer(shop), last)).toBe("limited");
  expect((await claimFacts(shop, last)).changes).toEqual([]);
  await expect.poll(async () => (await askingMails(demo, email)).length, { timeout: 15_000 }).toBe(20);
});

test("taking back and asking again gets round no limit", async ({ shop, demo }) => {
  needs("keeps claims");
  const order = await placeGuestOrder(shop);
  const customers = [await newCustomer(shop), await newCustomer(shop)];
  for (let time = 0; time < 5; time += 1) {
    const customer = customers[time % 2] as Customer;
    expect(await askBackend(shop, customer, order)).toBe("requested");
    await expect.poll(async () => (await askingMails(demo, order.email)).length, { timeout: 30_000 }).toBe(time + 1);
    await shop.store(`/order-pages/claims/${order.id}/cancel`, { token: customer.token, method: "POST" });
  }
  for (const customer of customers) expect(await askBackend(shop, customer, order)).toBe("limited");
  expect(await askingMails(demo, order.email)).toHaveLength(5);
});

test("a customer is told to wait who presses too often, and a stranger locks no mailbox out", async ({
  shop,
  demo,
  storefront,
}) => {
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  const { path } = await asked({ shop, demo }, nora, order);
  const browser = signedIn(storefront.url, nora);
  const page = await ownPage(browser, order);
  const press = (address = ownAddress()) =>
    browser.copy(storefront.url, address).submit(page, { orderId: "order_01JB8TZ2AAAAAAAAAAAAAAAAAA" });
  // Wherever the presses seem to come from.
  for (let time = 0; time < 30; time += 1) expect((await press()).status).toBe(200);
  const refused = await press();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);

  const stranger = new Visitor(storefront.url);
  const link = await stranger.get(path);
  const guess = () => stranger.submit(link, { proof: crypto.randomUUID(), answer: "accept" });
  for (let time = 0; time < 60; time += 1) expect((await guess()).status).toBe(200);
  expect((await guess()).status).toBe(429);
  const owner = new Visitor(storefront.url);
  const answer = await owner.submit(await owner.get((await askingMail(demo, order)).path), { answer: "accept" });
  expect((await owner.follow(answer)).body).toContain(words("claimQuestion.ended.accepted.title"));
});
