import { expect, it } from "vitest";
import { withoutAddresses } from "./without-addresses";

it.each<[unknown, string]>([
  [new Error("550 <maya@example.com>: no such user"), "550 <[address]>: no such user"],
  [{ name: "Error", message: "to maya@example.com, jan@example.org" }, "to [address], [address]"],
  ["connect ECONNREFUSED 127.0.0.1:25", "connect ECONNREFUSED 127.0.0.1:25"],
  [null, "null"],
  [undefined, "undefined"],
])("tells %j without its addresses", (error, told) => {
  expect(withoutAddresses(error)).toBe(told);
});
