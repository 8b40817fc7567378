import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aBackend } from "../test-support/container";
import { hoursAgo, NOW } from "../test-support/rows";
import { cartOfOrder } from "./cart-of-order";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

const { scope } = aBackend({ order_cart: [{ order_id: "order_1", cart_id: "cart_1" }] });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ["order_1", 0, "cart_1"],
  ["order_1", 24, "cart_1"],
  ["order_1", 24.1, null],
  ["order_of_no_cart", 0, null],
])("the cart of %s, %d hours after it was placed: %s", async (id, hours, expected) => {
  expect(await cartOfOrder(scope, { id, created_at: hoursAgo(hours) })).toBe(expected);
  expect(await cartOfOrder(scope, { id, created_at: hoursAgo(hours).toISOString() })).toBe(expected);
});
