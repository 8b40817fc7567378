import { expect, open, test, words } from "./fixtures";
import { expectSignedIn, headerLink, newCustomer, newPerson } from "./support/accounts";
import { expectAccessible } from "./support/axe";
import { part } from "./support/order-page";

/** What browsers and password managers are told of each field. */
const FIELDS: Record<string, Record<string, { readonly type: string; readonly autocomplete: string }>> = {
  "/account/login": {
    [words("signIn.email")]: { type: "email", autocomplete: "username" },
    [words("signIn.password")]: { type: "password", autocomplete: "current-password" },
  },
  "/account/register": {
    [words("register.firstName")]: { type: "text", autocomplete: "given-name" },
    [words("register.lastName")]: { type: "text", autocomplete: "family-name" },
    [words("register.email")]: { type: "email", autocomplete: "username" },
    [words("register.password")]: { type: "password", autocomplete: "new-password" },
  },
  "/account/forgot-password": {
    [words("forgotPassword.email")]: { type: "email", autocomplete: "username" },
  },
  "/account/reset-password?token=any.token.will-do": {
    [words("resetPassword.password")]: { type: "password", autocomplete: "new-password" },
  },
};

for (const [path, fields] of Object.entries(FIELDS)) {
  test(`the fields of ${path.split("?")[0]} say what they are for`, { tag: "@noscript" }, async ({ page }) => {
    await open(page, path);
    for (const [label, { type, autocomplete }] of Object.entries(fields)) {
      const field = page.getByLabel(label, { exact: true });
      await expect(field).toHaveAttribute("type", type);
      await expect(field).toHaveAttribute("autocomplete", autocomplete);
    }
  });

  test(`the form of ${path.split("?")[0]} is accessible, also when something is wrong`, async ({ page }) => {
    await open(page, path);
    await page.getByRole("main").getByRole("button").last().click();
    await expect(page.locator(":focus")).toHaveAttribute("aria-invalid", "true");
    await expectAccessible(page);
  });
}

test("a password can be looked at and put away again", async ({ page }) => {
  await open(page, "/account/login");
  const password = page.getByLabel(words("signIn.password"), { exact: true });
  await password.fill("seven quiet herons");
  const show = page.getByRole("button", { name: words("password.show"), exact: true });
  await expect(show).toHaveAccessibleDescription(words("signIn.password"));
  await show.click();
  await expect(password).toHaveAttribute("type", "text");
  await expect(password).toHaveValue("seven quiet herons");
  await page.getByRole("button", { name: words("password.hide"), exact: true }).click();
  await expect(password).toHaveAttribute("type", "password");
});

test("without JavaScript no button offers what it could not do", async ({ browser, storefront }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page, `${storefront.url}/account/login`);
  await expect(page.getByLabel(words("signIn.password"), { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: words("password.show") })).toBeHidden();
  await context.close();
});

test("passwords can be pasted", async ({ page, shop }) => {
  const customer = await newCustomer(shop);
  await open(page, "/account/login");
  await page.getByLabel(words("signIn.email")).fill(customer.password);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+X");
  await page.getByLabel(words("signIn.email")).fill(customer.email);
  await page.getByLabel(words("signIn.password"), { exact: true }).focus();
  await page.keyboard.press("Control+V");
  await page.getByRole("button", { name: words("signIn.submit") }).click();
  await expectSignedIn(page, customer);
});

test("a keyboard is enough to get in and out again", async ({ page, shop }) => {
  const customer = await newCustomer(shop);
  const { keyboard } = page;
  await open(page, "/");
  await headerLink(page).focus();
  await keyboard.press("Enter");
  await expect(part.headline(page)).toHaveText(words("signIn.title"));
  await page.getByRole("main").focus();
  await keyboard.press("Tab");
  await keyboard.type(customer.email);
  await keyboard.press("Tab");
  await keyboard.type("a wrong guess");
  await keyboard.press("Enter");
  // What went wrong is where the reader is now, and the form comes next.
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await keyboard.press("Tab");
  await expect(page.getByLabel(words("signIn.email"))).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.type(customer.password);
  await keyboard.press("Enter");
  await expectSignedIn(page, customer);

  const ways = page.getByRole("main").getByRole("navigation").getByRole("link");
  await page.getByRole("main").focus();
  for (const way of await ways.all()) {
    await keyboard.press("Tab");
    await expect(way).toBeFocused();
  }
  await keyboard.press("Tab");
  await expect(page.getByRole("button", { name: words("account.signOut"), exact: true })).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.getByText(words("signIn.signedOut"))).toBeVisible();
});

test("a second press while the first is under way sends nothing", async ({ page, backend }) => {
  await open(page, "/account/forgot-password");
  backend.slowDown(500);
  await page.getByLabel(words("forgotPassword.email")).fill(newPerson().email);
  const send = page.getByRole("button", { name: words("forgotPassword.submit") });
  await send.dblclick();
  await expect(part.headline(page)).toHaveText(words("forgotPassword.sent.title"));
  expect(backend.calls).toHaveLength(1);
});
