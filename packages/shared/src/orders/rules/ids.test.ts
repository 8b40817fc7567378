import { expect, test } from "vitest";
import { isCartId, isOrderId } from "./ids";

const ulid = "01JB8TZ2AAAAAAAAAAAAAAAAAA";

test.each([
  [ulid, true],
  [ulid.slice(1), false],
  [`${ulid}0`, false],
  [ulid.replace("J", "I"), false],
  [ulid.toLowerCase(), false],
  [`${ulid}\n`, false],
])("%j after its prefix is an id: %s", (rest, is) => {
  expect([isOrderId(`order_${rest}`), isCartId(`cart_${rest}`)]).toEqual([is, is]);
  expect([isOrderId(`cart_${rest}`), isCartId(`order_${rest}`), isOrderId(` order_${rest}`)]).toEqual([
    false,
    false,
    false,
  ]);
});
