import { waitForMail } from "../scripts/lib/mails.mjs";
import { PEOPLE } from "../scripts/lib/seed/people.mjs";
import { placeOrder } from "../scripts/lib/shop/checkout.mjs";
import { open, test, words } from "./fixtures";
import { newCustomer } from "./support/accounts";
import { askBackend, askingMail } from "./support/claims";
import { ownEmail, placeGuestOrder } from "./support/guests";
import { expectToFit } from "./support/mail-width";

// Links are long and names can be; no phone shows a mail that has to be moved sideways. order-mails.spec.ts has the others.

test("a confirmation with long names fits on a phone", async ({ page, shop, demo }) => {
  const { region, address } = PEOPLE.siobhan;
  const order = await placeOrder(shop, {
    email: ownEmail(),
    region,
    address: { ...address, address_1: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(2) },
    lines: [{ product: "long-name", quantity: 4 }],
  });
  const text = words("mail.orderPlaced.subject", { number: order.number });
  const { html } = await waitForMail(demo.inbox, { to: order.email, text });
  await expectToFit(page, html);
});

test("a request for an order fits on a phone", async ({ page, shop, demo }) => {
  const order = await placeGuestOrder(shop);
  await askBackend(shop, await newCustomer(shop), order);
  await expectToFit(page, (await askingMail(demo, order)).html);
});

test("the link to a new password fits on a phone", async ({ page, shop, demo }) => {
  const { email } = await newCustomer(shop);
  await open(page, "/account/forgot-password");
  await page.getByLabel(words("forgotPassword.email")).fill(email);
  await page.getByRole("button", { name: words("forgotPassword.submit") }).click();
  const { html } = await waitForMail(demo.inbox, { to: email, text: "/account/reset-password?token=" });
  await expectToFit(page, html);
});
