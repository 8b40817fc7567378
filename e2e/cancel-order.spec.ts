import type { Page } from "@playwright/test";
import { pack } from "../scripts/lib/shop/after-sale.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import { expect, open, openOrder, test, words } from "./fixtures";
import { giveSession } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { newCustomer, placeOwn } from "./support/customers";
import { needs } from "./support/generation";
import { test as guestTest, TESTS } from "./support/guests";
import { part } from "./support/order-page";
import { capturedOf, expectWhole, refundedOf, truthOf } from "./support/order-truth";
import { ownOrder } from "./support/own-orders";
import { cancel, factsOf } from "./support/requests";
import { submitAndSee, submitIntoOutage } from "./support/submit-and-see";

// What a shopper cancels on the pages; the plugin's own rules and races are in requests-cancel.spec.ts.

const parts = {
  way: (page: Page) => page.getByRole("link", { name: words("actions.cancel"), exact: true }),
  submit: (page: Page) => page.getByRole("button", { name: words("cancel.submit"), exact: true }),
  reason: (page: Page) => page.getByLabel(words("cancel.reason")),
};

const path = ({ id }: PlacedOrder) => `/order/${id}/cancel`;

test.beforeEach(() => {
  needs("takes requests");
  test.setTimeout(120_000);
});

test("an order is canceled by one confirmation, and refunded once", { tag: "@noscript" }, async ({ page, shop }) => {
  const order = await ownOrder(shop);
  await openOrder(page, order);
  await parts.way(page).click();
  await expect(part.headline(page)).toHaveText(words("cancel.title"));
  const main = page.getByRole("main");
  await expect(main).toContainText(/We’ll refund \$[\d.]+ to your original payment method\./);
  expect((await truthOf(shop, order)).status, "looking changes nothing").toBe("pending");

  await parts.reason(page).fill("Ordered twice");
  await parts.submit(page).click();
  await expect(page.getByRole("status")).toHaveText(words("cancel.done"));
  await expect(part.headline(page)).toHaveText(words("order.standing.canceled.title"));
  await expect(parts.way(page)).toHaveCount(0);
  const after = await expectWhole(shop, order, "canceled on its page");
  expect(after.status).toBe("canceled");
  expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);

  await open(page, path(order));
  await expect(part.headline(page)).toHaveText(words("cancel.no.canceled"));
});

test("what was only reserved is said to be released", async ({ page, shop }) => {
  const order = await ownOrder(shop, { payment: "authorize" });
  await openOrder(page, order);
  await open(page, path(order));
  await expect(page.getByRole("main")).toContainText(/We’ll release the \$[\d.]+ reserved/);
  await parts.submit(page).click();
  await expect(page.getByRole("status")).toHaveText(words("cancel.done"));
});

test("an owner cancels from the account", async ({ page, shop, storefront }) => {
  const customer = await newCustomer(shop);
  const order = await placeOwn(shop, customer);
  await giveSession(page.context(), storefront.url, customer.token);
  await open(page, `/account/orders/${order.id}`);
  await parts.way(page).click();
  await parts.submit(page).click();
  await expect(page.getByRole("status")).toHaveText(words("cancel.done"));
  expect((await truthOf(shop, order)).status).toBe("canceled");
});

test("a packed order says why it cannot be canceled, in the button's place and on its page", {
  tag: "@noscript",
}, async ({ page, shop }) => {
  const order = await ownOrder(shop);
  await pack(shop, order);
  await openOrder(page, order);
  await expect(parts.way(page)).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText(words("requests.because.packed"));
  await open(page, path(order));
  await expect(part.headline(page)).toHaveText(words("cancel.no.title"));
  await expect(page.getByRole("main")).toContainText(words("requests.because.packed"));
  await expect(page.getByRole("link", { name: words("actions.backToOrder") })).toBeVisible();
});

test("what is packed while the page stands open is refused, and says so", { tag: "@noscript" }, async ({
  page,
  shop,
}) => {
  const order = await ownOrder(shop);
  await openOrder(page, order);
  await open(page, path(order));
  await pack(shop, order);
  await submitAndSee(page, parts.submit(page), 409);
  await expect(part.headline(page)).toHaveText(words("cancel.no.title"));
  await expect(page.getByRole("main")).toContainText(words("requests.because.packed"));
  const after = await truthOf(shop, order);
  expect([after.status, refundedOf(after)]).toEqual(["pending", 0]);
});

