import { expect, test } from "vitest";
import { isolate } from "./isolate";

test.each(["SO-1042", "-$5.00", "+49 30 901820", "maya@example.com", "2 × Mug", "‏12.30 €"])("isolates %s", (text) => {
  expect(isolate(text)).toBe(`\u2068${text}\u2069`);
});

test.each(["Maya", "نورا", "山田", "order_canceled", "https://shop.example/o/1", ""])("leaves %s alone", (text) => {
  expect(isolate(text)).toBe(text);
});
