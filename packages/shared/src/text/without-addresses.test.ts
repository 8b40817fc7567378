import { expect, it } from "vitest";
import { withoutAddresses } from "./without-addresses";

it.each<[unknown, string]>([
  [new Error("550 <maya@example.com>: no such user"), "550 <[address]>: no such user"],
  [{ name: "Error", message: "to maya@example.com, jan@example.org" }, "to [address], [address]"],
  ["550 <o'brien@example.com>: no such user", "550 <[address]>: no such user"],
  ["550 o'brien@example.com is unknown", "550 [address] is unknown"],
  ["550 'maya@example.com' is unknown", "550 '[address]' is unknown"],
  ['550 <"maya o"@example.com>: no such user', "550 <[address]>: no such user"],
  ['550 "a \\" (b), <c>"@example.com: no such user', "550 [address]: no such user"],
  ["550 maya@[192.0.2.1], maya@[IPv6:2001:db8::1]", "550 [address], [address]"],
  ["550 maya+shop=1@example.com;jan@bücher.example", "550 [address];[address]"],
  ["GET /users/maya%40example.com", "GET [address]"],
  ["connect ECONNREFUSED 127.0.0.1:25", "connect ECONNREFUSED 127.0.0.1:25"],
  [null, "null"],
  [undefined, "undefined"],
])("tells %j without its addresses", (error, told) => {
  expect(withoutAddresses(error)).toBe(told);
});

it("takes the known recipient out first, in any case and whatever is in it", () => {
  expect(withoutAddresses(new Error("550 MAYA (X)@example.com: no such user"), "maya (x)@example.com")).toBe(
    "550 [address]: no such user",
  );
  expect(withoutAddresses("550 no such user", null)).toBe("550 no such user");
});
