import type { Page } from "@playwright/test";
import { waitForMail } from "../scripts/lib/mails.mjs";
import { expect, messages, open, test, words } from "./fixtures";
import { expectSignedIn, giveSession, newCustomer, newPerson, type Person, signIn } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { callBackend } from "./support/backend-call";
import type { Demo } from "./support/demo";
import { needs } from "./support/generation";
import { part } from "./support/order-page";

const NEW_PASSWORD = "eight brave otters";

test.describe("the profile", { tag: "@noscript" }, () => {
  test("shows the customer's details, and keeps what is changed", async ({ page, shop, storefront }) => {
    const customer = await newCustomer(shop);
    await giveSession(page.context(), storefront.url, customer.token);
    await open(page, "/account");
    await page.getByRole("link", { name: words("account.profile"), exact: true }).click();
    await expect(part.headline(page)).toHaveText(words("profile.title"));
    await expect(section(page, "email").getByText(customer.email)).toBeVisible();

    const details = section(page, "details");
    await expect(details.getByLabel(words("profile.details.firstName"))).toHaveValue(customer.first_name);
    await details.getByLabel(words("profile.details.firstName")).fill("Eleonora");
    await details.getByLabel(words("profile.details.phone")).fill("+1 607 555 0134");
    await details.getByRole("button", { name: words("profile.details.submit") }).click();
    await expect(details.getByRole("status")).toHaveText(words("profile.details.saved"));
    await open(page, "/account/profile");
    await expectSignedIn(page, { first_name: "Eleonora" });
    await expect(details.getByLabel(words("profile.details.lastName"))).toHaveValue(customer.last_name);
    await expect(details.getByLabel(words("profile.details.phone"))).toHaveValue("+1 607 555 0134");
  });

  test("changes the password of who knows the one before", async ({ page, shop, storefront }) => {
    const customer = await newCustomer(shop);
    await giveSession(page.context(), storefront.url, customer.token);
    await open(page, "/account/profile");
    await changePassword(page, "a guess", NEW_PASSWORD);
    const current = section(page, "password").getByLabel(words("profile.password.current"), { exact: true });
    await expect(current).toHaveAccessibleDescription(words("forms.errors.wrongCurrentPassword"));
    await changePassword(page, customer.password, NEW_PASSWORD);
    await expect(section(page, "password").getByRole("status")).toContainText("Your password has been changed");

    // This browser stays signed in, and the next sign-in takes the new one.
    await open(page, "/account");
    await expectSignedIn(page, customer);
    await page.context().clearCookies();
    await open(page, "/account/login");
    await signIn(page, { ...customer, password: NEW_PASSWORD });
    await expectSignedIn(page, customer);
  });

  test("changes the email once the new mailbox has answered, and not before", async ({
    page,
    shop,
    demo,
    storefront,
  }) => {
    needs("proves mailboxes");
    const [customer, { email }] = [await newCustomer(shop), newPerson()];
    await giveSession(page.context(), storefront.url, customer.token);
    await open(page, "/account/profile");
    await askForEmail(page, email, customer.password);
    await expect(section(page, "email").getByRole("status")).toHaveText(words("profile.email.asked", { email }));
    await waitForMail(demo.inbox, { to: customer.email, text: words("mail.emailChangeNotice.subject") });
    const link = await mailedLink(demo, email);
    await open(page, "/account/profile");
    await expect(section(page, "email").getByText(customer.email)).toBeVisible();

    await open(page, link);
    await expect(page).toHaveURL("/account/change-email");
    await expect(page.getByRole("main")).toContainText(email);
    await page.getByRole("button", { name: words("changeEmail.submit") }).click();
    await expect(part.headline(page)).toHaveText(words("changeEmail.done.title"));
    await expect(page.getByRole("main")).toContainText(email);

    await page.context().clearCookies();
    await open(page, "/account/login");
    await signIn(page, customer);
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(words("forms.errors.wrongPassword"));
    await signIn(page, { ...customer, email });
    await expectSignedIn(page, customer);
    await open(page, "/account/profile");
    await expect(section(page, "email").getByText(words("profile.email.confirmed"))).toBeVisible();
  });
});

