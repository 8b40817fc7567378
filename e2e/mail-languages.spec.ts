import { waitForMail } from "../scripts/lib/mails.mjs";
import { PEOPLE } from "../scripts/lib/seed/people.mjs";
import { placeOrder } from "../scripts/lib/shop/checkout.mjs";
import { expect, test, wordsIn } from "./fixtures";
import { ownEmail } from "./support/guests";
import { part } from "./support/order-page";

// Which mail is in which language: docs/decisions/0052-language-of-a-mail.md. Mails link to the demo's own storefront.

test("an order placed in German is confirmed in German, by a link to a German page", { tag: "@noscript" }, async ({
  page,
  shop,
  demo,
}) => {
  const { region, address } = PEOPLE.annika;
  const lines = [{ product: "stoneware-mug", variant: "Large / Moss" }];
  const basket = { email: ownEmail(), region, address, lines, payment: "authorize", locale: "de-DE" } as const;
  const { email, number } = await placeOrder(shop, basket);
  const words = wordsIn("de");
  const mail = await waitForMail(demo.inbox, { to: email, text: words("mail.orderPlaced.subject", { number }) });
  expect(mail.text).toContain(words("mail.orderPlaced.title"));
  const link = mail.text.match(/https?:\/\/\S+/)?.[0] ?? "";
  expect(new URL(link).searchParams.get("lang")).toBe("de-DE");

  await page.goto(link);
  await expect(page.locator("html")).toHaveAttribute("lang", /^de/);
  await expect(part.headline(page)).toBeVisible();
  expect(page.url(), "neither the key nor the wish stays in the address").not.toContain("?");
});
