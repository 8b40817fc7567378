import { type Mail, mailsTo, waitForMail } from "../scripts/lib/mails.mjs";
import { STATES } from "../scripts/lib/seed/states.mjs";
import { cancel, deliver, everything, labelOf, pack, refund, ship } from "../scripts/lib/shop/after-sale.mjs";
import type { PlacedOrder } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect, messages, test, words } from "./fixtures";
import type { Demo } from "./support/demo";
import { expectToFit } from "./support/mail-width";
import { part } from "./support/order-page";
import { ownOrder } from "./support/own-orders";

// The mails of what happens to an order after it was placed, by Medusa's own events.

const NUMBER = "1Z999AA10123456784";

const mailOf = (demo: Demo, { email }: PlacedOrder, text: string): Promise<Mail> =>
  waitForMail(demo.inbox, { to: email, text });

/** The link that opens the order; the carrier's stands before it. */
const orderLinkIn = (demo: Demo, { text }: Mail): string =>
  text.match(/https?:\/\/\S+/g)?.find((url) => url.startsWith(`${demo.storefront}/order/`)) ?? "";

/** Hands a package over as the admin does where the shop wants the shopper told; the samples are shipped silently. */
async function shipAndTell(shop: Shop, order: PlacedOrder): Promise<string> {
  const id = await pack(shop, order);
  const body = { items: everything(order), labels: [labelOf("ups", NUMBER)], no_notification: false };
  await shop.admin(`/orders/${order.id}/fulfillments/${id}/shipments?fields=id`, { body });
  return id;
}

test("a package is mailed when it leaves and when it has come, and its link opens the order", async ({
  page,
  shop,
  demo,
}) => {
  const order = await STATES.paid(shop);
  const { number } = order;
  const parcel = await shipAndTell(shop, order);
  const shipped = await mailOf(demo, order, words("mail.orderParcel.shipped.subject", { about: "order", number }));
  expect(shipped.text).toContain(`UPS · ${NUMBER}`);
  expect(shipped.html).toContain("<img");
  await expectToFit(page, shipped.html);

  await deliver(shop, order, parcel);
  const delivered = await mailOf(demo, order, words("mail.orderParcel.delivered.subject", { about: "order", number }));
  await page.goto(orderLinkIn(demo, delivered));
  await expect(page).toHaveURL(`${demo.storefront}/order/${order.id}`);
  await expect(part.delivery(page)).toContainText(order.email);
});

test("a refund's mail says what that refund gave back, and a silent package is not mailed", async ({
  page,
  shop,
  demo,
}) => {
  const order = await ownOrder(shop);
  await ship(shop, order);
  await refund(shop, order, 5.43);
  await refund(shop, order, 7.21);
  for (const amount of ["$5.43", "$7.21"]) {
    const { subject, text, html } = await mailOf(demo, order, words("mail.orderRefunded.title", { amount }));
    expect(subject).toBe(words("mail.orderRefunded.subject", { number: order.number }));
    expect(text).toContain(words("order.settlement.refunded"));
    await expectToFit(page, html);
  }
  const about = words("mail.orderParcel.shipped.subject", { about: "order", number: order.number });
  expect((await mailsTo(demo.inbox, order.email)).filter(({ subject }) => subject === about)).toEqual([]);
});

test("an order that the shop cancels is mailed, with what became of its money", async ({ page, shop, demo }) => {
  const order = await STATES.paid(shop);
  await cancel(shop, order);
  const { text, html } = await mailOf(demo, order, words("mail.orderCanceled.subject", { number: order.number }));
  expect(text).toContain(messages.order.standing.canceled.detail);
  expect(text).toContain(messages.order.expectations.refunded.split("{")[0]);
  await expectToFit(page, html);
});
