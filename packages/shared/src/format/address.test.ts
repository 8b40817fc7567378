import { describe, expect, test } from "vitest";
import { type AddressParts, countryName, formatAddress } from "./address";

const empty: AddressParts = {
  name: null,
  company: null,
  lines: [],
  city: null,
  province: null,
  postalCode: null,
  country: null,
};

describe("formatAddress", () => {
  test("follows the order of the address's country", () => {
    const parts = { ...empty, name: "Ada Lovelace", lines: ["1 Main St", "Flat 2"], city: "Springfield" };
    expect(formatAddress({ ...parts, province: "us-il", postalCode: "62701", country: "US" }, "en")).toEqual([
      "Ada Lovelace",
      "1 Main St",
      "Flat 2",
      "Springfield, IL 62701",
      "United States",
    ]);
    expect(formatAddress({ ...parts, postalCode: "10115", country: "DE" }, "fr")).toEqual([
      "Ada Lovelace",
      "1 Main St",
      "Flat 2",
      "10115 Springfield",
      "Allemagne",
    ]);
  });

  test("turns around with the script where the country does", () => {
    const local = { ...empty, name: "山田太郎", postalCode: "100-0001", province: "東京都", country: "JP" };
    expect(formatAddress({ ...local, lines: ["千代田区1-1"] }, "ja")).toEqual([
      "日本",
      "〒100-0001",
      "東京都",
      "千代田区1-1",
      "山田太郎",
    ]);
    const latin = formatAddress({ ...local, name: "Taro Yamada", province: "Tokyo", lines: ["1-1 Chiyoda"] }, "en");
    expect([latin[0], latin.at(-1)]).toEqual(["Taro Yamada", "Japan"]);
  });

  test("loses no part for an unknown country or none", () => {
    const parts = {
      ...empty,
      name: "Ada",
      company: "Engines",
      lines: ["x"],
      city: "C",
      province: "P",
      postalCode: "1",
    };
    expect(formatAddress(parts, "en")).toEqual(["Ada", "Engines", "x", "1 C", "P"]);
    expect(formatAddress({ ...parts, country: "ZZ" }, "en").at(-1)).toBe("ZZ");
    expect(formatAddress({ ...parts, country: "not a country" }, "en")).toContain("1 C");
  });

  test("keeps a postal code that the country's format has no place for", () => {
    expect(formatAddress({ ...empty, city: "Nassau", postalCode: "N-123", country: "BS" }, "en")).toContain("N-123");
  });

  test("keeps a city that the country's format has no place for, where that country would look for it", () => {
    const local = { ...empty, postalCode: "150-0001", province: "東京都", city: "渋谷区", country: "JP" };
    expect(formatAddress({ ...local, name: "佐藤 遥", lines: ["神宮前4丁目12-10"] }, "ja")).toEqual([
      "日本",
      "〒150-0001",
      "東京都",
      "渋谷区",
      "神宮前4丁目12-10",
      "佐藤 遥",
    ]);
    const latin = { ...local, name: "Haruka Sato", province: "Tokyo", city: "Shibuya", lines: ["4-12-10 Jingumae"] };
    expect(formatAddress(latin, "en").slice(0, 3)).toEqual(["Haruka Sato", "4-12-10 Jingumae", "Shibuya"]);
    const dubai = { ...empty, lines: ["Al Wasl Road 5"], city: "Jumeirah", province: "Dubai", country: "AE" };
    expect(formatAddress(dubai, "en")).toEqual(["Al Wasl Road 5", "Jumeirah", "Dubai", "United Arab Emirates"]);
    const singapore = { ...empty, lines: ["1 Raffles Place"], city: "Singapore", postalCode: "048616", country: "SG" };
    expect(formatAddress(singapore, "en")).toEqual(["1 Raffles Place", "SINGAPORE 048616", "Singapore"]);
  });

  test("has no lines for nothing", () => {
    expect(formatAddress(empty, "en")).toEqual([]);
  });
});

test("countryName falls back to the code", () => {
  expect(countryName("JP", "de")).toBe("Japan");
  expect(countryName("ZZ", "en")).toBe("ZZ");
  expect(countryName("??", "en")).toBe("??");
});
