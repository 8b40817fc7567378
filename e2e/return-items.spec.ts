import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { CUSTOMER_ADDRESSES } from "../scripts/lib/seed/people.mjs";
import { deliver, receiveReturn, refundWhatIsOwed, ship } from "../scripts/lib/shop/after-sale.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import { expect, open, openOrder, test, words } from "./fixtures";
import { giveSession } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { newCustomer, placeOwn } from "./support/customers";
import { needs } from "./support/generation";
import { test as guestTest } from "./support/guests";
import { part } from "./support/order-page";
import { expectWhole, truthOf } from "./support/order-truth";
import { ownArrivedOrder, ownOrder } from "./support/own-orders";
import { askReturn, quoteFor } from "./support/requests";
import { submitAndSee, submitIntoOutage } from "./support/submit-and-see";

// What a shopper returns on the pages; the plugin's own rules and races are in requests-return.spec.ts.

const parts = {
  way: (page: Page) => page.getByRole("link", { name: words("actions.return"), exact: true }),
  units: (page: Page) => page.getByLabel(words("return.quantity")),
  reason: (page: Page) => page.getByLabel(words("return.reason")),
  next: (page: Page) => page.getByRole("button", { name: words("return.continue"), exact: true }),
  note: (page: Page) => page.getByLabel(words("return.note")),
  submit: (page: Page) => page.getByRole("button", { name: words("return.submit"), exact: true }),
  takeBack: (page: Page) => page.getByRole("button", { name: words("return.cancel.submit"), exact: true }),
  estimate: (page: Page) =>
    page
      .getByRole("term")
      .filter({ hasText: words("return.estimate") })
      .locator("xpath=following-sibling::dd"),
};

const path = ({ id }: PlacedOrder) => `/order/${id}/return`;
const lineOf = ({ items: [line] }: PlacedOrder) => line?.id ?? "";
const review = (order: PlacedOrder, units: string | number) => `${path(order)}/review?u.${lineOf(order)}=${units}`;

test.beforeEach(() => {
  needs("takes requests");
  test.setTimeout(120_000);
});

test("items go back by a choice, a look at the sum, and one press", { tag: "@noscript" }, async ({ page, shop }) => {
  const order = await ownArrivedOrder(shop);
  const value = `too-small-${randomUUID()}`;
  const { return_reason } = await shop.admin("/return-reasons", { body: { value, label: `Too small ${value}` } });
  await openOrder(page, order);
  await parts.way(page).click();
  await expect(part.headline(page)).toHaveText(words("return.title"));
  await expect(parts.units(page)).toHaveValue("0");
  await parts.units(page).fill("2");
  await parts.reason(page).selectOption(return_reason.id);
  await parts.next(page).click();

  await expect(part.headline(page)).toHaveText(words("return.reviewTitle"));
  const { total } = await quoteFor(shop, order, [{ id: lineOf(order), quantity: 2 }]);
  await expect(parts.estimate(page)).toHaveText(`$${total.toFixed(2)}`);
  await page.reload();
  await expect(parts.estimate(page), "a reload keeps the choice").toHaveText(`$${total.toFixed(2)}`);
  const before = (await truthOf(shop, order)).summary.pending_difference;
  await parts.note(page).fill("The handle is too small");
  await parts.submit(page).click();

  await expect(part.headline(page)).toHaveText(words("return.state.requested"));
  const main = page.getByRole("main");
  await expect(main).toContainText("The handle is too small");
  await expect(main).toContainText(`Too small ${value}`);
  const after = await expectWhole(shop, order, "returned on its page");
  expect(before - after.summary.pending_difference).toBeCloseTo(total, 1);

  await page.getByRole("link", { name: words("actions.backToOrder") }).click();
  await part
    .returns(page)
    .getByRole("link", { name: words("actions.viewReturn") })
    .click();
  await expect(part.headline(page)).toHaveText(words("return.state.requested"));
  await parts.takeBack(page).click();
  await expect(part.headline(page)).toHaveText(words("return.state.canceled"));
  await expect(parts.takeBack(page)).toHaveCount(0);
  expect((await truthOf(shop, order)).summary.pending_difference).toBeCloseTo(before, 5);
});

test("a choice that cannot be says what is wrong, and stays", { tag: "@noscript" }, async ({ page, shop }) => {
  const order = await ownArrivedOrder(shop);
  await openOrder(page, order);
  for (const [units, said] of [
    ["0", words("return.none")],
    ["9", words("requests.because.units")],
    ["1.5", words("requests.because.units")],
    ["-1", words("requests.because.units")],
  ] as const) {
    await open(page, review(order, units));
    await expect(page.getByRole("alert").filter({ hasText: said })).toBeVisible();
    if (Number(units) > 0 && Number.isInteger(Number(units))) await expect(parts.units(page)).toHaveValue(units);
  }
});

test("what went back meanwhile is refused, and nothing twice", { tag: "@noscript" }, async ({ page, shop }) => {
  const order = await ownArrivedOrder(shop);
  await openOrder(page, order);
  await open(page, review(order, 1));
  await askReturn(shop, order, [{ id: lineOf(order), quantity: 3 }]);
  await submitAndSee(page, parts.submit(page), 409);
  await expect(part.headline(page)).toHaveText(words("return.no.title"));
  const { returns } = await truthOf(shop, order);
  expect(returns).toHaveLength(1);
});

test("an outage keeps the note, and the same form sent again is one return", { tag: "@noscript" }, async ({
  page,
  shop,
  backend,
}) => {
  const order = await ownArrivedOrder(shop);
  await openOrder(page, order);
  await open(page, review(order, 1));
  await parts.note(page).fill("A chip");
  backend.breakDown(`/store/order-pages/orders/${order.id}/returns`);
  await submitIntoOutage(page, parts.submit(page), parts.note(page));
  backend.heal();
  await parts.submit(page).click();
  await expect(part.headline(page)).toHaveText(words("return.state.requested"));
  expect((await truthOf(shop, order)).returns).toHaveLength(1);
});

