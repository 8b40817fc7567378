import { expect, it } from "vitest";
import { cartAtSignIn } from "./taken-cart";

const guest = { id: "cus_guest", hasAccount: false };
const own = { id: "cus_1", hasAccount: true };
const other = { id: "cus_2", hasAccount: true };

it.each([
  ["a guest's", { isOrdered: false, customer: guest }, "taken"],
  ["one without an email", { isOrdered: false, customer: null }, "taken"],
  ["one's own", { isOrdered: false, customer: own }, "taken"],
  ["a guest's that is an order", { isOrdered: true, customer: guest }, "ordered"],
  ["one's own that is an order", { isOrdered: true, customer: own }, "ordered"],
  ["another account's", { isOrdered: false, customer: other }, "foreign"],
  ["another account's that is an order", { isOrdered: true, customer: other }, "foreign"],
  ["none that the backend knows", null, "foreign"],
] as const)("a cart at a sign-in: %s", (_whose, cart, expected) => {
  expect(cartAtSignIn(cart, "cus_1")).toBe(expected);
});
