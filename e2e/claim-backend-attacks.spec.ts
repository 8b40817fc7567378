import { cancel } from "../scripts/lib/shop/after-sale.mjs";
import { type Shop, ShopError } from "../scripts/lib/shop/client.mjs";
import { expect, type KnownOrder } from "./fixtures";
import { type Customer, newCustomer } from "./support/accounts";
import { factsInLink, resignedLink, rewrittenLink } from "./support/claim-links";
import { asked, askingMail, askingMails, claimFacts, claimsOf } from "./support/claims";
import { needs } from "./support/generation";
import { placeGuestOrder, test } from "./support/guests";

// What somebody tries who knows the backend's address: Medusa's own routes of transfers, asked directly.

test.beforeEach(() => needs("keeps claims"));

type Step = "request" | "accept" | "decline" | "cancel";

interface Told {
  readonly status: number;
  readonly body: unknown;
}

/** What one of Medusa's own routes says. */
async function tell(
  shop: Shop,
  { id }: Pick<KnownOrder, "id">,
  step: Step,
  { token, body = {} }: { token?: string; body?: unknown } = {},
): Promise<Told> {
  try {
    const path = `/orders/${id}/transfer/${step}?fields=*shipping_address,*items,email,total`;
    return { status: 200, body: await shop.store(path, { token, body, method: "POST" }) };
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return { status: error.status, body: JSON.parse(error.body) };
  }
}

const UNKNOWN = { id: "order_01JB8TZ2AAAAAAAAAAAAAAAAAA" };

test("asking at Medusa's own route tells nothing, whoever's order it is or none at all", async ({ shop, demo }) => {
  const [nora, rival] = [await newCustomer(shop), await newCustomer(shop)];
  const [guests, canceled, moved, open] = [
    await placeGuestOrder(shop),
    await placeGuestOrder(shop),
    await placeGuestOrder(shop),
    await placeGuestOrder(shop),
  ];
  await cancel(shop, canceled);
  const { token } = await asked({ shop, demo }, nora, moved);
  expect((await tell(shop, moved, "accept", { body: { token } })).status).toBe(200);
  await asked({ shop, demo }, rival, open);
  for (const order of [UNKNOWN, guests, canceled, moved, open]) {
    expect(await tell(shop, order, "request", { token: nora.token }), order.id).toEqual({
      status: 200,
      body: { order: { id: order.id } },
    });
  }
  // It is a claim like any other: mailed, listed, and no order change.
  await askingMail(demo, guests);
  expect((await claimFacts(shop, guests)).changes).toEqual([]);
  const mine = await claimsOf(shop, nora);
  expect(mine.map(({ order_id, state }) => [order_id, state])).toEqual([
    [guests.id, "pending"],
    [moved.id, "accepted"],
  ]);
  expect(await askingMails(demo, open.email)).toHaveLength(1);
});

