import { describe, expect, it } from "vitest";
import fileMisfiledOrders from "../jobs/file-misfiled-orders";
import fileOrderOfAccount, { config } from "../subscribers/order-of-account";
import { aBackend } from "../test-support/container";
import type { Row } from "../test-support/tables";
import { accountToFileWith, fileWithAccount } from "./file-with-account";

const GUEST = { id: "cus_guest", has_account: false };
const MAYA = { id: "cus_maya", email: "maya@example.com", has_account: true };
const NORA = { id: "cus_nora", email: "nora@example.com", has_account: true };

describe("an order is filed with the account", () => {
  it.each([
    ["that placed it, rather than with a guest of that address", "maya@example.com", GUEST, [MAYA], MAYA.id],
    ["that placed it, rather than with nobody", "maya@example.com", null, [MAYA], MAYA.id],
    ["whose address it has, of two that worked on its cart", "nora@example.com", GUEST, [MAYA, NORA], NORA.id],
    ["whose address is spelled in another way", "Maya@Example.com", GUEST, [MAYA], MAYA.id],
  ])("%s", (_what, email, customer, accounts, expected) => {
    expect(accountToFileWith({ email, customer }, accounts)).toBe(expected);
  });

  it("letter by letter, where two have its address", () => {
    const capital = { id: "cus_capital", email: "Maya@example.com" };
    expect(accountToFileWith({ email: MAYA.email, customer: GUEST }, [capital, MAYA])).toBe(MAYA.id);
  });

  it.each([
    ["whose session had nothing to do with it", "maya@example.com", GUEST, []],
    ["where another address was typed", "friend@example.com", GUEST, [MAYA]],
    ["where Medusa has filed it with an account", "maya@example.com", NORA, [MAYA]],
    ["where it has no address", null, GUEST, [MAYA]],
  ])("but with none %s", (_what, email, customer, accounts) => {
    expect(accountToFileWith({ email, customer }, accounts)).toBeNull();
  });
});

function aShop(order: Row = {}, isAlone = false) {
  const tables = {
    order: [{ id: "order_1", email: MAYA.email, customer_id: GUEST.id, customer: GUEST, ...order }],
    order_cart: [{ order_id: "order_1", cart_id: "cart_1" }],
    customer: [{ ...GUEST, email: MAYA.email }, MAYA, NORA],
    SessionCart: [
      { id: "opct_1", cart_id: "cart_1", customer_id: MAYA.id, created_at: new Date() },
      { id: "opct_2", cart_id: "cart_2", customer_id: NORA.id, created_at: new Date() },
    ],
  };
  const shop = aBackend(tables, { isAlone });
  const owner = () => shop.tables.order?.[0]?.customer_id;
  return { ...shop, owner };
}

describe("filing an order", () => {
  it("moves it into the account, inside the order's lock, and once", async () => {
    const { scope, owner, locked } = aShop();
    expect(await Promise.all([fileWithAccount(scope, "order_1"), fileWithAccount(scope, "order_1")])).toEqual([
      true,
      false,
    ]);
    expect(owner()).toBe(MAYA.id);
    expect(locked).toEqual(["order-pages:order:order_1", "order-pages:order:order_1"]);
  });

  it.each([
    ["order_2", {}],
    ["order_1", { customer: NORA, customer_id: NORA.id }],
    ["order_1", { email: "friend@example.com" }],
  ])("leaves alone what is not to be moved: %s %o", async (id, order) => {
    const { scope, owner } = aShop(order);
    const before = owner();
    expect(await fileWithAccount(scope, id)).toBe(false);
    expect(owner()).toBe(before);
  });

  it("leaves alone an order of no cart, and one whose cart was a guest's alone", async () => {
    const { scope, tables } = aShop();
    tables.SessionCart = [];
    expect(await fileWithAccount(scope, "order_1")).toBe(false);
    tables.order_cart = [];
    expect(await fileWithAccount(scope, "order_1")).toBe(false);
  });

  it("happens when it is placed", async () => {
    const { scope, owner } = aShop();
    const event = { name: "order.placed", data: { id: "order_1" }, metadata: {} };
    await fileOrderOfAccount({ event, container: scope, pluginOptions: {} });
    expect(owner()).toBe(MAYA.id);
    expect(config).toEqual({ event: "order.placed", context: { subscriberId: "order-pages-order-of-account" } });
  });

  it("happens later where its event was lost, and to what is misfiled alone", async () => {
    const { scope, owner, locked } = aShop({}, true);
    await fileMisfiledOrders(scope);
    expect(owner()).toBe(MAYA.id);
    await fileMisfiledOrders(scope);
    expect(locked).toHaveLength(1);
  });

  it("asks for nothing of long ago", async () => {
    const { scope, tables, owner } = aShop();
    tables.SessionCart = [{ cart_id: "cart_1", customer_id: MAYA.id, created_at: new Date("2026-01-01") }];
    await fileMisfiledOrders(scope);
    expect(owner()).toBe(GUEST.id);
    tables.SessionCart = [];
    await fileMisfiledOrders(scope);
    expect(owner()).toBe(GUEST.id);
  });

  it("that fails is logged without a person", async () => {
    const { scope, tables, logged } = aShop();
    tables.SessionCart = undefined as never;
    tables.order_cart = undefined as never;
    const event = { name: "order.placed", data: { id: "order_1" }, metadata: {} };
    const broken = { resolve: (key: string) => (key === "logger" ? scope.resolve(key) : fail()) };
    await fileOrderOfAccount({ event, container: broken as unknown as typeof scope, pluginOptions: {} });
    await fileMisfiledOrders(broken as unknown as typeof scope);
    expect(logged).toEqual([
      "error order-pages: an order could not be filed, and is tried again: maya is away: [address]",
      "error order-pages: orders could not be filed with their accounts: maya is away: [address]",
    ]);
  });
});

function fail(): never {
  throw new Error("maya is away: maya@example.com");
}
