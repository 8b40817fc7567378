import { PEOPLE } from "../scripts/lib/seed/people.mjs";
import { cancel, deliver, pack, refund, ship } from "../scripts/lib/shop/after-sale.mjs";
import { type PlacedOrder, placeOrder } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { editOrder } from "../scripts/lib/v2/order-changes.mjs";
import { expect, open, words } from "./fixtures";
import { newCustomer } from "./support/accounts";
import { answerBackend, askBackend, asked, askingMails, claimFacts, claims, claimsOf } from "./support/claims";
import { needs } from "./support/generation";
import { ownEmail, test } from "./support/guests";
import { part } from "./support/order-page";

/** A guest's order of something that has to be sent. */
const parcelOrder = (shop: Shop): Promise<PlacedOrder> =>
  placeOrder(shop, {
    ...PEOPLE.maya,
    email: ownEmail(),
    lines: [{ product: "stoneware-mug", quantity: 2 }],
    payment: "capture",
  });

/** What a shop does about an order whatever anybody asks about it. */
const WORK: Record<string, (shop: Shop, order: PlacedOrder) => Promise<unknown>> = {
  packs: (shop, order) => pack(shop, order),
  "ships and delivers": async (shop, order) => deliver(shop, order, await ship(shop, order)),
  refunds: (shop, order) => refund(shop, order, 5),
};

for (const [work, does] of Object.entries(WORK)) {
  test(`while a claim waits the shop ${work}, and the claim is accepted all the same`, async ({ page, shop, demo }) => {
    const order = await parcelOrder(shop);
    const before = await claimFacts(shop, order);
    const { path } = await asked({ shop, demo }, await newCustomer(shop), order);
    expect((await claimFacts(shop, order)).changes).toEqual([]);
    await does(shop, order);
    await open(page, path);
    await claims.accept(page).click();
    await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.accepted.title"));
    expect((await claimFacts(shop, order)).order.customer_id).not.toBe(before.order.customer_id);
  });
}

test("while a claim waits the shop cancels the order, and the claim says so", async ({ page, shop, demo }) => {
  needs("keeps claims");
  const order = await parcelOrder(shop);
  const nora = await newCustomer(shop);
  const before = await claimFacts(shop, order);
  const mail = await asked({ shop, demo }, nora, order);
  await cancel(shop, order);
  await open(page, mail.path);
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.order_canceled.title"));
  await expect(answerBackend(shop, order, mail, "accept")).rejects.toThrow(/answered 4\d\d/);
  expect((await claimFacts(shop, order)).order.customer_id).toBe(before.order.customer_id);
  for (const { state } of await claimsOf(shop, nora)) expect(state).toBe("order_cancelled");
});

test("while a claim waits the shop edits the order; an edit that is open makes the answer wait", async ({
  page,
  shop,
  demo,
}) => {
  needs("keeps claims");
  const order = await parcelOrder(shop);
  const nora = await newCustomer(shop);
  const mail = await asked({ shop, demo }, nora, order);
  const [line] = order.items;
  await editOrder(shop, order, { items: [{ id: line?.id ?? "", quantity: 1 }] });

  await shop.admin("/order-edits", { body: { order_id: order.id } });
  await open(page, mail.path);
  await claims.accept(page).click();
  await expect(page.locator("form").getByRole("alert")).toHaveText(words("forms.errors.orderBusy"));
  await expect(answerBackend(shop, order, mail, "accept")).rejects.toThrow(/answered 409/);
  expect((await claimsOf(shop, nora)).map(({ state }) => state)).toEqual(["pending"]);

  await shop.admin(`/order-edits/${order.id}`, { method: "DELETE" });
  await claims.accept(page).click();
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.accepted.title"));
  const { changes } = await claimFacts(shop, order);
  expect(changes.filter(({ status }) => status === "requested" || status === "pending")).toEqual([]);
});

test("a question ends when the shop gives the order another email, and the new mailbox can be asked", async ({
  page,
  shop,
  demo,
}) => {
  needs("keeps claims");
  const order = await parcelOrder(shop);
  const nora = await newCustomer(shop);
  const mail = await asked({ shop, demo }, nora, order);
  const email = ownEmail();
  await shop.admin(`/orders/${order.id}`, { body: { email } });
  await open(page, mail.path);
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.canceled.title"));
  await expect(answerBackend(shop, order, mail, "accept")).rejects.toThrow(/answered 400/);
  expect(await askBackend(shop, nora, order)).toBe("requested");
  await expect.poll(async () => (await askingMails(demo, email)).length, { timeout: 15_000 }).toBe(1);
  expect(await askingMails(demo, order.email), "mails to the address that was wrong").toHaveLength(1);
  expect((await claimsOf(shop, nora)).map(({ state }) => state)).toEqual(["pending", "cancelled"]);
});

test("an account that holds the order is asked, and nobody takes it away over its head", async ({
  page,
  shop,
  demo,
}) => {
  needs("keeps claims");
  const order = await parcelOrder(shop);
  const [holder, other] = [await newCustomer(shop), await newCustomer(shop)];
  await answerBackend(shop, order, await asked({ shop, demo }, holder, order), "accept");
  const held = (await claimFacts(shop, order)).order.customer_id;

  expect(await askBackend(shop, other, order)).toBe("requested_of_account");
  await expect.poll(async () => (await askingMails(demo, holder.email)).length, { timeout: 15_000 }).toBe(1);
  expect(await askingMails(demo, order.email), "mails to the mailbox it was placed with").toHaveLength(1);
  const [question] = await askingMails(demo, holder.email);
  if (!question) throw new Error("The holder was not asked");
  expect(question.text).toContain("The order is in your account");
  await open(page, question.path);
  await claims.decline(page).click();
  await expect(part.headline(page)).toHaveText(words("claimQuestion.ended.declined.title"));
  expect((await claimFacts(shop, order)).order.customer_id).toBe(held);

  expect(await askBackend(shop, other, order)).toBe("requested_of_account");
  const again = async () => (await askingMails(demo, holder.email)).find(({ token }) => token !== question.token);
  await expect.poll(again, { timeout: 15_000 }).toBeDefined();
  await answerBackend(shop, order, (await again()) ?? question, "accept");
  expect((await claimFacts(shop, order)).order.customer_id).not.toBe(held);
});
