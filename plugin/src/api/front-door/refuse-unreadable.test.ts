import { describe, expect, it, vi } from "vitest";
import { refuseMalformedPath, refuseUnreadable } from "./refuse-unreadable";

/** @returns the status it is refused with; 200 where it goes on */
function statusOf(originalUrl: string, body?: unknown, guard = refuseUnreadable): number {
  let status = 200;
  const next = vi.fn();
  const res = {
    status: (code: number) => {
      status = code;
      return res;
    },
    json: () => {},
  };
  guard({ originalUrl, body } as never, res as never, next);
  expect(next).toHaveBeenCalledTimes(status === 200 ? 1 : 0);
  return status;
}

const ROUTES = [
  "/store/order-pages/orders/ID",
  "/store/order-pages/carts/ID",
  "/store/order-pages/claims/ID/mail",
  "/store/order-pages/claims/ID/cancel",
];

describe.each(ROUTES)("%s", (route) => {
  it.each(["%00", "order_1%00", "%00%00", "%E0%A4%A", "%", "%zz", "%ff", "order_%c3%28"])("has nothing at %s", (id) => {
    expect(statusOf(route.replace("ID", id))).toBe(404);
  });

  it.each(["order_1", "%F0%9F%98%80", "..%2f..%2fadmin", "%27%20or%201=1", "%2500", "x".repeat(5000)])(
    "is asked for %s, which may be nobody's",
    (id) => {
      expect(statusOf(route.replace("ID", id))).toBe(200);
    },
  );
});

describe("what is asked", () => {
  it.each([
    ["?q=%00", 400],
    ["?q=a%00b&limit=1", 400],
    ["?%00=1", 400],
    ["?q=%E0%A4%A", 400],
    ["?q=a%20b&limit=1", 200],
    ["", 200],
  ])("is read or not: %j", (query, status) => {
    expect(statusOf(`/store/order-pages/orders${query}`)).toBe(status);
  });

  it.each([
    [{ order_id: "order_1", token: "a\0b" }, 400],
    [{ "a\0": 1 }, 400],
    [["\0"], 400],
    [{ order_id: "order_1", token: "a\\u0000b" }, 200],
    [{ order_id: "order_1", token: "ab" }, 200],
    [undefined, 200],
  ])("is sent or not: %j", (body, status) => {
    expect(statusOf("/store/order-pages/transfer", body)).toBe(status);
  });
});

describe("a path of Medusa's own", () => {
  it.each([
    ["/store/orders/X%", 400],
    ["/store/carts/%zz?fields=id", 400],
    ["/store/orders/%E0%A4%A", 400],
    ["/store/order-pages/orders/%", 200],
    ["/store/orders/order_1", 200],
    ["/store/orders/%F0%9F%98%80", 200],
    ["/store/orders/%2500?fields=%", 200],
  ])("is read or not: %s", (path, status) => {
    expect(statusOf(path, undefined, refuseMalformedPath)).toBe(status);
  });
});
