import { MIN_PASSWORD } from "../lib/forms/fields";
import { signIn as signInAtBackend } from "../scripts/lib/shop/customers.mjs";
import { expect, messages, open, test, words } from "./fixtures";
import {
  expectGuest,
  expectSignedIn,
  fillRegistration,
  linkIn,
  newCustomer,
  newPerson,
  signIn,
} from "./support/accounts";
import { generation } from "./support/generation";
import { part } from "./support/order-page";

const RULE = words("password.rule", { characters: MIN_PASSWORD });

test.describe("an account", { tag: "@noscript" }, () => {
  test("is made, signed in, and led on", async ({ page, shop }) => {
    const person = newPerson();
    await open(page, "/account/login?next=/account/orders");
    await page
      .getByRole("main")
      .getByRole("link", { name: linkIn(messages.signIn.register) })
      .click();
    await fillRegistration(page, person);

    await expect(page).toHaveURL("/account/orders");
    await expectSignedIn(page, person);
    // Known under the one spelling of its email, whatever was typed.
    await expect(signInAtBackend(shop, person)).resolves.toMatch(/^ey/);
  });

  test("is made from an email in capitals, and opens with any spelling of it", async ({ page }) => {
    const person = newPerson();
    await open(page, "/account/register");
    await fillRegistration(page, { ...person, email: person.email.toUpperCase() });
    await expect(page).toHaveURL("/account");
    await expect(page.getByRole("main")).toContainText(person.email);

    await page.getByRole("button", { name: words("account.signOut"), exact: true }).click();
    await signIn(page, { ...person, email: person.email.replace("nora", "nORA") });
    await expectSignedIn(page, person);
  });

  test("needs no last name", async ({ page }) => {
    const person = newPerson({ last_name: "" });
    await open(page, "/account/register");
    await fillRegistration(page, person);
    await expectSignedIn(page, person);
  });

  test("is refused to an email that has one, and only that is said", async ({ page, shop }) => {
    const { email } = await newCustomer(shop);
    await open(page, "/account/register");
    const typed = newPerson({ email, first_name: "Ånd", last_name: "O’Neill" });
    await fillRegistration(page, typed);

    await expect(page.getByLabel(words("register.email"))).toHaveAccessibleDescription(
      words("forms.errors.emailTaken"),
    );
    await expect(page.getByLabel(words("register.firstName"))).toHaveValue(typed.first_name);
    await expect(page.getByLabel(words("register.lastName"))).toHaveValue(typed.last_name);
    await expect(page.getByLabel(words("register.email"))).toHaveValue(email);
    await expect(page.getByLabel(words("register.password"), { exact: true })).toHaveValue("");
    await expectGuest(page);
  });

  test("is refused to what is no email, as a mistake and not as an outage", async ({ page }) => {
    await open(page, "/account/register");
    for (const email of generation.noEmails) {
      await fillRegistration(page, newPerson({ email }));
      await expect(page.getByLabel(words("register.email"))).toHaveAccessibleDescription(
        words("forms.errors.emailInvalid"),
      );
    }
    await expectGuest(page);
  });

  test("says its rules before the mistake, and then what the mistake was", async ({ page }) => {
    await open(page, "/account/register");
    const password = page.getByLabel(words("register.password"), { exact: true });
    await expect(password).toHaveAccessibleDescription(RULE);

    await fillRegistration(page, { ...newPerson(), first_name: "", password: "a".repeat(MIN_PASSWORD - 1) });
    const tooShort = words("forms.errors.passwordShort", { characters: MIN_PASSWORD });
    await expect(password).toHaveAccessibleDescription(`${RULE} ${tooShort}`);
    await expect(page.getByLabel(words("register.firstName"))).toHaveAccessibleDescription(
      words("forms.errors.nameMissing"),
    );
    await expect(part.headline(page)).toHaveText(words("register.title"));
  });
});

test("passwords of any kind are taken as they are typed", async ({ page }) => {
  const person = newPerson({ password: " пароль 🦔 mit Leerzeichen\t " });
  await open(page, "/account/register");
  await fillRegistration(page, person);
  await expectSignedIn(page, person);
  await page.getByRole("button", { name: words("account.signOut"), exact: true }).click();
  await signIn(page, { ...person, password: person.password.trim() });
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(words("forms.errors.wrongPassword"));
  await signIn(page, person);
  await expectSignedIn(page, person);
});
