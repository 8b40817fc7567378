import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readProof } from "#shared";
import { isEntitled } from "../../accounts/entitlement";
import { aBackend } from "../../test-support/container";
import { hoursAgo, NOW, orderRow } from "../../test-support/rows";
import { type MiddlewareOutcome, runMiddleware } from "../../test-support/run-middleware";
import { lockCart, lockCollection, lockLeanCart, lockNewCollection } from "./lock-carts";

vi.mock("../../accounts/entitlement", () => ({ isEntitled: vi.fn() }));

const SECRET = "a secret of at least thirty-two characters";
const minutesAgo = (minutes: number) => hoursAgo(minutes / 60);
const cart = (id: string, completed_at: Date | null) => ({ id, completed_at, email: "maya@example.com" });
const tables = {
  cart: [
    cart("cart_open", null),
    cart("cart_old", hoursAgo(24)),
    cart("cart_new", minutesAgo(14)),
    cart("cart_not_so_new", minutesAgo(15)),
    cart("cart_unlinked", hoursAgo(1)),
  ],
  order_cart: [
    { cart_id: "cart_old", order_id: "order_1" },
    { cart_id: "cart_new", order_id: "order_2" },
    { cart_id: "cart_not_so_new", order_id: "order_2" },
  ],
  cart_payment_collection: [
    { cart_id: "cart_old", payment_collection_id: "pay_col_old" },
    { cart_id: "cart_open", payment_collection_id: "pay_col_open" },
  ],
  order: [
    orderRow({ id: "order_1", customer_id: "cus_1", display_id: 7 }),
    orderRow({ id: "order_2", customer_id: "cus_1" }),
  ],
};
const backend = (lockOrderReads = true) => aBackend(tables, { options: { linkSecret: SECRET, lockOrderReads } }).scope;
const proof = (id: string) => ({ "x-storefront-proof": readProof(id, [SECRET], NOW) });
const order = { id: "order_1", status: "pending", display_id: 7 };
const rest = { id: "cart_old", completed_at: hoursAgo(24).toISOString(), order };
const refused = (id: string): MiddlewareOutcome => ({
  error: expect.objectContaining({ type: "invalid_data", message: `Cart ${id} is already completed.` }),
});

type Given = Parameters<typeof runMiddleware>[2];
const enter = (id: string, given: Given = {}) => runMiddleware(lockCart, backend(), { params: { id }, ...given });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  vi.mocked(isEntitled).mockReset().mockResolvedValue(true);
});

afterEach(() => {
  vi.useRealTimers();
});

describe("of a cart that is an order, a stranger", () => {
  it.each(["GET", "HEAD"])("reads which, and nothing of a person: %s", async (method) => {
    expect(await enter("cart_old", { method })).toEqual({ status: 200, body: { cart: rest } });
  });

  it.each(["/complete", "/Complete", "/complete/"])("completes it once more to learn no more: %s", async (path) => {
    expect(await enter("cart_old", { method: "POST", path })).toEqual({ status: 200, body: { type: "order", order } });
  });

  it.each([
    ["POST", "/"],
    ["POST", "/line-items"],
    ["POST", "/line-items/cali_1"],
    ["DELETE", "/line-items/cali_1"],
    ["POST", "/promotions"],
    ["DELETE", "/promotions"],
    ["POST", "/shipping-methods"],
    ["POST", "/taxes"],
    ["POST", "/customer"],
    ["GET", "/complete"],
    ["PUT", "/"],
    ["POST", "/what-comes-next"],
  ])("changes nothing, and reads nothing by trying: %s %s", async (method, path) => {
    expect(await enter("cart_old", { method, path })).toEqual(refused("cart_old"));
  });

  it("reads no order that Medusa has not linked yet", async () => {
    const left = { id: "cart_unlinked", completed_at: hoursAgo(1).toISOString(), order: null };
    expect(await enter("cart_unlinked")).toEqual({ status: 200, body: { cart: left } });
    expect(await enter("cart_unlinked", { method: "POST", path: "/complete" })).toEqual(refused("cart_unlinked"));
  });
});

describe("a cart is all of whom it may be read by", () => {
  it.each<[string, string, Given, boolean]>([
    ["anybody in the checkout", "cart_open", {}, true],
    ["the checkout that has just completed it", "cart_new", {}, true],
    ["nobody after that", "cart_not_so_new", {}, false],
    ["the order's owner", "cart_old", { customer: "cus_1" }, true],
    ["another customer", "cart_old", { customer: "cus_2" }, false],
    ["the storefront", "cart_old", { headers: proof("cart_old") }, true],
    ["with another cart's proof", "cart_old", { headers: proof("cart_open") }, false],
    ["with its order's proof", "cart_old", { headers: proof("order_1") }, false],
    ["anybody, of none: Medusa says so", "cart_0", {}, true],
  ])("%s", async (_who, id, given, isThrough) => {
    for (const path of ["/", "/complete", "/line-items"]) {
      const passed = await enter(id, { ...given, method: "POST", path });
      expect(passed === "through", path).toBe(isThrough);
    }
  });

  it("but an account whose mailbox is not proven", async () => {
    vi.mocked(isEntitled).mockResolvedValue(false);
    expect(await enter("cart_old", { customer: "cus_1" })).toEqual({ status: 200, body: { cart: rest } });
  });

  it("and of anybody in a shop that locks nothing", async () => {
    expect(await runMiddleware(lockCart, backend(false), { params: { id: "cart_old" } })).toBe("through");
    expect(await runMiddleware(lockLeanCart, backend(false), { params: { id: "cart_old" } })).toBe("through");
  });
});

it.each(["", "cart_\u0000", "c".repeat(129)])("%j is no cart, and the database is not asked for it", async (id) => {
  const notFound = { error: expect.objectContaining({ type: "not_found" }) };
  expect(await enter(id)).toEqual(notFound);
  expect(await runMiddleware(lockNewCollection, backend(), { body: { cart_id: id } })).toEqual(notFound);
  expect(await runMiddleware(lockCollection, backend(), { params: { id } })).toEqual(notFound);
});

describe("what was to be paid", () => {
  it("is told of a cart in the checkout, and of none that is an order", async () => {
    expect(await runMiddleware(lockNewCollection, backend(), { body: { cart_id: "cart_open" } })).toBe("through");
    expect(await runMiddleware(lockNewCollection, backend(), { body: { cart_id: "cart_old" } })).toEqual(
      refused("cart_old"),
    );
    expect(await runMiddleware(lockCollection, backend(), { params: { id: "pay_col_open" } })).toBe("through");
    expect(await runMiddleware(lockCollection, backend(), { params: { id: "pay_col_old" } })).toEqual(
      refused("cart_old"),
    );
    expect(await runMiddleware(lockCollection, backend(), { params: { id: "pay_col_of_an_order" } })).toBe("through");
  });

  it.each([[undefined], [{}], [{ cart_id: 7 }], [{ cart_id: ["cart_old"] }]])(
    "of %j is Medusa's to refuse",
    async (body) => {
      expect(await runMiddleware(lockNewCollection, backend(), { body })).toBe("through");
    },
  );
});

it("the plugin's own read of a cart is the storefront's", async () => {
  const read = (given: Given) => runMiddleware(lockLeanCart, backend(), { params: { id: "cart_open" }, ...given });
  expect(await read({ headers: proof("cart_open") })).toBe("through");
  for (const given of [{}, { customer: "cus_1" }, { headers: proof("cart_old") }])
    expect(await read(given)).toEqual({ status: 401, body: { type: "unauthorized", message: "Unauthorized" } });
});