test("asking needs a customer's token, and takes no nonsense", async ({ shop }) => {
  const nora = await newCustomer(shop);
  const order = await placeGuestOrder(shop);
  expect((await tell(shop, order, "request")).status).toBe(401);
  expect((await tell(shop, order, "cancel")).status).toBe(401);
  const odd: [Pick<KnownOrder, "id">, Step, object][] = [
    [{ id: "cart_1" }, "request", { token: nora.token }],
    [{ id: "order_%00" }, "request", { token: nora.token }],
    [{ id: `order_${"x".repeat(70)}` }, "request", { token: nora.token }],
    [order, "request", { token: nora.token, body: { update_order_email: "yes" } }],
    [order, "cancel", { token: nora.token }],
    [UNKNOWN, "cancel", { token: nora.token }],
    [order, "accept", { body: {} }],
    [order, "accept", { body: { token: "" } }],
    [order, "accept", { body: { token: ["a", "b"] } }],
    [order, "decline", { body: { token: "x".repeat(5000) } }],
    [UNKNOWN, "accept", { body: { token: crypto.randomUUID() } }],
  ];
  for (const [which, step, sent] of odd) {
    const { status, body } = await tell(shop, which, step, sent);
    expect(status, `${step} ${which.id} ${JSON.stringify(sent)}: ${JSON.stringify(body)}`).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
  expect((await claimFacts(shop, order)).changes).toEqual([]);
});

test("no other spelling of its address reaches Medusa's own route", async ({ shop }) => {
  const [nora, order] = [await newCustomer(shop), await placeGuestOrder(shop)];
  for (const path of [
    `/orders/${order.id}/transfer/request/`,
    `/ORDERS/${order.id}/Transfer/REQUEST`,
    `/orders/${order.id}//transfer/request`,
    `/orders/${order.id}/transfer/%72equest`,
    `//orders/${order.id}/transfer/request`,
  ]) {
    const told = await shop.store(path, { token: nora.token, body: {} }).catch((error: ShopError) => error);
    // Either the plugin answers, or nobody does.
    if (!(told instanceof ShopError)) expect(told, path).toEqual({ order: { id: order.id } });
    else expect(told.status, path).toBe(404);
  }
  expect((await claimFacts(shop, order)).changes).toEqual([]);
});

test("no link that was forged, rewritten or made for something else answers anything", async ({ shop, demo }) => {
  const [nora, attacker] = [await newCustomer(shop), await newCustomer(shop)];
  const [order, own] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const { token } = await asked({ shop, demo }, nora, order);
  const { token: ownToken } = await asked({ shop, demo }, attacker, own);
  const { claim, customer, mailbox } = factsInLink(token);
  const before = [await claimFacts(shop, order), await claimFacts(shop, own)];
  const forged: Record<string, [Pick<KnownOrder, "id">, string]> = {
    "another order's link": [order, ownToken],
    "this link at another order": [own, token],
    "an own link, rewritten to the claim": [
      order,
      rewrittenLink(ownToken, { claim, order: order.id, customer, mailbox }),
    ],
    "a link, rewritten to another account": [order, rewrittenLink(token, { customer: factsInLink(ownToken).customer })],
    "signed with somebody else's secret": [order, resignedLink(token, {}, { secret: "s".repeat(40) })],
    "signed for something else": [order, resignedLink(token, {}, { purpose: "order link" })],
    "signed for another claim": [order, resignedLink(token, { claim: factsInLink(ownToken).claim })],
    "signed for no claim": [order, resignedLink(token, { claim: "opclaim_01JB8TZ2AAAAAAAAAAAAAAAAAA" })],
    "signed for another account": [order, resignedLink(token, { customer: factsInLink(ownToken).customer })],
    "signed for another mailbox": [order, resignedLink(token, { mailbox: factsInLink(ownToken).mailbox })],
    "too old": [order, resignedLink(token, {}, { isOver: true })],
    "cut off": [order, token.slice(0, -1)],
    "the claim's id": [order, claim],
  };
  for (const [how, [which, proof]] of Object.entries(forged)) {
    for (const step of ["accept", "decline"] as const) {
      expect((await tell(shop, which, step, { body: { token: proof } })).status, `${step}: ${how}`).toBe(400);
    }
  }
  expect([await claimFacts(shop, order), await claimFacts(shop, own)]).toEqual(before);
  expect((await claimsOf(shop, nora)).map(({ state }) => state)).toEqual(["pending"]);
});

test("an answer tells nothing of the order but its id", async ({ shop, demo }) => {
  const [nora, order, other] = [await newCustomer(shop), await placeGuestOrder(shop), await placeGuestOrder(shop)];
  const { token } = await asked({ shop, demo }, nora, order);
  expect(await tell(shop, order, "accept", { body: { token } })).toEqual({
    status: 200,
    body: { order: { id: order.id } },
  });
  await asked({ shop, demo }, nora, other);
  expect(await tell(shop, other, "cancel", { token: nora.token })).toEqual({
    status: 200,
    body: { order: { id: other.id } },
  });
  expect((await claimsOf(shop, nora)).map(({ state }) => state)).toEqual(["cancelled", "accepted"]);
});

/** What the shop's staff asks for opens Medusa's own order change, as every request did before. */
async function staffAsks(shop: Shop, order: KnownOrder, customer: Customer): Promise<void> {
  const { customer: account } = await shop.store("/customers/me", { token: customer.token });
  await shop.admin(`/orders/${order.id}/transfer`, { body: { customer_id: account.id } });
}

for (const [step, state] of [
  ["accept", "accepted"],
  ["decline", "declined"],
] as const) {
  test(`a link with Medusa's own token still answers: ${step}`, async ({ shop, demo }) => {
    const [nora, order] = [await newCustomer(shop), await placeGuestOrder(shop)];
    await staffAsks(shop, order, nora);
    const { token } = await askingMail(demo, order);
    expect(token).toMatch(/^[\da-f-]{36}$/);
    expect((await claimsOf(shop, nora)).map((claim) => claim.state)).toEqual(["pending"]);
    expect((await tell(shop, order, step, { body: { token: crypto.randomUUID() } })).status).toBe(400);
    expect((await tell(shop, order, step, { body: { token } })).status).toBe(200);
    expect((await claimsOf(shop, nora)).map((claim) => claim.state)).toEqual([state]);
  });
}

test("a transfer that Medusa keeps is taken back like any other claim", async ({ shop, demo }) => {
  const [nora, order] = [await newCustomer(shop), await placeGuestOrder(shop)];
  await staffAsks(shop, order, nora);
  await askingMail(demo, order);
  expect((await tell(shop, order, "cancel", { token: nora.token })).status).toBe(200);
  expect((await claimsOf(shop, nora)).map((claim) => claim.state)).toEqual(["cancelled"]);
});

/** How often each race is run: one run may be lucky. */
const ROUNDS = 3;

type Try = (known: { shop: Shop; order: KnownOrder; nora: Customer; token: string }) => Promise<Told>;

const accept: Try = ({ shop, order, token }) => tell(shop, order, "accept", { body: { token } });
const decline: Try = ({ shop, order, token }) => tell(shop, order, "decline", { body: { token } });
const takeBack: Try = ({ shop, order, nora }) => tell(shop, order, "cancel", { token: nora.token });

const RACES: Record<string, readonly Try[]> = {
  "two acceptances": [accept, accept],
  "an acceptance and a refusal": [accept, decline],
  "an acceptance and taking back": [accept, takeBack],
  "all at once": [accept, decline, takeBack, accept, decline],
};

for (const [race, tries] of Object.entries(RACES)) {
  test(`${race} have one end`, async ({ shop, demo }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [nora, order] = [await newCustomer(shop), await placeGuestOrder(shop)];
      const before = await claimFacts(shop, order);
      const { token } = await asked({ shop, demo }, nora, order);
      const told = await Promise.all(tries.map((one) => one({ shop, order, nora, token })));
      expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(told.every(({ status }) => status === 200 || status === 400)).toBe(true);
      const [claim] = await claimsOf(shop, nora);
      const { order: after, changes } = await claimFacts(shop, order);
      expect(after.customer_id !== before.order.customer_id).toBe(claim?.state === "accepted");
      expect(changes.filter(({ status }) => status === "requested" || status === "pending")).toEqual([]);
    }
  });
}

test("an answer and the shop's edit at once leave nothing half done", async ({ shop, demo }) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [nora, order] = [await newCustomer(shop), await placeGuestOrder(shop)];
    const before = await claimFacts(shop, order);
    const { token } = await asked({ shop, demo }, nora, order);
    const edit = shop.admin("/order-edits", { body: { order_id: order.id } }).then(
      () => true,
      () => false,
    );
    const [{ status }, isEditing] = await Promise.all([accept({ shop, order, nora, token }), edit]);
    expect([200, 409]).toContain(status);
    if (isEditing) await shop.admin(`/order-edits/${order.id}`, { method: "DELETE" });
    const isMoved = (await claimFacts(shop, order)).order.customer_id !== before.order.customer_id;
    expect(isMoved).toBe(status === 200);
    if (!isMoved) expect((await accept({ shop, order, nora, token })).status).toBe(200);
    expect((await claimsOf(shop, nora)).map(({ state }) => state)).toEqual(["accepted"]);
  }
});
