import { CARTS } from "../scripts/lib/seed/carts.mjs";
import { expect, open, sampleOrder, test, words } from "./fixtures";
import { part } from "./support/order-page";

// Medusa's own starter puts the country before every path; its links in old emails keep working.

test("an order's links with a country before them open it", { tag: "@noscript" }, async ({ page }) => {
  const { id, number, cartId } = sampleOrder("paid");
  for (const path of [`/de/order/${id}`, `/de/order/${id}/confirmed`, `/de/order/cart/${cartId}`]) {
    const response = await open(page, path);
    expect(response.status(), path).toBe(200);
    await expect(page).toHaveTitle(new RegExp(`${words("titles.order", { number })}\\b`));
  }
});

test("the start page and a waiting cart have a country, too", async ({ page, shop }) => {
  expect((await open(page, "/us")).status()).toBe(200);
  await expect(part.headline(page)).toHaveText(words("find.title"));
  await open(page, `/us/order/cart/${await CARTS["payment-pending"](shop)}`);
  await expect(part.headline(page)).toHaveText(words("cart.pending.title"));
});

test("a language may stand beside the country, or both in one", async ({ page }) => {
  const { id, number } = sampleOrder("paid");
  for (const prefix of ["/de/en", "/en/de", "/en-us", "/en-US"]) {
    expect((await open(page, `${prefix}/order/${id}`)).status(), prefix).toBe(200);
    await expect(page).toHaveTitle(new RegExp(`${words("titles.order", { number })}\\b`));
    await expect(page.getByRole("link", { name: words("site.signIn") })).toHaveAttribute(
      "href",
      `${prefix}/account/login`,
    );
  }
});

test("the starter's links of an account lead to what is meant", async ({ page }) => {
  const { id } = sampleOrder("paid");
  await open(page, `/us/account/orders/details/${id}`);
  await expect(page).toHaveURL(`/us/account/login?next=${encodeURIComponent(`/us/account/orders/${id}`)}`);
  for (const [path, meant] of Object.entries({ profile: "/us/account/profile", addresses: "/us/account" })) {
    await open(page, `/us/account/${path}`);
    await expect(page).toHaveURL(`/us/account/login?next=${encodeURIComponent(meant)}`);
  }
});

test("what is no country, no order or no page is not found", async ({ page, backend }) => {
  const { id } = sampleOrder("paid");
  for (const path of [`/usa/order/${id}`, `/u1/order/${id}`, "/us/order/nothing", "/us/nowhere"]) {
    expect((await open(page, path)).status(), path).toBe(404);
  }
  expect(backend.calls).toEqual([]);
});
