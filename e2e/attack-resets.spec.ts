import { register, signIn as signInAtBackend } from "../scripts/lib/shop/customers.mjs";
import { expect, open, test, words } from "./fixtures";
import { fillRegistration, newCustomer, newPerson, signIn } from "./support/accounts";
import { callBackend } from "./support/backend-call";
import { askForReset, choosePassword, resetByMail, resetTokens } from "./support/reset-mails";

const NEW_PASSWORD = "eight brave otters";

test.describe("an address that somebody registered and made no account of", () => {
  test("is its owner's by a reset, and nobody else's", async ({ page, shop, demo }) => {
    const person = newPerson();
    const { token } = await shop.auth("/customer/emailpass/register", {
      body: { email: person.email, password: "mallory's own password" },
    });
    await open(page, "/account/register");
    await fillRegistration(page, person);
    await expect(page.getByText(words("forms.errors.emailTaken"))).toBeVisible();

    await resetByMail({ shop, demo }, person, NEW_PASSWORD);
    await open(page, "/account/login");
    await signIn(page, { ...person, password: NEW_PASSWORD });
    await expect(page).toHaveURL(/\/account$/);

    for (const [path, body] of [
      ["/auth/token/refresh", {}],
      ["/store/customers", { email: person.email }],
    ] as const) {
      expect((await callBackend(shop, path, { token, body })).status, path).toBe(401);
    }
  });
});

test.describe("a password reset", () => {
  test("that others ask for again and again leaves every mailed link good", async ({ shop, demo }) => {
    const customer = await newCustomer(shop);
    await Promise.all(Array.from({ length: 12 }, () => askForReset(shop, customer.email)));
    const tokens = await resetTokens(demo, customer.email, 10);
    expect(new Set(tokens).size).toBe(1);
    const [link = ""] = tokens;
    expect(await choosePassword(shop, link, NEW_PASSWORD)).toBe(200);
    expect(await choosePassword(shop, link, "nine late swallows"), "once").toBe(401);
    // The next one is a new link.
    await signInAtBackend(shop, { email: customer.email, password: NEW_PASSWORD });
  });

  test("is answered the same for whatever is asked", async ({ shop }) => {
    const known = await newCustomer(shop);
    for (const identifier of [known.email, newPerson().email, "%", "*", "a\0@b.c", "x".repeat(5000)]) {
      const answer = await callBackend(shop, "/auth/customer/emailpass/reset-password", { body: { identifier } });
      expect([answer.status, answer.text], identifier).toEqual([201, "Created"]);
    }
    for (const body of [{}, { identifier: 7 }, { identifier: { $ne: "" } }, []]) {
      const { status } = await callBackend(shop, "/auth/customer/emailpass/reset-password", { body });
      expect(status, JSON.stringify(body)).toBe(400);
    }
  });
});

test("a wrong password takes as long as an address that nobody has", async ({ shop }) => {
  const person = newPerson();
  await register(shop, person);
  const timed = async (email: string) => {
    const answer = await callBackend(shop, "/auth/customer/emailpass", { body: { email, password: "not it" } });
    expect(answer.status).toBe(401);
    return answer.milliseconds;
  };
  // Turn by turn, and the quickest of each: what the machine does besides slows down both.
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let turn = 0; turn < 5; turn += 1) {
    times.known.push(await timed(person.email));
    times.unknown.push(await timed(newPerson().email));
  }
  const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)];
  expect(unknown / known, `unknown ${unknown} ms, known ${known} ms`).toBeGreaterThan(0.6);
  for (const body of [
    {},
    { email: { $ne: "" }, password: "x" },
    { email: "a@b.c", password: ["x"] },
    { email: "a\0@b.c", password: "x" },
    [],
  ]) {
    const { status } = await callBackend(shop, "/auth/customer/emailpass", { body });
    expect(status, JSON.stringify(body)).toBe(401);
  }
});
