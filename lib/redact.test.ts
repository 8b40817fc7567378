import fc from "fast-check";
import { expect, it } from "vitest";
import { redact } from "./redact";

it.each([
  ["Server is approaching the used memory threshold", "Server is approaching the used memory threshold"],
  ["\u001b[1m\u001b[31m⨯\u001b[39m\u001b[22m Failed", "⨯ Failed"],
  ["Failed to handle request for /order/order_1?key=abc", "Failed to handle request for [path]"],
  ["- Local:         http://127.0.0.1:8000", "- Local:         http://127.0.0.1:8000"],
  ["fetch http://shop.test:9000/store/orders/order_1 failed", "fetch http://shop.test:9000[path] failed"],
  [
    'Failed to find Server Action "7f01". This request might be',
    "Failed to find Server Action [text]. This request might be",
  ],
  ["Unexpected token 'M', \"Maya Li\" is not valid JSON", "Unexpected token [text], [text] is not valid JSON"],
  ["no order order_01JABCDEF of maya@example.com", "no order [id] of [email]"],
  ["token eyJhbGciOiJIUzI1NiJ9.e30.abc is bad", "token [id] is bad"],
  ["couldn't do what it doesn't know", "couldn't do what it doesn't know"],
  ["\n\nfirst\nMaya Li, Oslo", "first"],
])("%j is logged as %j", (text, expected) => {
  expect(redact(text)).toBe(expected);
});

it("never lets an email, an order's id or a query through, whatever stands around them", () => {
  const around = fc.string({ maxLength: 40 });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = `${before} maya@example.com /order/order_01J8ZQ0?email=maya order_01J8ZQ0ABC ${after}`;
      expect(redact(text)).not.toMatch(/maya|order_01/);
    }),
  );
});

it("is one line that ends", () => {
  expect(redact("a ".repeat(5000)).length).toBeLessThanOrEqual(300);
  expect(redact("one\ntwo")).toBe("one");
});