test("with nothing to be read any more, the form alone comes back and is one return", { tag: "@noscript" }, async ({
  page,
  shop,
  backend,
}) => {
  const order = await ownArrivedOrder(shop);
  await openOrder(page, order);
  await open(page, review(order, 2));
  await parts.note(page).fill("A chip");
  backend.breakDown();
  await submitIntoOutage(page, parts.submit(page), parts.note(page));
  backend.heal();
  await parts.submit(page).click();
  await expect(part.headline(page)).toHaveText(words("return.state.requested"));
  expect((await truthOf(shop, order)).returns).toHaveLength(1);
});

test("a return is followed until its refund", async ({ page, shop }) => {
  const order = await ownArrivedOrder(shop);
  const { body } = await askReturn(shop, order, [{ id: lineOf(order), quantity: 1 }]);
  const { returnId } = body.request;
  await openOrder(page, order);
  await open(page, `/order/${order.id}/returns/${returnId}`);
  await expect(part.headline(page)).toHaveText(words("return.state.requested"));
  await receiveReturn(shop, returnId);
  await page.reload();
  await expect(part.headline(page)).toHaveText(words("return.state.received"));
  await expect(parts.takeBack(page)).toHaveCount(0);
  await refundWhatIsOwed(shop, order);
  await page.reload();
  await expect(part.headline(page)).toHaveText(words("return.state.refunded"));
});

test("what came meanwhile cannot be taken back, and its page says so", { tag: "@noscript" }, async ({ page, shop }) => {
  const order = await ownArrivedOrder(shop);
  const { body } = await askReturn(shop, order, [{ id: lineOf(order), quantity: 1 }]);
  const { returnId } = body.request;
  await openOrder(page, order);
  await open(page, `/order/${order.id}/returns/${returnId}`);
  await receiveReturn(shop, returnId);
  await submitAndSee(page, parts.takeBack(page), 409);
  await expect(part.headline(page)).toHaveText(words("return.state.received"));
});

test("another order's return is none", async ({ page, shop }) => {
  const [order, other] = [await ownArrivedOrder(shop), await ownOrder(shop)];
  const { body } = await askReturn(shop, order, [{ id: lineOf(order), quantity: 1 }]);
  await openOrder(page, other);
  const { returnId } = body.request;
  expect((await open(page, `/order/${other.id}/returns/${returnId}`)).status()).toBe(404);
  expect((await open(page, `/order/${other.id}/returns/${"x".repeat(65)}`)).status()).toBe(404);
});

test("an order that has not arrived says when items can be returned", { tag: "@noscript" }, async ({ page, shop }) => {
  const order = await ownOrder(shop);
  await openOrder(page, order);
  await expect(page.getByRole("main")).toContainText(words("requests.because.not_delivered"));
  await open(page, path(order));
  await expect(part.headline(page)).toHaveText(words("return.no.title"));
  await expect(page.getByRole("main")).toContainText(words("requests.because.not_delivered"));
});

test("an owner returns from the account, in a currency without decimals", async ({ page, shop, storefront }) => {
  const customer = await newCustomer(shop);
  const order = await placeOwn(shop, customer, { region: "jp", address: CUSTOMER_ADDRESSES.jp });
  await deliver(shop, order, await ship(shop, order));
  await giveSession(page.context(), storefront.url, customer.token);
  await open(page, `/account/orders/${order.id}`);
  await parts.way(page).click();
  await parts.units(page).first().fill("1");
  await parts.next(page).click();
  await expect(parts.estimate(page)).toHaveText(/^¥[\d,]+$/);
  await parts.submit(page).click();
  await expect(part.headline(page)).toHaveText(words("return.state.requested"));
});

test("each page of a return is accessible", async ({ page, shop }) => {
  const order = await ownArrivedOrder(shop);
  await openOrder(page, order);
  await open(page, path(order));
  await expectAccessible(page);
  await open(page, review(order, 1));
  await expectAccessible(page);
  const { body } = await askReturn(shop, order, [{ id: lineOf(order), quantity: 1 }]);
  await open(page, `/order/${order.id}/returns/${body.request.returnId}`);
  await expectAccessible(page);
});

guestTest(
  "with a bare link the order's email comes first, then the choice again",
  { tag: "@noscript" },
  async ({ page, shop }) => {
    const order = await ownArrivedOrder(shop);
    await open(page, review(order, 2));
    await expect(parts.submit(page)).toHaveCount(0);
    await page.getByLabel(words("summary.email")).fill(order.email);
    await page.getByRole("button", { name: words("summary.open") }).click();
    await expect(part.headline(page)).toHaveText(words("return.reviewTitle"));
    await expect(page.getByRole("main")).toContainText("2 ×");
  },
);

guestTest("another sum than was shown is refused, and shown", async ({ visitor, shop }) => {
  const order = await ownArrivedOrder(shop);
  await visitor.submit(await visitor.get(path(order)), { email: order.email });
  const page = await visitor.get(review(order, 1));
  const answer = await visitor.submit(page, { note: "A chip", quotedTotal: "1000" });
  expect(answer.status).toBe(409);
  expect(answer.body).toContain(words("requests.because.quote_changed"));
  expect(answer.body, "what was typed stays").toContain("A chip");
  expect((await truthOf(shop, order)).returns).toEqual([]);
  const again = await visitor.submit(answer, { note: "A chip" });
  expect(again.status).toBe(303);
  expect(again.headers.location).toContain(`/order/${order.id}/returns/`);
});
