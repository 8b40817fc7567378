import { beforeEach, describe, expect, it, vi } from "vitest";
import { readProof } from "#shared";
import { readWithAbilities } from "../../../../../requests/read-with-abilities";
import { aBackend } from "../../../../../test-support/container";
import { ask } from "../../../../../test-support/exchange";
import { hoursAgo, NOW } from "../../../../../test-support/rows";
import { GET } from "./route";

vi.mock("../../../../../database/read-rows", () => import("../../../../../test-support/fake-rows"));
vi.mock("../../../../../requests/read-with-abilities", () => ({ readWithAbilities: vi.fn() }));

const SECRET = "s".repeat(40);
const shop = aBackend(
  { order_cart: [{ cart_id: "cart_1", order_id: "order_1" }] },
  { options: { linkSecret: SECRET } },
);
const NOT_FOUND = { status: 404, body: { type: "not_found", message: "Order was not found" } };

const placed = (at: Date) =>
  vi
    .mocked(readWithAbilities)
    .mockReset()
    .mockResolvedValue([{ id: "order_1", created_at: at }, null] as never);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  placed(hoursAgo(1));
  return () => vi.useRealTimers();
});

const proofFor = (id: string, secret = SECRET) => ({ "x-storefront-proof": readProof(id, [secret], NOW) });

const cartOf = async (headers: Record<string, string>, customer?: string) => {
  const asked = { params: { id: "order_1" }, headers, ...(customer === undefined ? {} : { customer }) };
  return ((await ask(GET, shop.scope, asked)).body as { order: { cart_id: unknown } }).order.cart_id;
};

describe("the cart that a new order was", () => {
  it("is told to a storefront that proves to ask for this order", async () => {
    expect(await cartOf(proofFor("order_1"))).toBe("cart_1");
  });

  it.each<[string, Record<string, string>, string?]>([
    ["nobody's proof", {}],
    ["a proof for another order", proofFor("order_2")],
    ["a proof of another secret", proofFor("order_1", "t".repeat(40))],
    ["no proof, by its owner", {}, "cus_1"],
  ])("is not told with %s: by it a browser would count as the one that paid", async (_what, headers, customer) => {
    expect(await cartOf(headers, customer)).toBeNull();
  });

  it("is not told of an order of yesterday", async () => {
    placed(hoursAgo(25));
    expect(await cartOf(proofFor("order_1"))).toBeNull();
  });
});

it.each(["", "order_\u0000", "order_\n1", "x".repeat(129)])("asks no database for %j", async (id) => {
  expect(await ask(GET, shop.scope, { params: { id } })).toEqual(NOT_FOUND);
  expect(readWithAbilities).not.toHaveBeenCalled();
});
