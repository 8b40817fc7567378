import { makeOrder } from "../scripts/lib/v2/made-orders.mjs";
import { expect, open, openOrder, test } from "./fixtures";
import { orderPlacedIn } from "./support/demo";

// What was bought, in the language of the purchase and in the reader's; see docs/decisions/0053-an-orders-words.md.

/** The German order's mug as its readers know it: in the language of the purchase, in another, and in the shop's own. */
const MUG = [
  { reader: "de-AT", title: "Steinzeugbecher", variant: "Groß / Moos" },
  { reader: "fr", title: "Tasse en grès", variant: "Grand / Mousse" },
  { reader: "en-GB", title: "Stoneware Mug", variant: "Large / Moss" },
];

test("an order names what was bought in its reader's language, in one call", async ({ page, backend }) => {
  const { id, ...order } = orderPlacedIn("de");
  await openOrder(page, { id, ...order });
  for (const { reader, title, variant } of MUG) {
    backend.heal();
    await open(page, `/order/${id}?lang=${reader}`);

    await expect(page.getByRole("main").getByText(title, { exact: true }).first()).toBeVisible();
    await expect(page.getByRole("main").getByText(variant).first()).toBeVisible();
    expect(backend.calls, `the calls for a reader of ${reader}`).toEqual([`GET /store/order-pages/orders/${id}`]);
  }
});

test("a line that is no product's says what it says, beside a product that is translated", async ({ shop }) => {
  const variant = shop.facts.variants.find(({ product }) => product === "stoneware-mug");
  const mug = { title: "Steinzeugbecher", product_title: "Steinzeugbecher", variant_title: "Klein / Nebel" };
  const { id } = await makeOrder(shop, "eu", "import", {
    ...{ currency_code: "eur", locale: "de-DE", email: "annika.brandt@example.com" },
    items: [
      { title: "Gravur", quantity: 1, unit_price: 5 },
      { ...mug, product_id: variant?.productId, variant_id: variant?.id, quantity: 1, unit_price: 24.9 },
    ],
  });
  const headers = { "x-medusa-locale": "fr" };
  const { order } = await shop.store(`/order-pages/orders/${id}`, { provenFor: id, headers });
  const titles = order.items.map(({ title }: { title: string }) => title);
  expect(titles.toSorted()).toEqual(["Gravur", "Tasse en grès"]);
  expect(order.locale).toBe("de-DE");
});

test("a return's form names reasons and ways back in its reader's language", async ({ shop }) => {
  const { id } = orderPlacedIn("de");
  const headers = { "x-medusa-locale": "ar" };
  const terms = await shop.store(`/order-pages/orders/${id}/return-options`, { provenFor: id, headers });
  expect(terms.return_options).toMatchObject({
    options: [{ name: "إرجاع عبر DHL" }],
    reasons: expect.arrayContaining([expect.objectContaining({ label: "وصل تالفًا" })]),
  });
});
