import { expect, open, words } from "./fixtures";
import { needs } from "./support/generation";
import { placeGuestOrder, TESTS, test, WAYS } from "./support/guests";
import { descriptionOf, lookUp, lookup, proveByEmail } from "./support/lookup-page";
import { part } from "./support/order-page";

const fullWidth = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** An order's number and email as shoppers type and paste them. */
const spelled = ({ number, email }: { number: string; email: string }) => ({
  "as it stands": { number, email },
  "as the mail writes it": { number: `Order ${number}`, email },
  "in a sentence": { number: `Bestellung Nr. ${number}.`, email },
  "with a hash": { number: `#${number}`, email },
  "with spaces": { number: ` # ${[...number].join(" ")} `, email: `  ${email} ` },
  "in upper case": { number, email: email.toUpperCase() },
  "in full-width characters": { number: `＃${fullWidth(number)}`, email: fullWidth(email) },
});

for (const [way, test] of WAYS) {
  test.describe(`looked up ${way}`, () => {
    test("an order is one step away", { tag: "@noscript" }, async ({ page, shop }) => {
      const order = await placeGuestOrder(shop);
      await open(page, "/order/lookup");
      await lookUp(page, spelled(order)["as the mail writes it"]);
      await expect(page).toHaveURL(`/order/${order.id}`);
      await expect(part.delivery(page)).toContainText(order.email);
    });

    test("an order is found however its number and email are typed", async ({ shop, visitor }) => {
      const order = await placeGuestOrder(shop);
      const form = await visitor.get("/order/lookup");
      for (const [how, typed] of Object.entries(spelled(order))) {
        expect((await visitor.submit(form, typed)).headers.location, how).toBe(`/order/${order.id}`);
      }
    });

    test("what does not match is told beside what was typed, and found once mended", { tag: "@noscript" }, async ({
      page,
      shop,
    }) => {
      const order = await placeGuestOrder(shop);
      await open(page, "/order/lookup");
      await lookUp(page, { number: order.number, email: "somebody@example.com" });
      await expect(lookup.problem(page)).toHaveText(words("forms.errors.noMatch"));
      await expect(lookup.number(page)).toHaveValue(order.number);
      await expect(lookup.email(page)).toHaveValue("somebody@example.com");

      await lookup.email(page).fill(order.email);
      await page.getByRole("button", { name: words("lookup.submit") }).click();
      await expect(page).toHaveURL(`/order/${order.id}`);
    });

    test("a backend that fails in the middle loses nothing that was typed", { tag: "@noscript" }, async ({
      page,
      shop,
      backend,
      prepareBackend,
    }) => {
      const order = await placeGuestOrder(shop);
      await open(page, "/order/lookup");
      backend.breakDown();
      await lookUp(page, order);
      await expect(lookup.problem(page)).toHaveText(words("forms.errors.outage"));
      await expect(lookup.number(page)).toHaveValue(order.number);
      await expect(lookup.email(page)).toHaveValue(order.email);

      prepareBackend();
      await page.getByRole("button", { name: words("lookup.submit") }).click();
      await expect(page).toHaveURL(`/order/${order.id}`);
    });
  });
}

TESTS["by the admin API, where there is no plugin"](
  "a number of the shop's own finds its order, however it is typed",
  async ({ shop, backend, visitor }) => {
    needs("has numbers of the shop's own");
    const order = await placeGuestOrder(shop);
    // The demo's shop gives none; its answer to the search is what one with such numbers would say.
    backend.rewrite((body) => {
      if (!("orders" in body)) return body;
      return { ...body, count: 1, orders: [{ ...order, display_id: 7, custom_display_id: "FF-1042" }] };
    });
    const form = await visitor.get("/order/lookup");
    for (const number of ["FF-1042", "#ff-1042", " ff - 1042"]) {
      const found = await visitor.submit(form, { number, email: order.email });
      expect(found.headers.location, number).toBe(`/order/${order.id}`);
    }
  },
);

test("an address may bring the number, and never an email", { tag: "@noscript" }, async ({ page }) => {
  await open(page, "/order/lookup?number=1042&email=maya%40example.com");
  await expect(lookup.number(page)).toHaveValue("1042");
  await expect(lookup.email(page)).toHaveValue("");
  expect(await page.content()).not.toContain("maya@example.com");
});

