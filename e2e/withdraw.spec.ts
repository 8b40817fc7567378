import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { waitForMail } from "../scripts/lib/mails.mjs";
import { CUSTOMER_ADDRESSES } from "../scripts/lib/seed/people.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect, open, openOrder, test, words } from "./fixtures";
import { giveSession } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { newCustomer, placeOwn } from "./support/customers";
import { needs } from "./support/generation";
import { test as guestTest, placeGuestOrder } from "./support/guests";
import { expectNoSidewaysScroll, PHONE } from "./support/layout";
import { part } from "./support/order-page";
import { capturedOf, refundedOf, truthOf } from "./support/order-truth";
import { ownArrivedOrder, ownOrder } from "./support/own-orders";
import { factsOf } from "./support/requests";

// What shoppers declare on the pages; the plugin's own routes, and what it prepares, are in requests-withdraw.spec.ts.

const LABEL = words("requests.withdraw.label");

const form = {
  link: (page: Page) => page.getByRole("contentinfo").getByRole("link", { name: LABEL, exact: true }),
  name: (page: Page) => page.getByLabel(words("withdraw.name")),
  contract: (page: Page) => page.getByLabel(words("withdraw.contract")),
  email: (page: Page) => page.getByLabel(words("withdraw.email")),
  text: (page: Page) => page.getByLabel(words("withdraw.text")),
  next: (page: Page) => page.getByRole("button", { name: words("withdraw.continue"), exact: true }),
  /** The law's words, and no other. */
  confirm: (page: Page) => page.getByRole("button", { name: words("requests.withdraw.confirm"), exact: true }),
  problem: (page: Page) => page.locator("form").getByRole("alert"),
};

const inEurope = { region: "eu", address: CUSTOMER_ADDRESSES.eu } as const;

const somebody = () => ({ name: "Maya Lindqvist", email: `typed-${randomUUID()}@example.com` });

async function fillIn(page: Page, { contract, name, email }: Record<"contract" | "name" | "email", string>) {
  await form.name(page).fill(name);
  await form.contract(page).fill(contract);
  await form.email(page).fill(email);
}

async function expectReceived(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/withdraw\/opreq_/);
  await expect(part.headline(page)).toHaveText(words("withdraw.receipt.title"));
  // To the second, with the zone.
  await expect(page.getByRole("main").locator("time").first()).toHaveText(/ \d+:\d\d:\d\d [AP]M \S+/);
  return new URL(page.url()).pathname;
}

const withdrawals = async (shop: Shop, order: PlacedOrder) =>
  (await factsOf(shop, order)).requests.filter(({ kind }) => kind === "withdrawal");

