import type { Page } from "@playwright/test";
import { mailsTo, waitForMail } from "../scripts/lib/mails.mjs";
import { expect, messages, open, test, words } from "./fixtures";
import { expectSignedIn, linkIn, newCustomer, newPerson, type Person, signIn } from "./support/accounts";
import type { Demo } from "./support/demo";
import { part } from "./support/order-page";
import { expired, foreign, forged } from "./support/tokens";

const NEW_PASSWORD = "eight brave otters";

test.describe("a forgotten password", { tag: "@noscript" }, () => {
  test("is replaced by way of the customer's inbox", async ({ page, shop, demo }) => {
    const customer = await newCustomer(shop);
    await open(page, "/account/login");
    await page.getByRole("link", { name: words("signIn.forgot") }).click();
    await page.getByLabel(words("forgotPassword.email")).fill(customer.email.toUpperCase());
    await page.getByRole("button", { name: words("forgotPassword.submit") }).click();
    await expect(part.headline(page)).toHaveText(words("forgotPassword.sent.title"));

    const link = await mailedLink(demo, customer);
    await open(page, link);
    // The token has left the address, and with it the history and whatever reads addresses.
    await expect(page).toHaveURL("/account/reset-password");
    expect(await page.content()).not.toContain(tokenOf(link));
    await choose(page, NEW_PASSWORD);

    await expect(page.getByText(words("signIn.changed"))).toBeVisible();
    await signIn(page, customer);
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(words("forms.errors.wrongPassword"));
    await signIn(page, { ...customer, password: NEW_PASSWORD });
    await expectSignedIn(page, customer);
  });

  test("is replaced once by each link", async ({ page, shop, demo }) => {
    const customer = await newCustomer(shop);
    await askForLink(page, customer);
    const link = await mailedLink(demo, customer);
    await open(page, link);
    await choose(page, NEW_PASSWORD);
    await expect(page.getByText(words("signIn.changed"))).toBeVisible();

    await open(page, "/account/reset-password");
    await expect(part.headline(page)).toHaveText(words("resetPassword.incomplete.title"));
    await open(page, link);
    await choose(page, "nine late swallows");
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(words("forms.errors.resetLinkSpent"));
    await page
      .getByRole("main")
      .getByRole("link", { name: linkIn(messages.resetPassword.again) })
      .click();
    await expect(part.headline(page)).toHaveText(words("forgotPassword.title"));
  });

  test("is not replaced by a link that the shop did not send, or sent too long ago", async ({ page, shop, demo }) => {
    const customer = await newCustomer(shop);
    await askForLink(page, customer);
    const token = tokenOf(await mailedLink(demo, customer));
    const wrong = {
      expired: expired(token),
      forged: forged(token),
      "an admin's": foreign(token),
      "a session": customer.token,
      rubbish: "not.a.token",
    };
    for (const [what, one] of Object.entries(wrong)) {
      await open(page, `/account/reset-password?token=${one}`);
      await choose(page, NEW_PASSWORD);
      await expect(page.getByRole("main").getByRole("alert"), what).toHaveText(words("forms.errors.resetLinkSpent"));
    }
    await open(page, "/account/login");
    await signIn(page, customer);
    await expectSignedIn(page, customer);
  });

  test("keeps the same rules as the first one", async ({ page, shop, demo }) => {
    const customer = await newCustomer(shop);
    await askForLink(page, customer);
    await open(page, await mailedLink(demo, customer));
    await choose(page, "short");
    const password = page.getByLabel(words("resetPassword.password"), { exact: true });
    await expect(password).toHaveAccessibleDescription(
      new RegExp(words("forms.errors.passwordShort", { characters: 8 })),
    );
    await expect(password).toHaveValue("");
    await choose(page, NEW_PASSWORD);
    await expect(page.getByText(words("signIn.changed"))).toBeVisible();
  });

  test("is answered the same whether there is an account or not", async ({ page, shop, demo }) => {
    const nobody = newPerson();
    await askForLink(page, nobody);
    // Asked for later: when its mail is there, one of the first would be, too.
    const customer = await newCustomer(shop);
    await askForLink(page, customer);
    await mailedLink(demo, customer);
    expect(await mailsTo(demo.inbox, nobody.email)).toEqual([]);
  });
});

test("a mail scanner that opens the link uses nothing up", async ({ page, shop, demo, request }) => {
  const customer = await newCustomer(shop);
  await askForLink(page, customer);
  const link = await mailedLink(demo, customer);
  for (const method of ["get", "head", "get"] as const) expect((await request[method](link)).ok()).toBe(true);
  await open(page, link);
  await choose(page, NEW_PASSWORD);
  await expect(page.getByText(words("signIn.changed"))).toBeVisible();
});

test("an account whose email has capitals gets its link, too", async ({ page, shop, demo }) => {
  const { email } = newPerson();
  const customer = await newCustomer(shop, { email: email.replace("nora", "Nora") });
  await askForLink(page, customer);
  await open(page, await mailedLink(demo, customer));
  await expect(part.headline(page)).toHaveText(words("resetPassword.title"));
});

async function askForLink(page: Page, { email }: Pick<Person, "email">): Promise<void> {
  await open(page, "/account/forgot-password");
  await page.getByLabel(words("forgotPassword.email")).fill(email);
  await page.getByRole("button", { name: words("forgotPassword.submit") }).click();
  await expect(part.headline(page)).toHaveText(words("forgotPassword.sent.title"));
}

async function choose(page: Page, password: string): Promise<void> {
  await page.getByLabel(words("resetPassword.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: words("resetPassword.submit") }).click();
}

/** The link in the customer's newest mail, as a path: it names the demo's storefront, and each worker has its own. */
async function mailedLink(demo: Demo, { email }: Pick<Person, "email">): Promise<string> {
  const { text } = await waitForMail(demo.inbox, { to: email, text: "/account/reset-password?token=" });
  const link = text.match(/https?:\S+\/account\/reset-password\?token=\S+/)?.[0];
  if (!link) throw new Error("The mail has no link");
  const { pathname, search } = new URL(link);
  return pathname + search;
}

const tokenOf = (link: string) => new URLSearchParams(link.split("?")[1]).get("token") ?? "";
