import "@/lib/test-support/browser";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { setEnv } from "@/lib/test-support/env";
import { addressesUrl, paymentUrl, productUrl, profileUrl, storeUrl } from "./shop-links";

const { path } = vi.hoisted(() => ({ path: { prefix: "" } }));
vi.mock("@/lib/routes", () => ({
  pathPrefix: () => path.prefix,
  routes: { profile: () => `${path.prefix}/account/profile` },
}));

beforeEach(() => {
  path.prefix = "/de";
});
afterEach(() => {
  path.prefix = "";
});

it("leads nowhere where the shop says nothing", () => {
  expect([storeUrl(), profileUrl(), addressesUrl()]).toEqual([null, null, null]);
});

it("leads to the shop of the path's country", () => {
  setEnv({ STORE_URL: "https://shop.example/{country}", PROFILE_URL: "/{country}/me", ADDRESSES_URL: "/{language}" });
  expect([storeUrl(), profileUrl(), addressesUrl()]).toEqual(["https://shop.example/de", "/de/me", "/"]);
});

it("leads no profile to itself, where ours is named: whoever comes to that was sent to us", () => {
  setEnv({ PROFILE_URL: "/{country}/account/profile" });
  expect(profileUrl()).toBeNull();
  setEnv({ PROFILE_URL: "/{country}/account/me" });
  expect(profileUrl()).toBe("/de/account/me");
});

it("leads to the shop's front door where the path has no country", () => {
  setEnv({ STORE_URL: "https://shop.example/{country}" });
  path.prefix = "";
  expect(storeUrl()).toBe("https://shop.example");
});

it("reads the path as the storefront writes it", () => {
  setEnv({ STORE_URL: "https://shop.example/{country}/{language}", PATH_PREFIX: "language/country" });
  path.prefix = "/en/us";
  expect(storeUrl()).toBe("https://shop.example/us/en");
});

it("leads to a product's page by its name, which stays one segment of the path", () => {
  expect(productUrl("mug")).toBeNull();
  setEnv({ PRODUCT_URL: "/{country}/products/{handle}" });
  expect(productUrl("mug")).toBe("/de/products/mug");
  expect(productUrl("../a b?c#d")).toBe("/de/products/..%2Fa%20b%3Fc%23d");
  expect(productUrl("..")).toBeNull();
  expect(productUrl(null)).toBeNull();
});

it("leads to where an order is paid, by its id", () => {
  expect(paymentUrl("order_1")).toBeNull();
  setEnv({ PAYMENT_URL: "https://shop.example/{country}/pay/{order}?from=order" });
  expect(paymentUrl("order_1")).toBe("https://shop.example/de/pay/order_1?from=order");
});
