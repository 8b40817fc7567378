import { describe, expect, it } from "vitest";
import { splitPrefix } from "./path-prefix";

describe("what stands before a page's path", () => {
  it.each([
    ["/", "", "/"],
    ["/order/order_1", "", "/order/order_1"],
    ["/us", "/us", "/"],
    ["/us/", "/us", "/"],
    ["/us/order/order_1/confirmed", "/us", "/order/order_1/confirmed"],
    ["/US/account", "/US", "/account"],
    ["/de/en/account", "/de/en", "/account"],
    ["/de/de", "/de/de", "/"],
    ["/en-us/account", "/en-us", "/account"],
    ["/de-DE/account", "/de-DE", "/account"],
    ["/de/de/de/account", "/de/de", "/de/account"],
    ["/usa/account", "", "/usa/account"],
    ["/u1/account", "", "/u1/account"],
    ["/orders/account", "", "/orders/account"],
    ["*", "", "*"],
  ])("of %s is %j", (path, prefix, rest) => {
    expect(splitPrefix(path)).toEqual({ prefix, rest });
  });

  it.each([
    ["/orders", "/orders", "/"],
    ["/orders/account", "/orders", "/account"],
    ["/orders/de/en/account", "/orders/de/en", "/account"],
    ["/ordersome/account", "", "/ordersome/account"],
    ["/account", "", "/account"],
  ])("of %s is %j in a build of the base path /orders", (path, prefix, rest) => {
    expect(splitPrefix(path, "/orders")).toEqual({ prefix, rest });
  });
});
