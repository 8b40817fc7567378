import { expect, it, vi } from "vitest";
import { mailContext } from "./context";
import { localeOfOrder } from "./locale-of-order";

/** A shop with one order, from a cart with that context. */
const shopWith = (context: unknown, cartId: string | null = "cart_1") => {
  const services: Record<string, object> = {
    orderService: { retrieve: vi.fn(async () => ({ id: "order_1", cart_id: cartId })) },
    cartService: {
      retrieve: vi.fn(async () => {
        if (context === "gone") throw new Error("Cart with cart_1 was not found");
        return { id: "cart_1", context };
      }),
    },
  };
  return { resolve: (name: string) => services[name] };
};

it.each([
  [{ locale: "de-CH", ip: "::1" }, "de-CH"],
  [{ language: "ja" }, "ja"],
  [{ locale: "de\r\nBcc: all@example.com" }, null],
  [{ locale: 7 }, null],
  [{}, null],
  [null, null],
  ["gone", null],
])("a cart with the context %j tells %j", async (context, locale) => {
  expect(await localeOfOrder(shopWith(context), "order_1")).toBe(locale);
});

it("an order without a cart tells none", async () => {
  expect(await localeOfOrder(shopWith({ locale: "de" }, null), "order_1")).toBeNull();
});

it("mails are in the order's language, else in the shop's", () => {
  const options = { storeName: "Fjord & Field", language: "fr" };
  expect(mailContext(options, "de-CH").reader).toMatchObject({ locale: "de-CH", isChosen: true });
  expect(mailContext(options).reader).toMatchObject({ locale: "fr", isChosen: false });
  expect(mailContext({ storeName: "Fjord & Field" }, "tlh").reader).toMatchObject({ locale: "en" });
});
