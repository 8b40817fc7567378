import { expect, it } from "vitest";
import { callTemplate } from "./call-template";

it.each([
  ["/store/orders/order_01J8Z", "/store/orders/[id]"],
  ["/store/order-pages/claims/clm_1/mail", "/store/order-pages/claims/[id]/mail"],
  ["/store/customers/maya@example.com/password-token", "/store/customers/[id]/password-token"],
  ["/store/orders/batch/customer/token?q=maya", "/store/orders/batch/customer/token"],
  ["/auth/customer/emailpass", "/auth/customer/emailpass"],
  ["/store/orders/Maya%20Li", "/store/orders/[id]"],
  ["/store/orders/eyJhbGciOiJIUzI1NiJ9.e30.x", "/store/orders/[id]"],
  ["/health", "/health"],
  [`/store/carts/${"a".repeat(200)}`, "/store/carts/[id]"],
])("%s is %s", (path, template) => {
  expect(callTemplate(path)).toBe(template);
});
