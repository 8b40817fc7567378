import { expect, it } from "vitest";
import { amountText } from "./amount-text";

it.each([
  [84, "EUR", 2, "€84.00"],
  [1290, "JPY", 0, "¥1,290"],
  // Two digits to ICU's mind in some versions; Medusa counts it with none.
  [1290, "RSD", 0, "RSD 1,290"],
  [1.5, "USDT", 2, "1.50 USDT"],
  [1.5, "", 2, "1.50"],
  // Nobody's table has it.
  [0.00127, "BTC", 8, "BTC 0.00127"],
  [1.5, "USDT", 8, "1.50 USDT"],
  [1.5, "KWD", 3, "KWD 1.500"],
])("%d of %j with %d digits is %s", (sum, currency, digits, text) => {
  expect(amountText(sum, { currency, digits }, "en").replace("\u00a0", " ")).toBe(text);
});
