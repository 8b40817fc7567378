import { waitForMail } from "../scripts/lib/mails.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { test as base, expect, open, settingsFor, words } from "./fixtures";
import {
  expectGuest,
  expectSignedIn,
  fillRegistration,
  newPerson,
  type Person,
  SESSION,
  signIn,
} from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { callBackend } from "./support/backend-call";
import { MailShop } from "./support/mail-shop";
import { part } from "./support/order-page";
import { startStorefront } from "./support/storefront";
import { totp } from "./support/totp";

/** A shop that lets nobody in whose address is not confirmed, and whose accounts may have a second factor. */
const STRICT = { CONFIRM_CUSTOMER_EMAILS: "on", AUTH_MFA_ENCRYPTION_KEY: "only for tests: thirty-two characters" };

interface StrictShop {
  readonly mails: MailShop;
  readonly strict: Shop;
}

const test = base.extend<object, { strictShop: StrictShop }>({
  strictShop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const mails = await MailShop.open();
      await mails.startRelay();
      await use({ mails, strict: await mails.startBackend("strict", { more: STRICT }) });
      await mails.close();
    },
    { scope: "worker", timeout: 240_000 },
  ],

  storefront: [
    async ({ demo, strictShop }, use) => {
      const { strict } = strictShop;
      const storefront = await startStorefront({
        ...settingsFor(demo, strict.backend),
        MEDUSA_PUBLISHABLE_KEY: strict.facts.publishableKey,
      });
      await use(storefront);
      await storefront.stop();
    },
    { scope: "worker" },
  ],
});

test.beforeEach(() => test.setTimeout(300_000));

/** The link in the mail, as a path. */
async function mailedLink({ mails }: StrictShop, { email }: Pick<Person, "email">): Promise<string> {
  const { text } = await waitForMail(mails.inbox, { to: email, text: "/account/confirm-email/open?code=" });
  const link = text.match(/https?:\S+\/account\/confirm-email\/open\?code=\S+/)?.[0];
  if (!link) throw new Error("The mail has no link");
  const { pathname, search } = new URL(link);
  return pathname + search;
}

/** Makes an account at the backend, as the shop's own pages do. */
async function register(shop: Shop, person: Person): Promise<void> {
  const { email, password, first_name, last_name } = person;
  const { token } = await shop.auth("/customer/emailpass/register", { body: { email, password } });
  await shop.store("/customers?fields=id", { token, body: { email, first_name, last_name } });
}

/** What Medusa says to email and password. */
const atBackend = (shop: Shop, { email, password }: Person) =>
  shop.auth("/customer/emailpass", { body: { email, password } });

test.describe("a shop that has emails confirmed", { tag: "@noscript" }, () => {
  test("says so to whoever registers, mails the link, and lets in who comes back by it", async ({
    page,
    strictShop,
  }) => {
    const person = newPerson();
    await open(page, "/account/register");
    await fillRegistration(page, person);
    await expect(part.headline(page)).toHaveText(words("mailbox.linkSent.title"));
    await expectGuest(page);

    const link = await mailedLink(strictShop, person);
    await open(page, link);
    await expect(part.headline(page)).toHaveText(words("signIn.title"));
    await expect(page.getByText(words("signIn.confirm"))).toBeVisible();
    expect(await page.content()).not.toContain(link.split("code=")[1]);
    await signIn(page, person);
    await expectSignedIn(page, person);
    // One mail is enough for Medusa and for us.
    await expect(page.getByRole("button", { name: words("mailbox.send") })).toHaveCount(0);
  });

  test("says so to whoever signs in, and lets nobody in by a link alone or by another's", async ({
    page,
    strictShop,
  }) => {
    const { strict } = strictShop;
    const [mallory, ada] = [newPerson(), newPerson()];
    for (const person of [mallory, ada]) await register(strict, person);
    await open(page, "/account/login");
    await signIn(page, mallory);
    await expect(part.headline(page)).toHaveText(words("mailbox.linkSent.title"));
    const link = await mailedLink(strictShop, mallory);

    // Ada opens the mail of an account of somebody else's making, and signs in to her own.
    await open(page, link);
    expect((await atBackend(strict, mallory)).verification_required).toBe(true);
    await signIn(page, ada);
    await expect(part.headline(page)).toHaveText(words("mailbox.linkSent.title"));
    expect((await atBackend(strict, mallory)).verification_required).toBe(true);
    await open(page, await mailedLink(strictShop, ada));
    await signIn(page, ada);
    await expectSignedIn(page, ada);
  });

  test("is told by the plugin of a mailbox that a password reset has proven", async ({ page, strictShop }) => {
    const { strict, mails } = strictShop;
    const person = newPerson();
    await register(strict, person);
    await strict.auth("/customer/emailpass/reset-password", { body: { identifier: person.email } });
    const { text } = await waitForMail(mails.inbox, { to: person.email, text: "/account/reset-password?token=" });
    const token = text.match(/reset-password\?token=(\S+)/)?.[1] ?? "";
    const password = "eight brave otters";
    await strict.auth("/customer/emailpass/update", { token, body: { password } });
    await open(page, "/account/login");
    await signIn(page, { ...person, password });
    await expectSignedIn(page, person);
  });
});

