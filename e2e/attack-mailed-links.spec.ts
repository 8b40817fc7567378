import { mailsTo, waitForMail } from "../scripts/lib/mails.mjs";
import { mapLimited } from "../scripts/lib/wait.mjs";
import { expect, open, words } from "./fixtures";
import { newCustomer } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { needs } from "./support/generation";
import { guestSettings, ownEmail, placeGuestOrder, test } from "./support/guests";
import { lookUp } from "./support/lookup-page";
import { startStorefront } from "./support/storefront";
import { Visitor } from "./support/visitor";

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The link to an order that a mail holds. */
const linkIn = (text: string) => new URL(/https?:\/\/\S+\/open\?key=\S+/.exec(text)?.[0] ?? "");

test.describe("an owner who is locked out", { tag: "@noscript" }, () => {
  test("of an order has its link mailed with one press, and opens it", async ({
    page,
    shop,
    demo,
    storefront,
    javaScriptEnabled,
  }) => {
    needs("mails a link to who is locked out");
    const order = await placeGuestOrder(shop);
    const form = await new Visitor(storefront.url).get("/order/lookup");
    await mapLimited(times(20), 5, (index) =>
      new Visitor(storefront.url).submit(form, { number: `${900_000 + index}`, email: order.email }),
    );
    await open(page, "/order/lookup");
    await lookUp(page, order);
    await expect(page.locator("form").getByRole("alert")).toHaveText(/Try again in \d+ minutes/);
    // What looks at a page for us is a script in it.
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole("button", { name: words("locked.mailOrder") }).click();
    await expect(page.getByRole("status")).toHaveText(words("locked.orderMailed"));
    if (javaScriptEnabled) await expectAccessible(page);

    const mail = await waitForMail(demo.inbox, { to: order.email, text: `Your link to order ${order.number}` });
    const { pathname, search } = linkIn(mail.text);
    await open(page, pathname + search);
    await expect(page).toHaveURL(`/order/${order.id}`);
    await expect(page.getByText(order.email).first()).toBeVisible();
  });

  test("of an account has a link to a new password mailed with one press", async ({ page, shop, demo, storefront }) => {
    const customer = await newCustomer(shop);
    const form = await new Visitor(storefront.url).get("/account/login");
    await mapLimited(times(10), 5, () =>
      new Visitor(storefront.url).submit(form, { email: customer.email, password: "a guess" }),
    );
    await open(page, "/account/login");
    await page.getByLabel(words("signIn.email")).fill(customer.email);
    await page.getByLabel(words("signIn.password"), { exact: true }).fill(customer.password);
    await page.getByRole("button", { name: words("signIn.submit") }).click();
    await page.getByRole("button", { name: words("locked.mailPassword") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("forgotPassword.sent.title"));
    await waitForMail(demo.inbox, { to: customer.email, text: "reset-password" });
  });
});

test("the same is said and nothing is mailed where number and email are not one order's", async ({ shop, demo }) => {
  needs("mails a link to who is locked out");
  // Of its own, asked from the form that only a locked page shows: whatever a stranger sends, the answer is one.
  const storefront = await startStorefront(guestSettings(demo, demo.backend));
  try {
    const [one, other] = [await placeGuestOrder(shop), await placeGuestOrder(shop)];
    const lookupForm = await new Visitor(storefront.url).get("/order/lookup");
    const spent = ownEmail();
    await mapLimited(times(20), 5, (index) =>
      new Visitor(storefront.url).submit(lookupForm, { number: `${910_000 + index}`, email: spent }),
    );
    const locked = await new Visitor(storefront.url).submit(lookupForm, { number: "1", email: spent });
    expect(locked.status).toBe(429);
    const pairs = [
      { number: one.number, email: other.email },
      { number: "999999", email: one.email },
      { number: one.number, email: spent },
    ];
    for (const pair of pairs) {
      const answer = await new Visitor(storefront.url).submit(mailFormOf(locked), pair);
      expect([answer.status, answer.headers.location]).toEqual([303, "/order/lookup?mailed=1"]);
    }
    // One that is mailed, for the others to be late after it.
    await new Visitor(storefront.url).submit(mailFormOf(locked), { number: other.number, email: other.email });
    await waitForMail(demo.inbox, { to: other.email, text: `Your link to order ${other.number}` });
    const linksTo = async (email: string) => {
      const mails = await mailsTo(demo.inbox, email);
      return mails.filter(({ subject }) => subject.startsWith("Your link to order"));
    };
    expect(await linksTo(one.email)).toEqual([]);
    expect(await linksTo(other.email)).toHaveLength(1);
    expect(await linksTo(spent)).toEqual([]);
  } finally {
    await storefront.stop();
  }
});

/** The page as if its second form, which mails the link, were the only one. */
function mailFormOf<Page extends { readonly body: string }>(page: Page): Page {
  const [, , mailForm = ""] = page.body.split(/(?=<form\b)/);
  return { ...page, body: mailForm };
}