test.describe("withdrawing from a contract", () => {
  test.beforeEach(() => {
    needs("takes requests");
    test.setTimeout(120_000);
  });

  test("is linked below every page, on the narrowest screen, too", { tag: "@noscript" }, async ({ page, shop }) => {
    const order = await ownOrder(shop, inEurope);
    await openOrder(page, order);
    await page.setViewportSize({ ...PHONE, width: 320 });
    for (const path of ["/", "/order/lookup", "/account/login", `/order/${order.id}`, "/nowhere", "/withdraw"]) {
      await open(page, path);
      await expect(form.link(page), path).toBeVisible();
      await expect(form.link(page), path).toHaveAttribute("href", "/withdraw");
      await expectNoSidewaysScroll(page);
    }
  });

  test("from an order asks for no number: which items, one confirmation, a receipt", { tag: "@noscript" }, async ({
    page,
    shop,
    demo,
  }) => {
    const order = await ownArrivedOrder(shop, inEurope);
    await openOrder(page, order);
    await page.getByRole("main").getByRole("link", { name: LABEL, exact: true }).click();
    await expect(part.headline(page)).toHaveText(LABEL);
    const units = page.getByRole("spinbutton");
    await expect(units).toHaveValue("3");
    await units.fill("0");
    await form.next(page).click();
    await expect(form.problem(page)).toHaveText(words("withdraw.choose.none"));
    await units.fill("4");
    await form.next(page).click();
    await expect(form.problem(page)).toHaveText(words("withdraw.choose.tooMany"));
    await units.fill("2");
    await form.next(page).click();

    await expect(page.getByRole("main")).toContainText(`order ${order.number} of`);
    await expect(page.getByRole("main")).toContainText(/2 × /);
    await expect(form.email(page)).toHaveValue(order.email);
    expect(await withdrawals(shop, order), "looking declares nothing").toEqual([]);
    await form.name(page).fill("Maya Lindqvist");
    await form.confirm(page).click();
    const receipt = await expectReceived(page);
    await expect(page.getByRole("main")).toContainText("I, Maya Lindqvist, withdraw from the contract on order");

    const declared = await withdrawals(shop, order);
    expect(declared).toMatchObject([{ isProven: true, lines: [{ quantity: 2 }] }]);
    const mail = await waitForMail(demo.inbox, { to: order.email, text: "We have received your withdrawal" });
    expect(mail.text).toMatch(/2 × /);
    expect(mail.text).not.toMatch(/accept/i);

    await page
      .getByRole("main")
      .getByRole("link", { name: words("withdraw.receipt.order"), exact: true })
      .click();
    await expect(page.getByRole("main").locator(`a[href="${receipt}"]`)).toBeVisible();
    await expect(page.getByRole("region", { name: words("orderPage.history") })).toContainText(
      words("order.event.withdrawn"),
    );
  });

  test("from an order that is not packed cancels it and refunds it once", async ({ page, shop }) => {
    const order = await ownOrder(shop, inEurope);
    await openOrder(page, order);
    await open(page, `/withdraw?order=${order.id}`);
    await form.next(page).click();
    await form.name(page).fill("Maya Lindqvist");
    await form.confirm(page).click();
    await expectReceived(page);
    await expect.poll(async () => (await truthOf(shop, order)).status, { timeout: 20_000 }).toBe("canceled");
    const after = await truthOf(shop, order);
    expect(refundedOf(after)).toBeCloseTo(capturedOf(after), 5);
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("main")).toContainText(words("withdraw.receipt.cancel"), { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
  });

  test("of an owner has the address of the account", async ({ page, shop, storefront }) => {
    const customer = await newCustomer(shop);
    const order = await placeOwn(shop, customer, inEurope);
    await giveSession(page.context(), storefront.url, customer.token);
    await open(page, "/withdraw");
    await page.getByRole("link", { name: /Choose one of your orders/ }).click();
    await expect(page).toHaveURL("/account/orders");
    await open(page, `/withdraw?order=${order.id}`);
    await form.next(page).click();
    await expect(form.email(page)).toHaveValue(customer.email);
    await form.name(page).fill("Maya Lindqvist");
    await form.confirm(page).click();
    await expectReceived(page);
    expect(await withdrawals(shop, order)).toMatchObject([{ isProven: true, lines: null }]);
  });

  test("pressed twice and sent again from the page before is one declaration", async ({ page, shop }) => {
    const order = await ownArrivedOrder(shop, inEurope);
    await openOrder(page, order);
    await open(page, `/withdraw?order=${order.id}`);
    await form.next(page).click();
    await form.name(page).fill("Maya Lindqvist");
    await form.confirm(page).dblclick();
    await expectReceived(page);
    expect(await withdrawals(shop, order)).toHaveLength(1);
  });

  test("that the backend fails on stays in its form, and is counted once when it is sent again", {
    tag: "@noscript",
  }, async ({ page, shop, backend }) => {
    const order = await ownArrivedOrder(shop, inEurope);
    await openOrder(page, order);
    await open(page, `/withdraw?order=${order.id}`);
    await form.next(page).click();
    await form.name(page).fill("Maya L.");
    backend.breakDown();
    await form.confirm(page).click();
    await expect(form.problem(page)).toHaveText(words("forms.errors.unsure"));
    await expect(form.name(page)).toHaveValue("Maya L.");
    await expect(form.email(page)).toHaveValue(order.email);
    await expect(page.getByRole("link", { name: words("withdraw.instead.offer") })).toHaveAttribute(
      "href",
      /^mailto:help@example\.com\?subject=.+&body=.*withdraw/,
    );
    backend.heal();
    await form.confirm(page).click();
    await expectReceived(page);
    expect(await withdrawals(shop, order)).toMatchObject([{ isProven: true }]);
  });

  test("that is typed needs no order, and says the same whether there is one", { tag: "@noscript" }, async ({
    page,
    demo,
  }) => {
    const { name, email } = somebody();
    await open(page, "/withdraw");
    await form.next(page).click();
    await expect(page.getByText(words("forms.errors.yourNameMissing"))).toBeVisible();
    await fillIn(page, { name, email, contract: "The blue mug of last week" });
    await form.text(page).fill("Only one of the two");
    await form.next(page).click();
    const sentence = `I, ${name}, withdraw from this contract: The blue mug of last week.`;
    await expect(page.getByRole("main")).toContainText(sentence);

    await page.getByRole("button", { name: words("actions.change"), exact: true }).click();
    await expect(form.contract(page)).toHaveValue("The blue mug of last week");
    await expect(form.text(page)).toHaveValue("Only one of the two");
    await form.next(page).click();
    await form.confirm(page).click();
    await expectReceived(page);
    await expect(page.getByRole("main")).toContainText(sentence);
    const mail = await waitForMail(demo.inbox, { to: email, text: sentence });
    expect(mail.text).toContain("Only one of the two");
  });

  test("by number and email is filled in by the order that they prove", { tag: "@noscript" }, async ({
    page,
    shop,
  }) => {
    const order = await ownArrivedOrder(shop, inEurope);
    await open(page, "/withdraw");
    await fillIn(page, { name: "Maya Lindqvist", email: order.email, contract: `#${order.number}` });
    await form.next(page).click();
    await expect(page).toHaveURL(`/withdraw?order=${order.id}`);
    await form.next(page).click();
    await expect(form.name(page)).toHaveValue("Maya Lindqvist");
    await form.confirm(page).click();
    await expectReceived(page);
    expect(await withdrawals(shop, order)).toMatchObject([{ isProven: true }]);
  });

  test("by a number and another email goes on as it was typed, without a hint", async ({ page, shop }) => {
    const order = await ownOrder(shop, inEurope);
    const { name, email } = somebody();
    for (const contract of [order.number, "99999999"]) {
      await open(page, "/withdraw");
      await fillIn(page, { name, email, contract });
      await form.next(page).click();
      await expect(page.getByRole("main")).toContainText(`I, ${name}, withdraw from this contract: ${contract}.`);
    }
    await form.confirm(page).click();
    await expectReceived(page);
    expect((await truthOf(shop, order)).status, "no money moves for what is not proven").toBe("pending");
  });

  test("gives its receipt to the browser that declared, and to nobody else", async ({ page }) => {
    const { name, email } = somebody();
    await open(page, "/withdraw");
    await fillIn(page, { name, email, contract: "A mug" });
    await form.next(page).click();
    await form.confirm(page).click();
    const receipt = await expectReceived(page);
    await form.email(page).fill(`copy-${email}`);
    await page.getByRole("button", { name: words("withdraw.receipt.send"), exact: true }).click();
    await expect(page.getByRole("status")).toHaveText(words("withdraw.receipt.again"));

    await page.context().clearCookies();
    for (const path of [receipt, `/withdraw/opreq_${"0".repeat(26)}`, "/withdraw/opreq_1"]) {
      const answer = await open(page, path);
      expect(answer.status(), path).toBe(404);
      await expect(part.headline(page), path).toHaveText(words("withdraw.receipt.elsewhere.title"));
      expect(await page.content(), path).not.toContain(name);
    }
  });

  test("can be done by everyone, in each of its steps", async ({ page, shop }) => {
    const order = await ownArrivedOrder(shop, inEurope);
    await open(page, "/withdraw");
    await expectAccessible(page);
    await openOrder(page, order);
    await open(page, `/withdraw?order=${order.id}`);
    await expectAccessible(page);
    await form.next(page).click();
    await expectAccessible(page);
    await form.name(page).fill("Maya Lindqvist");
    await form.confirm(page).click();
    await expectReceived(page);
    await expectAccessible(page);
  });
});

guestTest(
  "who may not see all of an order types, with its number filled in",
  { tag: "@noscript" },
  async ({ page, shop }) => {
    needs("takes requests");
    const order = await placeGuestOrder(shop);
    await open(page, `/withdraw?order=${order.id}`);
    await expect(part.headline(page)).toHaveText(LABEL);
    await expect(form.contract(page)).toHaveValue(order.number);
    await expect(form.email(page)).toHaveValue("");
  },
);

test("a shop whose backend keeps no declarations has an email ready", { tag: "@noscript" }, async ({ page }) => {
  needs("withdraws by email");
  await open(page, "/withdraw");
  await expect(form.link(page)).toHaveCount(0);
  await expect(part.headline(page)).toHaveText(words("withdraw.instead.title"));
  await expect(page.getByRole("link", { name: words("withdraw.instead.write"), exact: true })).toHaveAttribute(
    "href",
    /^mailto:help@example\.com\?subject=/,
  );
});
