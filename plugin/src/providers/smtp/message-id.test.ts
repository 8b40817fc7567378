import { expect, it } from "vitest";
import { messageId } from "./message-id";

const FROM = '"Shop" <orders@shop.example>';

it("follows from the mail, not from the try", () => {
  const data = { mail: "order-placed:order_1" };
  const first = messageId({ data, idempotency_key: "order-placed:order_1" }, FROM);
  expect(messageId({ data, idempotency_key: "order-placed:order_1#4" }, FROM)).toBe(first);
  expect(messageId({ data: { mail: "order-placed:order_2" } }, FROM)).not.toBe(first);
});

it("follows from the key of somebody else's notification", () => {
  const own = messageId({ idempotency_key: "newsletter-1" }, FROM);
  expect(own).toMatch(/^<[0-9a-f]{40}@shop\.example>$/);
  expect(messageId({ idempotency_key: "newsletter-1", data: { mail: 5 } }, FROM)).toBe(own);
});

it.each([{}, { idempotency_key: null, data: null }, { idempotency_key: "" }, { data: { mail: "" } }])(
  "is left to the relay's library where there is no key: %j",
  (notification) => {
    expect(messageId(notification, FROM)).toBeUndefined();
  },
);

it.each([
  ["orders@shop.example", "shop.example"],
  ["Shop <orders@shop.example> ", "shop.example"],
  ["nobody", "localhost"],
])("bears the domain of %j", (from, domain) => {
  expect(messageId({ idempotency_key: "1" }, from)).toMatch(new RegExp(`@${domain}>$`));
});