test("a stolen session alone changes neither password nor email, at the pages or at the backend", async ({
  page,
  shop,
  demo,
  storefront,
}) => {
  needs("proves mailboxes");
  const [victim, mallory] = [await newCustomer(shop), await newCustomer(shop)];
  const { email } = newPerson();
  const ask = (path: string, token: string, body: object) =>
    callBackend(shop, `/store/order-pages/profile/${path}`, { token, body });

  const { token } = victim;
  const guessed = await ask("password", token, { current_password: "a guess", new_password: NEW_PASSWORD });
  expect(JSON.parse(guessed.text)).toEqual({ outcome: "wrong_password" });
  const asked = await ask("email", token, { email, password: "a guess" });
  expect(JSON.parse(asked.text)).toEqual({ outcome: "wrong_password" });
  for (const path of ["password", "email", "email/confirm"]) {
    expect((await ask(path, "", {})).status, `${path} without a session`).toBe(401);
    expect((await ask(path, token, { password: { $ne: "" }, email: [] })).status, `${path} tampered`).toBe(400);
  }

  // Mallory's own link, opened in the victim's session, and the victim's address asked for by Mallory.
  const own = await ask("email", mallory.token, { email, password: mallory.password });
  expect(JSON.parse(own.text)).toEqual({ outcome: "sent" });
  const proof = new URLSearchParams((await mailedLink(demo, email)).split("?")[1]).get("token");
  const opened = await ask("email/confirm", token, { token: proof });
  expect(JSON.parse(opened.text)).toEqual({ outcome: "refused" });
  const taken = await ask("email", mallory.token, { email: victim.email, password: mallory.password });
  expect(JSON.parse(taken.text)).toEqual({ outcome: "sent" });
  const { text } = await waitForMail(demo.inbox, { to: victim.email, text: words("mail.emailTaken.subject") });
  expect(text).not.toContain("token=");

  await giveSession(page.context(), storefront.url, token);
  await open(page, "/account/profile");
  await changePassword(page, "a guess", NEW_PASSWORD);
  await askForEmail(page, email, "a guess");
  await expect(
    section(page, "email").getByLabel(words("profile.email.password"), { exact: true }),
  ).toHaveAccessibleDescription(words("forms.errors.wrongCurrentPassword"));

  // The owner's new password ends the stolen copy.
  const changed = await ask("password", token, { current_password: victim.password, new_password: NEW_PASSWORD });
  const { token: renewed } = JSON.parse(changed.text);
  expect((await callBackend(shop, "/store/customers/me", { token })).status).toBe(401);
  expect((await callBackend(shop, "/store/customers/me", { token: renewed })).status).toBe(200);
});

test("the profile and the page of its link are accessible", async ({ page, shop, storefront }) => {
  const customer = await newCustomer(shop);
  await giveSession(page.context(), storefront.url, customer.token);
  await open(page, "/account/profile");
  await expectAccessible(page);
  await changePassword(page, "", "short");
  await expect(section(page, "password").locator("[aria-invalid]").first()).toBeFocused();
  await expectAccessible(page);
  await open(page, "/account/change-email");
  await expect(part.headline(page)).toHaveText(words("changeEmail.incomplete.title"));
  await expectAccessible(page);
});

const section = (page: Page, name: "details" | "email" | "password") =>
  page.getByRole("region", { name: messages.profile[name].title, exact: true });

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  const form = section(page, "password");
  await form.getByLabel(words("profile.password.current"), { exact: true }).fill(current);
  await form.getByLabel(words("profile.password.new"), { exact: true }).fill(next);
  await form.getByRole("button", { name: words("profile.password.submit") }).click();
}

async function askForEmail(page: Page, email: string, password: string): Promise<void> {
  const form = section(page, "email");
  await form.getByLabel(words("profile.email.new"), { exact: true }).fill(email);
  await form.getByLabel(words("profile.email.password"), { exact: true }).fill(password);
  await form.getByRole("button", { name: words("profile.email.submit") }).click();
}

/** The link in the mail to a new address, as a path: it names the demo's storefront, and each worker has its own. */
async function mailedLink(demo: Demo, email: Person["email"]): Promise<string> {
  const { text } = await waitForMail(demo.inbox, { to: email, text: "/account/change-email/open?token=" });
  const link = text.match(/https?:\S+\/account\/change-email\/open\?token=\S+/)?.[0];
  if (!link) throw new Error("The mail has no link");
  const { pathname, search } = new URL(link);
  return pathname + search;
}
