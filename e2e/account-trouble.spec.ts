import type { Page } from "@playwright/test";
import { expect, open, test, words } from "./fixtures";
import { expectSignedIn, fillRegistration, newCustomer, newPerson, signIn } from "./support/accounts";
import { generation } from "./support/generation";
import { observableAnswer } from "./support/observable-answer";
import { part } from "./support/order-page";
import { sendForm } from "./support/send-form";

const problem = (page: Page) => page.getByRole("main").getByRole("alert");

test.describe("while the backend is down, what was typed is kept", { tag: "@noscript" }, () => {
  test("on the way in", async ({ page, shop, backend }) => {
    const customer = await newCustomer(shop);
    await open(page, "/account/login");
    backend.breakDown();
    await signIn(page, customer);
    await expect(problem(page)).toHaveText(words("forms.errors.outage"));
    await expect(page.getByLabel(words("signIn.email"))).toHaveValue(customer.email);
    await expect(page.getByLabel(words("signIn.password"), { exact: true })).toHaveValue("");

    backend.heal();
    await signIn(page, customer);
    await expectSignedIn(page, customer);
  });

  test("for a new account", async ({ page, backend }) => {
    const person = newPerson();
    await open(page, "/account/register?next=/account/orders");
    backend.breakDown();
    await fillRegistration(page, person);
    await expect(problem(page)).toHaveText(words("forms.errors.outage"));
    await expect(page.getByLabel(words("register.firstName"), { exact: true })).toHaveValue(person.first_name);
    await expect(page.getByLabel(words("register.lastName"))).toHaveValue(person.last_name);
    await expect(page.getByLabel(words("register.email"))).toHaveValue(person.email);
    await expect(page.getByLabel(words("register.password"), { exact: true })).toHaveValue("");

    backend.heal();
    await page.getByLabel(words("register.password"), { exact: true }).fill(person.password);
    await page.getByRole("button", { name: words("register.submit") }).click();
    await expect(page).toHaveURL("/account/orders");
    await expectSignedIn(page, person);
  });

  test("for a new account that was half made", async ({ page, backend }) => {
    const person = newPerson();
    await open(page, "/account/register");
    backend.breakDown(generation.lastCallOfRegistration);
    await fillRegistration(page, person);
    await expect(problem(page)).toHaveText(words("forms.errors.outage"));

    backend.heal();
    await open(page, "/account/login");
    await signIn(page, person);
    await expect(page).toHaveURL("/account");
    await expect(page.getByRole("main")).toContainText(person.email);
  });

  test("for a link to a new password", async ({ page, shop, backend }) => {
    const { email } = await newCustomer(shop);
    await open(page, "/account/forgot-password");
    backend.breakDown();
    await page.getByLabel(words("forgotPassword.email")).fill(email);
    await page.getByRole("button", { name: words("forgotPassword.submit") }).click();
    await expect(problem(page)).toHaveText(words("forms.errors.outage"));
    await expect(page.getByLabel(words("forgotPassword.email"))).toHaveValue(email);

    backend.heal();
    await page.getByRole("button", { name: words("forgotPassword.submit") }).click();
    await expect(part.headline(page)).toHaveText(words("forgotPassword.sent.title"));
  });

  test("for a new password, whose link stays good", async ({ page, backend }) => {
    await open(page, `/account/reset-password?token=${generation.someResetProof}`);
    backend.breakDown();
    const send = async () => {
      await page.getByLabel(words("resetPassword.password"), { exact: true }).fill("eight brave otters");
      await page.getByRole("button", { name: words("resetPassword.submit") }).click();
    };
    await send();
    await expect(problem(page)).toHaveText(words("forms.errors.outage"));
    backend.heal();
    await send();
    await expect(problem(page)).toHaveText(words("forms.errors.resetLinkSpent"));
  });
});

test.describe("too many tries", { tag: "@noscript" }, () => {
  test("for one account are told how long to wait, from wherever they come", async ({ page, shop, backend }) => {
    const customer = await newCustomer(shop);
    const guess = (address: string) =>
      sendForm(page.request, "/account/login", { email: customer.email, password: "a guess" }, address);
    // The backend's own word, without its work.
    const { path, body, type } = generation.wrongPassword;
    backend.say(401, body, { "content-type": type }, path);
    const guesses = await Promise.all(Array.from({ length: 10 }, (_, i) => guess(`192.0.2.${i}`)));
    expect(guesses.map((answer) => answer.status())).toEqual(Array(10).fill(200));
    backend.heal();

    await open(page, "/account/login");
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    // The right one, by now.
    await signIn(page, customer);
    const response = await answered;
    expect(response.status()).toBe(429);
    expect(Number(response.headers()["retry-after"])).toBeGreaterThan(60);
    await expect(problem(page)).toHaveText(words("forms.errors.tooManyTries", { minutes: 15 }));
    await expect(page.getByLabel(words("signIn.email"))).toHaveValue(customer.email);
  });

  test("from one address are, too, whomever they are about", async ({ page }) => {
    const ask = () => sendForm(page.request, "/account/forgot-password", { email: newPerson().email });
    const asked = await Promise.all(Array.from({ length: 10 }, ask));
    expect(asked.map((answer) => answer.status())).toEqual(Array(10).fill(303));

    const { email } = newPerson();
    await open(page, "/account/forgot-password");
    await page.getByLabel(words("forgotPassword.email")).fill(email);
    await page.getByRole("button", { name: words("forgotPassword.submit") }).click();
    await expect(problem(page)).toHaveText(words("forms.errors.tooManyTries", { minutes: 60 }));
    await expect(page.getByLabel(words("forgotPassword.email"))).toHaveValue(email);
  });
});

test.describe("whether an address has an account", () => {
  const forms = {
    "/account/login": { values: { password: "a wrong guess" }, answered: { status: 401, ...generation.wrongPassword } },
    "/account/forgot-password": { values: {}, answered: { path: "/", type: "text/plain", ...generation.resetAsked } },
  };
  for (const [path, { values, answered }] of Object.entries(forms)) {
    test(`is not told by words on ${path}`, async ({ page, shop }) => {
      const { email } = await newCustomer(shop);
      const [known, unknown] = [
        await ask(page, path, { ...values, email }),
        await ask(page, path, { ...values, email: newPerson().email }),
      ];
      expect(known.said).toEqual(unknown.said);
    });

    test(`is not told by time on ${path}`, async ({ page, backend }) => {
      // It answers by itself: how long a real one takes for a password depends on what the machine does besides.
      const { status, body, type, path: asked } = answered;
      backend.say(status, body, { "content-type": type }, asked);
      const times = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
      // Turn by turn, and the quickest of each: what the machine does besides slows down both.
      for (const _ of [1, 2, 3]) {
        backend.slowDown(0);
        times.short = Math.min(
          times.short,
          (await ask(page, path, { ...values, email: newPerson().email })).milliseconds,
        );
        // As one that looks further where there is something to find.
        backend.slowDown(300);
        times.long = Math.min(
          times.long,
          (await ask(page, path, { ...values, email: newPerson().email })).milliseconds,
        );
      }
      expect(times.short).toBeGreaterThan(600);
      // Far less than what the backend took longer.
      expect(times.long - times.short, JSON.stringify(times)).toBeLessThan(200);
    });
  }
});

async function ask(page: Page, path: string, values: { readonly email: string }) {
  const start = performance.now();
  const answer = await sendForm(page.request, path, values);
  return { milliseconds: performance.now() - start, said: await observableAnswer(answer, values.email) };
}