test("mistakes stand at their fields, and the hint stays with them", { tag: "@noscript" }, async ({ page }) => {
  await open(page, "/order/lookup");
  await lookUp(page, { number: " ", email: "maya.example.com" });
  await expect(lookup.number(page)).toHaveAttribute("aria-invalid", "true");
  expect(await descriptionOf(lookup.number(page))).toContain(words("forms.errors.numberMissing"));
  expect(await descriptionOf(lookup.number(page))).toContain(words("lookup.numberHint"));
  await expect(lookup.email(page)).toHaveAttribute("aria-invalid", "true");
  expect(await descriptionOf(lookup.email(page))).toBe(words("forms.errors.emailInvalid"));
  await expect(lookup.email(page)).toHaveValue("maya.example.com");
});

test("the keyboard is enough, and the first mistake gets it", async ({ page, shop }) => {
  const order = await placeGuestOrder(shop);
  await open(page, "/order/lookup");
  await lookup.number(page).focus();
  await page.keyboard.type(order.number);
  await page.keyboard.press("Enter");
  await expect(lookup.email(page)).toBeFocused();
  expect(await descriptionOf(lookup.email(page))).toBe(words("forms.errors.emailMissing"));

  await page.keyboard.type("somebody@example.com");
  await page.keyboard.press("Enter");
  await expect(lookup.problem(page)).toBeFocused();

  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(lookup.email(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(order.email);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: words("lookup.submit") })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(`/order/${order.id}`);
  await expect(part.delivery(page)).toBeVisible();
});

for (const path of ["", "/confirmed"] as const) {
  test(`the email opens the rest of a summary${path}`, { tag: "@noscript" }, async ({ page, shop }) => {
    const order = await placeGuestOrder(shop);
    await open(page, `/order/${order.id}${path}`);
    await expect(part.delivery(page)).toHaveCount(0);

    await proveByEmail(page, "somebody@example.com");
    await expect(lookup.problem(page)).toHaveText(words("forms.errors.wrongEmail"));
    await expect(page.getByLabel(words("summary.email"))).toHaveValue("somebody@example.com");

    await proveByEmail(page, ` ${order.email.toUpperCase()} `);
    await expect(part.delivery(page)).toContainText(order.email);
    await expect(page).toHaveURL(`/order/${order.id}${path}`);
  });
}

test("a backend that fails under the email field loses nothing either", { tag: "@noscript" }, async ({
  page,
  shop,
  backend,
  javaScriptEnabled,
}) => {
  const order = await placeGuestOrder(shop);
  await open(page, `/order/${order.id}`);
  backend.breakDown();
  await proveByEmail(page, order.email);
  if (javaScriptEnabled) {
    await expect(lookup.problem(page)).toHaveText(words("forms.errors.outage"));
    await expect(page.getByLabel(words("summary.email"))).toHaveValue(order.email);
    backend.heal();
  } else {
    // The summary around the field needs the backend, too: without it the page itself cannot be shown.
    await expect(part.headline(page)).toHaveText(words("outage.title"));
    backend.heal();
    await page.getByRole("link", { name: words("outage.retry") }).click();
  }
  await proveByEmail(page, order.email);
  await expect(part.delivery(page)).toContainText(order.email);
});

test("from the start page to the order", { tag: "@noscript" }, async ({ page, shop }) => {
  const order = await placeGuestOrder(shop);
  await open(page, "/");
  await page.getByRole("link", { name: words("find.lookup.action") }).click();
  await lookUp(page, order);
  await expect(page).toHaveURL(`/order/${order.id}`);
});

test("looking at the forms costs the backend no call more than it must", async ({ page, shop, backend }) => {
  const order = await placeGuestOrder(shop);
  backend.calls.length = 0;
  await open(page, "/order/lookup");
  expect(backend.calls).toEqual([]);
  await open(page, `/order/${order.id}`);
  expect(backend.calls).toHaveLength(1);
});

test("a summary and a proven order cost one call each, the proof another one", async ({ shop, backend, visitor }) => {
  const order = await placeGuestOrder(shop);
  const form = await visitor.get("/order/lookup");
  backend.calls.length = 0;
  const found = await visitor.submit(form, { number: order.number, email: order.email });
  expect(found.status).toBe(303);
  expect(backend.calls).toHaveLength(1);
  await visitor.follow(found);
  expect(backend.calls).toHaveLength(2);
});
