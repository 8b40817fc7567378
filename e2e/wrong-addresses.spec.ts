import { expect, open, test, words } from "./fixtures";
import { part } from "./support/order-page";

const ULID = "01JB8TZ2AAAAAAAAAAAAAAAAAA";

/** What no order and no cart can be called: neither a page nor a question to the backend. */
const WRONG_IDS: Record<string, string> = {
  "nothing but the prefix": "order_",
  "a number": "42",
  "too short": "order_01JB8TZ2AAAA",
  "too long": `order_${ULID}A`,
  "very long": `order_${"A".repeat(4000)}`,
  "lower case": `order_${ULID.toLowerCase()}`,
  "letters that no id has": `order_${ULID.slice(0, -1)}U`,
  "a customer's id": `cus_${ULID}`,
  "a product's id": `prod_${ULID}`,
  "a secret": `sk_${ULID}`,
  "an encoded slash": `order_${ULID}%2F..%2F..%2Fadmin`,
  "a doubly encoded slash": `order_${ULID}%252F..`,
  "a way up": "..%2F..%2Fadmin%2Forders",
  "a question": `order_${ULID}%3Ffields=email`,
  "a fragment": `order_${ULID}%23`,
  "a null byte": `order_${ULID}%00`,
  "a line break": `order_${ULID}%0A`,
  "a space before it": `%20order_${ULID}`,
  "another script": "%D8%B7%D9%84%D8%A8",
  "a script tag": "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
};

for (const [what, id] of Object.entries(WRONG_IDS)) {
  test(`${what} instead of an id is not found, and the backend is not asked`, async ({ page, backend }) => {
    for (const path of [`/order/${id}`, `/order/${id}/confirmed`, `/order/cart/${id}`]) {
      const response = await open(page, path);
      expect(response.status(), path).toBe(404);
      // Some are no address of ours at all, once decoded.
      await expect(part.headline(page)).toHaveText(
        new RegExp(`^(${words("notFound.order.title")}|${words("notFound.title")})$`),
      );
    }
    expect(backend.calls).toEqual([]);
  });
}

test("a link to open what can be no order is not found, by its right name", { tag: "@html" }, async ({ page }) => {
  const response = await open(page, "/order/x/open?key=v1.1.x");
  expect(response.status()).toBe(404);
  await expect(page).toHaveTitle(new RegExp(words("titles.orderNotFound")));
  await expect(part.headline(page)).toHaveText(words("notFound.order.title"));
});

test("a cart's id is no order's, and an order's no cart's", async ({ page, backend }) => {
  for (const path of [`/order/cart_${ULID}`, `/order/cart_${ULID}/confirmed`, `/order/cart/order_${ULID}`]) {
    expect((await open(page, path)).status(), path).toBe(404);
  }
  expect(backend.calls).toEqual([]);
});

test("a path that cannot be decoded is not found", async ({ page, backend }) => {
  for (const path of ["/order/order_%E0%A4%A", "/order/cart/%", "/us/%zz"]) {
    expect((await open(page, path)).status(), path).toBe(404);
    await expect(part.headline(page)).toHaveText(words("notFound.title"));
  }
  expect(backend.calls).toEqual([]);
});

test("an order that does not exist is not found", { tag: "@html" }, async ({ page, backend }) => {
  for (const path of [`/order/order_${ULID}`, `/order/order_${ULID}/confirmed`]) {
    const response = await open(page, path);
    expect(response.status()).toBe(404);
    await expect(page).toHaveTitle(new RegExp(words("titles.orderNotFound")));
    await expect(part.headline(page)).toHaveText(words("notFound.order.title"));
    await expect(page.getByRole("link", { name: words("notFound.home") })).toHaveAttribute("href", "/order/lookup");
  }
  expect(backend.calls).toHaveLength(2);
});

/** Of an order and of a cart that do not exist. */
const OF_NO_ORDER = [
  `/order/order_${ULID}`,
  `/order/order_${ULID}/confirmed`,
  `/order/order_${ULID}/cancel`,
  `/order/order_${ULID}/return`,
  `/order/order_${ULID}/return/review`,
  `/order/cart/cart_${ULID}`,
  "/order/cart/42",
];

for (const path of OF_NO_ORDER) {
  test(`${path} says in its title, too, that there is no such order`, { tag: "@html" }, async ({ page }) => {
    expect((await open(page, path)).status()).toBe(404);
    await expect(page).toHaveTitle(new RegExp(words("titles.orderNotFound")));
    await expect(part.headline(page)).toHaveText(words("notFound.order.title"));
  });
}

test("a path that leads nowhere is not found", { tag: "@html" }, async ({ page, backend }) => {
  for (const path of ["/nowhere", "/order", "/account/nowhere", `/order/order_${ULID}/nowhere`]) {
    expect((await open(page, path)).status(), path).toBe(404);
    await expect(part.headline(page)).toHaveText(words("notFound.title"));
  }
  expect(backend.calls).toEqual([]);
});