test("Medusa's own route confirms no account by another's password, and mails no address but one's own", async ({
  strictShop,
}) => {
  const { strict, mails } = strictShop;
  const [mallory, ada, victim] = [newPerson(), newPerson(), newPerson()];
  for (const person of [mallory, ada]) await register(strict, person);
  const [{ token: ofMallory }, { token: ofAda }] = [await atBackend(strict, mallory), await atBackend(strict, ada)];
  const ask = (token: string, email: string) =>
    strict.auth("/verification/request", { token, body: { entity_id: email, entity_type: "email" } });
  await ask(ofMallory, victim.email);
  await ask(ofMallory, ada.email);
  await ask(ofMallory, mallory.email);
  const link = await mailedLink(strictShop, mallory);
  const code = link.split("code=")[1];
  const { status } = await callBackend(strict, "/auth/verification/confirm", { token: ofAda, body: { code } });
  expect(status).toBe(400);
  const inbox = await (await fetch(`${mails.inbox}/api/email`)).text();
  for (const { email } of [victim, ada]) expect(inbox).not.toContain(email);
  expect((await callBackend(strict, "/auth/verification/confirm", { token: ofMallory, body: { code } })).status).toBe(
    200,
  );
});

test.describe("an account with a second factor", { tag: "@noscript" }, () => {
  test("is asked for its code, and is in with the right one", async ({ page, strictShop, storefront }) => {
    const person = newPerson();
    const { secret, codes } = await withSecondFactor(strictShop, person);
    await open(page, "/account/login?next=/account/orders");
    await signIn(page, person);
    await expect(part.headline(page)).toHaveText(words("secondStep.title"));
    await expectGuest(page);
    await enter(page, "000000");
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(words("forms.errors.wrongCode"));
    await enter(page, totp(secret));
    await expect(page).toHaveURL("/account/orders");
    await expectSignedIn(page, person);

    // Without the app, by a code of the list.
    await page.context().clearCookies();
    await open(page, "/account/login");
    await signIn(page, person);
    await enter(page, codes[0] ?? "");
    await expectSignedIn(page, person);

    // What is kept in between opens nothing.
    await page.context().clearCookies();
    await open(page, "/account/login");
    await signIn(page, person);
    expect((await page.context().cookies(storefront.url)).map(({ name }) => name)).not.toContain(SESSION);
    await open(page, "/account/orders");
    await expect(page).toHaveURL(/\/account\/login/);
  });

  test("is sent to sign in where nothing waits for a code", async ({ page }) => {
    await open(page, "/account/login/code");
    await expect(page).toHaveURL("/account/login");
  });
});

test("the pages that ask for more than a password are accessible", async ({ page, strictShop }) => {
  const person = newPerson();
  await withSecondFactor(strictShop, person);
  await open(page, "/account/login");
  await signIn(page, person);
  await expect(part.headline(page)).toHaveText(words("secondStep.title"));
  await expectAccessible(page);
  for (const path of ["/account/confirm-email?sent=1", "/account/login?confirm=1"]) {
    await open(page, path);
    await expectAccessible(page);
  }
});

const enter = async (page: import("@playwright/test").Page, code: string) => {
  await page.getByLabel(words("secondStep.code"), { exact: true }).fill(code);
  await page.getByRole("button", { name: words("secondStep.submit") }).click();
};

/** Makes an account whose address is confirmed, and sets a second factor up. */
async function withSecondFactor(shop: StrictShop, person: Person): Promise<{ secret: string; codes: string[] }> {
  const { strict } = shop;
  await register(strict, person);
  const { token: before } = await atBackend(strict, person);
  await strict.auth("/verification/request", {
    token: before,
    body: { entity_id: person.email, entity_type: "email" },
  });
  const code = (await mailedLink(shop, person)).split("code=")[1];
  await strict.auth("/verification/confirm", { token: before, body: { code } });
  const { token } = await atBackend(strict, person);
  const { mfa_factor, secret } = await strict.auth("/mfa/factors", { token, body: { provider: "totp" } });
  await strict.auth(`/mfa/factors/${mfa_factor.id}/verify`, { token, body: { code: totp(secret) } });
  const { codes, recovery_codes } = await strict.auth("/mfa/recovery-codes", { token, body: {} });
  return { secret, codes: codes ?? recovery_codes };
}
