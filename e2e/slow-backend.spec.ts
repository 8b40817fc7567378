import { expect, open, openOrder, sampleOrder, test, words } from "./fixtures";
import { newCustomer, newPerson, signIn } from "./support/accounts";
import { needs } from "./support/generation";
import { part } from "./support/order-page";
import { sendForm } from "./support/send-form";
import { test as onStock } from "./support/stock";

/** So long takes each call: one is answered in time, two are not. */
const SLOW_MS = 3_000;

onStock("all calls of a page together have five seconds", async ({ page, backend }) => {
  needs("may lack our plugin");
  const order = sampleOrder("placed");
  backend.slowDown(SLOW_MS);
  for (const look of [
    () => open(page, `/order/cart/${order.cartId}`),
    () => open(page, `/order/${order.id}`),
    () => openOrder(page, order),
  ]) {
    const response = await look();
    expect(response.request().timing().responseStart, "milliseconds").toBeLessThan(5_000);
    expect(response.status()).toBe(503);
    await expect(part.headline(page)).toHaveText(words("outage.title"));
  }
});

test("all calls of a form together, too", async ({ page, shop, backend }) => {
  const customer = await newCustomer(shop);
  const person = newPerson();
  const forms = {
    // In the spelling that is tried second.
    "/account/login": {
      email: customer.email.replace(/^./, (letter) => letter.toUpperCase()),
      password: "a wrong guess",
    },
    "/account/register": { firstName: "Nora", lastName: "", email: person.email, password: person.password },
  };
  for (const [path, values] of Object.entries(forms)) {
    backend.slowDown(SLOW_MS);
    const start = performance.now();
    const answer = await sendForm(page.request, path, values);
    expect(performance.now() - start, path).toBeLessThan(5_500);
    expect(answer.status(), path).toBe(503);
    expect(await answer.text()).toContain(words("forms.errors.outage"));
  }
  backend.heal();
  await open(page, "/account/login");
  await signIn(page, customer);
  await expect(page).toHaveURL("/account");
});

test("a log line of an outage names the route by its template, the status and the reason, and no one", async ({
  page,
  storefront,
  backend,
}) => {
  const order = sampleOrder("placed");
  const before = storefront.output().length;
  backend.say(404, '{"message":"Application not found"}');
  const response = await open(page, `/order/${order.id}`);
  expect(response.status()).toBe(503);
  const lines = storefront.output().slice(before).split("\n").filter(Boolean);
  const [line = ""] = lines.filter((one) => one.includes("backend unavailable"));
  expect(JSON.parse(line)).toMatchObject({
    route: "/order/[id]",
    status: 503,
    reason: "failed",
    request: response.headers()["x-request-id"],
  });
  expect(lines.join("\n")).not.toContain(order.id);
});
