import { waitForMail } from "../scripts/lib/mails.mjs";
import { STATES } from "../scripts/lib/seed/states.mjs";
import { expect, test, words } from "./fixtures";
import { part } from "./support/order-page";
import { money, trueOrder } from "./support/truth";

// Mails link to the demo's own storefront: these tests look there.

test("a mail confirms the order, and its link opens the whole of it", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
}) => {
  const order = await STATES.paid(shop);
  const mail = await waitForMail(demo.inbox, { to: order.email, text: `Your order ${order.number} at` });
  const { total, currency_code } = await trueOrder(shop, order.id);
  expect(mail.text).toContain(`Total: ${money(total, currency_code)}`);
  const [link] = mail.text.match(/https?:\/\/\S+/) ?? [];
  expect(link).toContain("key=");

  await page.goto(link ?? "");
  // The key stays in no history and reaches no other page.
  await expect(page).toHaveURL(`${demo.storefront}/order/${order.id}`);
  await expect(part.headline(page)).toHaveText(words("order.standing.preparing.title"));
  await expect(part.delivery(page)).toContainText(order.email);
  const grants = (await page.context().cookies()).filter(({ httpOnly }) => httpOnly);
  expect(grants, "what the link earned").toHaveLength(1);
});
