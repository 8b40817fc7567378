import { expect, open, test, words } from "./fixtures";
import { expectGuest, expectSignedIn, giveSession, newCustomer, newPerson, SESSION, signIn } from "./support/accounts";
import { part } from "./support/order-page";
import { sendForm } from "./support/send-form";

test.describe("signing in", { tag: "@noscript" }, () => {
  test("leads to the account, and the header says whose it is", async ({ page, shop }) => {
    const customer = await newCustomer(shop);
    await open(page, "/");
    await expectGuest(page);
    await page
      .getByRole("link", { name: words("site.signIn") })
      .first()
      .click();
    await signIn(page, customer);

    await expect(page).toHaveURL("/account");
    await expect(part.headline(page)).toHaveText(words("account.hello", { name: customer.first_name }));
    await expectSignedIn(page, customer);
    await open(page, "/");
    await expectSignedIn(page, customer);
  });

  test("leads back to the page that asked for it", async ({ page, shop }) => {
    const customer = await newCustomer(shop);
    const wanted = "/account/orders?state=canceled&q=mug+%E9%89%84+%26+tea";
    await open(page, wanted);
    await expect(page).toHaveURL(/^[^?]*\/account\/login\?next=/);
    await signIn(page, customer);
    await expect(page).toHaveURL(wanted);
  });

  test("takes an email however it is spelt", async ({ page, shop }) => {
    const customer = await newCustomer(shop);
    await open(page, "/account/login");
    await signIn(page, { ...customer, email: ` ${customer.email.toUpperCase()} ` });
    await expectSignedIn(page, customer);
  });

  test("takes an email with capitals that the account itself has", async ({ page, shop }) => {
    const { email } = newPerson();
    const customer = await newCustomer(shop, { email: email.replace("nora", "Nora") });
    await open(page, "/account/login");
    await signIn(page, customer);
    await expectSignedIn(page, customer);
  });

  test("says nothing more than that it did not work", async ({ page, shop }) => {
    const customer = await newCustomer(shop);
    for (const { email } of [customer, newPerson()]) {
      await open(page, "/account/login");
      await signIn(page, { email, password: "a wrong guess" });
      await expect(page.getByRole("main").getByRole("alert")).toHaveText(words("forms.errors.wrongPassword"));
      await expect(page.getByLabel(words("signIn.email"))).toHaveValue(email);
      await expect(page.getByLabel(words("signIn.password"), { exact: true })).toHaveValue("");
      await expectGuest(page);
    }
  });

  test("says at each field what is missing", async ({ page }) => {
    await open(page, "/account/login");
    await page.getByRole("button", { name: words("signIn.submit") }).click();
    await expect(page.getByLabel(words("signIn.email"))).toHaveAccessibleDescription(
      words("forms.errors.emailMissing"),
    );
    await expect(page.getByLabel(words("signIn.password"), { exact: true })).toHaveAccessibleDescription(
      words("forms.errors.passwordMissing"),
    );
    await page.getByLabel(words("signIn.email")).fill("nora at example");
    await page.getByRole("button", { name: words("signIn.submit") }).click();
    await expect(page.getByLabel(words("signIn.email"))).toHaveAccessibleDescription(
      words("forms.errors.emailInvalid"),
    );
  });

  test("is not asked for again", async ({ page, shop, storefront }) => {
    const customer = await newCustomer(shop);
    await giveSession(page.context(), storefront.url, customer.token);
    for (const path of ["/account/login", "/account/register"]) {
      await open(page, path);
      await expect(page).toHaveURL("/account");
      await open(page, `${path}?next=/account/orders`);
      await expect(page).toHaveURL("/account/orders");
    }
  });
});

const EVIL = [
  "https://evil.example/account",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "/account/../../evil",
  "/account@evil.example",
  "/account/login",
  "/order/cart/cart_01JB8TZ2AAAAAAAAAAAAAAAAAA",
];

test("leads nowhere else than to pages of ours, whoever wrote the address or the form", async ({ page, shop }) => {
  const { email, password } = await newCustomer(shop);
  for (const next of EVIL) {
    const path = `/account/login?next=${encodeURIComponent(next)}`;
    expect(await (await page.request.get(path)).text(), next).toContain('name="next" value=""');
    const answer = await sendForm(page.request, "/account/login", { email, password, next });
    expect(answer.status(), next).toBe(303);
    expect(answer.headers().location, next).toBe("/account");
    await page.context().clearCookies();
  }
});

test("keeps the session from scripts and from other sites", async ({ page, shop }) => {
  const customer = await newCustomer(shop);
  await open(page, "/account/login");
  await signIn(page, customer);
  await expectSignedIn(page, customer);
  const cookie = (await page.context().cookies()).find(({ name }) => name === SESSION);
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/" });
});
