import { expect, it } from "vitest";
import { orderLinks } from "@/lib/security/vectors.json";
import { signedOrderLink } from "./order-link.mjs";

it.each(orderLinks)("signs as storefront and plugin do until $expiresAt", ({ orderId, expiresAt, secret, key }) => {
  expect(signedOrderLink("https://shop.example", orderId, secret, expiresAt)).toBe(
    `https://shop.example/order/${orderId}/open?key=${key}`,
  );
});