test("an outage keeps what was typed, and the same form sent again counts once", { tag: "@noscript" }, async ({
  page,
  shop,
  backend,
}) => {
  const order = await ownOrder(shop);
  await openOrder(page, order);
  await open(page, path(order));
  await parts.reason(page).fill("Ordered twice");
  backend.breakDown(`/store/order-pages/orders/${order.id}/cancel`);
  await submitIntoOutage(page, parts.submit(page), parts.reason(page));
  backend.heal();
  await parts.submit(page).click();
  await expect(page.getByRole("status")).toHaveText(words("cancel.done"));
  const { requests } = await factsOf(shop, order);
  expect(requests.filter(({ kind }) => kind === "cancellation")).toHaveLength(1);
});

test("with nothing to be read any more, the form alone comes back and counts once", { tag: "@noscript" }, async ({
  page,
  shop,
  backend,
}) => {
  const order = await ownOrder(shop);
  await openOrder(page, order);
  await open(page, path(order));
  await parts.reason(page).fill("Ordered twice");
  backend.breakDown();
  await submitIntoOutage(page, parts.submit(page), parts.reason(page));
  backend.heal();
  await parts.submit(page).click();
  await expect(page.getByRole("status")).toHaveText(words("cancel.done"));
});

test("a second tab finds what the first has done", async ({ page, shop }) => {
  const order = await ownOrder(shop);
  await openOrder(page, order);
  await open(page, path(order));
  const tab = await page.context().newPage();
  await open(tab, path(order));
  await parts.submit(page).click();
  await expect(page.getByRole("status")).toHaveText(words("cancel.done"));
  await parts.submit(tab).click();
  await expect(part.headline(tab)).toHaveText(words("cancel.no.canceled"));
  const after = await expectWhole(shop, order, "two tabs");
  expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
});

test("an address that says so does not make it so", async ({ page, shop }) => {
  const order = await ownOrder(shop);
  await openOrder(page, order);
  await open(page, `/order/${order.id}?done=canceled`);
  await expect(part.headline(page)).toBeVisible();
  await expect(page.getByText(words("cancel.done"))).toHaveCount(0);
});

test("the confirmation and the reason why not are accessible", async ({ page, shop }) => {
  const order = await ownOrder(shop);
  await openOrder(page, order);
  await open(page, path(order));
  await expectAccessible(page);
  await cancel(shop, order);
  await open(page, path(order));
  await expectAccessible(page);
});

guestTest(
  "with a bare link the order's email comes first, then the page again",
  { tag: "@noscript" },
  async ({ page, shop }) => {
    const order = await ownOrder(shop);
    const response = await open(page, path(order));
    expect(response.headers()["cache-control"]).toContain("no-store");
    await expect(parts.submit(page)).toHaveCount(0);
    await page.getByLabel(words("summary.email")).fill(order.email);
    await page.getByRole("button", { name: words("summary.open") }).click();
    await expect(part.headline(page)).toHaveText(words("cancel.title"));
  },
);

guestTest("a summary can do nothing, whatever is posted", async ({ visitor, shop }) => {
  const order = await ownOrder(shop);
  const opened = visitor.copy();
  const summary = await opened.get(path(order));
  await opened.submit(summary, { email: order.email });
  const form = await opened.get(path(order));
  expect(form.body).toContain(words("cancel.title"));

  const stranger = visitor.copy();
  const fields = { orderId: order.id, key: "a-key-of-nobodys-page", reason: "" };
  const answer = await stranger.submit(form, fields);
  expect(answer.status).toBe(403);
  expect((await truthOf(shop, order)).status).toBe("pending");
});

TESTS["by the admin API, where there is no plugin"](
  "where the plugin is missing nothing is offered",
  async ({ page, shop }) => {
    const order = await ownOrder(shop);
    await openOrder(page, order);
    await expect(part.headline(page)).toBeVisible();
    await expect(parts.way(page)).toHaveCount(0);
    expect((await open(page, path(order))).status()).toBe(404);
  },
);
