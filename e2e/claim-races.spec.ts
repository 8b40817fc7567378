import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect, type KnownOrder, words } from "./fixtures";
import { type Customer, newCustomer, SESSION } from "./support/accounts";
import { asked, askingMails, claimFacts, claimsOf } from "./support/claims";
import { needs } from "./support/generation";
import { placeGuestOrder, test } from "./support/guests";
import { signedLink } from "./support/signed-links";
import { type Answer, Visitor } from "./support/visitor";

/** How often each race is run: one run may be lucky. */
const ROUNDS = 2;

/** A customer's browser without JavaScript. */
function signedIn(storefront: string, { token }: Customer): Visitor {
  const visitor = new Visitor(storefront);
  visitor.cookies.set(SESSION, token);
  return visitor;
}

/** The way of an order into the account, as far as its form. */
async function openSaved(visitor: Visitor, order: KnownOrder): Promise<Answer> {
  return visitor.follow(await visitor.get(signedLink(order)));
}

/** What all who look at an ended request are told: the backend, who asked, and whoever has the link. */
async function endOf(shop: Shop, visitor: Visitor, customer: Customer, path: string) {
  const [claim] = await claimsOf(shop, customer);
  const page = await visitor.get(path);
  const titles = { accepted: "accepted", declined: "declined", cancelled: "canceled" } as const;
  const shown = Object.entries(titles).find(([, end]) =>
    page.body.includes(`>${words(`claimQuestion.ended.${end}.title`)}<`),
  );
  return { listed: claim?.state, shown: shown?.[0] };
}

test("of two customers who ask at once, one has asked and the other is told so", async ({ shop, demo, storefront }) => {
  needs("keeps claims");
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = await placeGuestOrder(shop);
    const people = [await newCustomer(shop), await newCustomer(shop)];
    const browsers = people.map((person) => signedIn(storefront.url, person));
    const pages = await Promise.all(browsers.map((browser) => openSaved(browser, order)));
    const answers = await Promise.all(
      browsers.map((browser, index) => browser.submit(pages[index] as Answer, { orderId: order.id })),
    );
    const says = (key: "asked" | "open_elsewhere") =>
      answers.filter(({ body }) => body.includes(words(`claims.answer.${key}`, { number: words("claims.anOrder") })));
    expect(says("asked")).toHaveLength(1);
    expect(says("open_elsewhere")).toHaveLength(1);
    const books = await Promise.all(people.map((person) => claimsOf(shop, person)));
    expect(books.flat().map(({ state }) => state)).toEqual(["pending"]);
    await expect.poll(async () => (await askingMails(demo, order.email)).length, { timeout: 15_000 }).toBe(1);
  }
});

test("accepting and taking back at once end in one state that both sides see", async ({ shop, demo, storefront }) => {
  needs("keeps claims");
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = await placeGuestOrder(shop);
    const nora = await newCustomer(shop);
    const before = await claimFacts(shop, order);
    const { path } = await asked({ shop, demo }, nora, order);
    const [asker, owner] = [signedIn(storefront.url, nora), new Visitor(storefront.url)];
    const [center, link] = await Promise.all([asker.get("/account/orders/claim"), owner.get(path)]);
    const [claim] = await claimsOf(shop, nora);
    await Promise.all([
      // The form that takes back comes after the one that sends again.
      cancelIn(asker, center, claim?.id ?? ""),
      owner.submit(link, { answer: "accept" }),
    ]);
    const end = await endOf(shop, owner, nora, path);
    expect(end.shown).toBe(end.listed);
    expect(["accepted", "cancelled"]).toContain(end.listed);
    const isMoved = (await claimFacts(shop, order)).order.customer_id !== before.order.customer_id;
    expect(isMoved, `moved, though ${end.listed}`).toBe(end.listed === "accepted");
  }
});

test("accepting and declining at once end in one state that both sides see", async ({ shop, demo, storefront }) => {
  needs("keeps claims");
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = await placeGuestOrder(shop);
    const nora = await newCustomer(shop);
    const before = await claimFacts(shop, order);
    const { path } = await asked({ shop, demo }, nora, order);
    const owners = [new Visitor(storefront.url), new Visitor(storefront.url)];
    const pages = await Promise.all(owners.map((owner) => owner.get(path)));
    await Promise.all(
      owners.map((owner, index) =>
        owner.submit(pages[index] as Answer, { answer: index === 0 ? "accept" : "decline" }),
      ),
    );
    const end = await endOf(shop, new Visitor(storefront.url), nora, path);
    expect(end.shown).toBe(end.listed);
    expect(["accepted", "declined"]).toContain(end.listed);
    const isMoved = (await claimFacts(shop, order)).order.customer_id !== before.order.customer_id;
    expect(isMoved, `moved, though ${end.listed}`).toBe(end.listed === "accepted");
  }
});

test("asking twice at once asks once", async ({ shop, demo, storefront }) => {
  needs("keeps claims");
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  const browser = signedIn(storefront.url, nora);
  const page = await openSaved(browser, order);
  const presses = await Promise.all([1, 2, 3].map(() => browser.submit(page, { orderId: order.id })));
  const said = (key: "asked" | "open") =>
    presses.filter(({ body }) => body.includes(words(`claims.answer.${key}`, { number: words("claims.anOrder") })));
  expect(said("asked")).toHaveLength(1);
  expect(said("open")).toHaveLength(2);
  expect(await claimsOf(shop, nora)).toHaveLength(1);
  await expect.poll(async () => (await askingMails(demo, order.email)).length, { timeout: 15_000 }).toBe(1);
});

test("accepting twice at once accepts once", async ({ shop, demo, storefront }) => {
  const order = await placeGuestOrder(shop);
  const nora = await newCustomer(shop);
  const before = await claimFacts(shop, order);
  const { path } = await asked({ shop, demo }, nora, order);
  const owner = new Visitor(storefront.url);
  const link = await owner.get(path);
  const answers = await Promise.all([1, 2].map(() => owner.submit(link, { answer: "accept" })));
  for (const answer of answers) {
    // Whichever came second is told what is true: the order has moved.
    const end = await owner.follow(answer);
    expect(end.body).toContain(words("claimQuestion.ended.accepted.title"));
  }
  expect((await claimFacts(shop, order)).order.customer_id).not.toBe(before.order.customer_id);
  for (const { state } of await claimsOf(shop, nora)) expect(state).toBe("accepted");
});

/** Sends the last form that names a request: the one that takes it back. */
async function cancelIn(browser: Visitor, page: Answer, claimId: string): Promise<Answer> {
  const forms = page.body.match(/<form\b.*?<\/form>/gs)?.filter((form) => form.includes(claimId)) ?? [];
  return browser.submit({ ...page, body: forms.at(-1) ?? "" }, { claimId });
}
