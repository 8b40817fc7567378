import { describe, expect, test } from "vitest";
import { currencyDigits, formatMinor, formatMoney, medusaDigits, toMinor } from "./money";

describe("currencyDigits", () => {
  test.each([
    ["USD", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["usd", 2],
    ["rsd", 0],
    // Two by ICU, none by Medusa.
    ["AMD", 0],
    ["CRC", 0],
    ["IRT", 0],
    ["MNT", 0],
    ["MUR", 0],
    ["RSD", 0],
    ["TZS", 0],
    ["UZS", 0],
    ["ZWL", 0],
    // None by ICU, unknown to Medusa, which counts it with two.
    ["VUV", 2],
    ["XCD", 2],
    // Nobody's table has it.
    ["BTC", 8],
    ["usdt", 8],
    ["QQQ", 8],
    ["no currency", 8],
    ["", 2],
  ])("%s has %i", (currency, digits) => {
    expect(currencyDigits(currency)).toBe(digits);
  });
});

test.each([
  ["USD", 2],
  ["jpy", 0],
  ["BTC", 2],
  ["", 2],
])("Medusa itself counts %s with %i", (currency, digits) => {
  expect(medusaDigits(currency)).toBe(digits);
});

describe("toMinor", () => {
  test.each([
    [1.005, 2, 101n],
    [-1.005, 2, -101n],
    [65.303225, 2, 6530n],
    [0.5, 0, 1n],
    [1.0005, 3, 1001n],
    [1e21, 2, 10n ** 23n],
    [1e-9, 2, 0n],
    [-0, 2, 0n],
    [Number.NaN, 2, 0n],
    [Number.POSITIVE_INFINITY, 2, 0n],
  ])("%d with %i digits", (amount, digits, minor) => {
    expect(toMinor(amount, digits)).toBe(minor);
  });
});

describe("formatMoney", () => {
  test.each([
    [1.005, "USD", "en", "$1.01"],
    [500, "JPY", "en", "¥500"],
    [1.5, "KWD", "en", "KWD 1.500"],
    [1999, "RSD", "en", "RSD 1,999"],
    [19.6, "CRC", "en", "CRC 20"],
    [1, "VUV", "en", "VUV 1.00"],
    [-3.8, "EUR", "de", "-3,80 €"],
    [-0.001, "USD", "en", "$0.00"],
    [2, "QQQ", "en", "QQQ 2.00"],
    [2, "", "en", "2.00"],
    [2, "gold coins", "en", "2.00 gold coins"],
    [0.00127, "BTC", "en", "BTC 0.00127"],
    [0.004, "USDT", "en", "0.004 USDT"],
    [0.00127, "BTC", "de", "0,00127 BTC"],
    [-1.5, "XYZ", "en", "-XYZ 1.50"],
    [1234.5, "EUR", "ar-EG", "‏١٬٢٣٤٫٥٠ €"],
  ])("%d %s in %s", (amount, currency, locale, text) => {
    expect(formatMoney(amount, currency, locale).replaceAll("\u00a0", " ")).toBe(text);
  });

  test("keeps the cents of sums beyond what a binary number can hold", () => {
    expect(formatMinor(1234567890123456789012n, "USD", "en")).toBe("$12,345,678,901,234,567,890.12");
  });
});

test("a currency's sign of letters and marks stays whole where text runs from right to left", () => {
  expect(formatMoney(-116, "USD", "ar")).toContain("-116.00\u00a0\u2068US$\u2069");
  expect(formatMoney(-116, "USD", "en")).toBe("-$116.00");
});
