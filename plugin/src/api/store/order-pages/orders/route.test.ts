import { describe, expect, it, vi } from "vitest";
import { aBackend } from "../../../../test-support/container";
import { ask } from "../../../../test-support/exchange";
import { GET as readOne } from "./[id]/route";
import { GET } from "./route";

const readHistory = vi.hoisted(() => vi.fn());
const readWithAbilities = vi.hoisted(() => vi.fn());

vi.mock("../../../../history/read-history", () => ({ readHistory }));
vi.mock("../../../../requests/read-with-abilities", () => ({ readWithAbilities }));

describe("a customer's orders", () => {
  const list = async (query: Record<string, unknown>) => {
    readHistory.mockReset();
    readHistory.mockResolvedValue({ orders: [], count: 0 });
    await ask(GET, aBackend().scope, { customer: "cus_1", query });
    const [, customer, asked] = readHistory.mock.calls[0] ?? [];
    expect(customer).toBe("cus_1");
    return asked;
  };

  it("are the token's customer's, ten at a time", async () => {
    expect(await list({})).toEqual({ limit: 10 });
  });

  it("are asked for by all that the history filters by", async () => {
    const query = {
      limit: "50",
      cursor: "older.mp3k2f1c.order_1",
      state: "on_the_way",
      placed_from: "2026-01-01T00:00:00Z",
      placed_before: "2027-01-01T00:00:00+01:00",
      q: " mug ",
    };
    const cursor = { side: "older", placed: new Date(Number.parseInt("mp3k2f1c", 36)), id: "order_1" };
    const placed = { placed_from: "2026-01-01T00:00:00.000Z", placed_before: "2026-12-31T23:00:00.000Z" };
    expect(await list(query)).toEqual({ ...query, ...placed, limit: 50, cursor, q: "mug" });
    expect(await list({ limit: "1", q: "x".repeat(100) })).toEqual({ limit: 1, q: "x".repeat(100) });
  });

  it.each([
    [{ limit: "0" }, "limit"],
    [{ limit: "51" }, "limit"],
    [{ limit: "1.5" }, "limit"],
    [{ limit: "many" }, "limit"],
    [{ cursor: "newest" }, "cursor: is no cursor of this list"],
    [{ state: "lost" }, "state"],
    [{ placed_from: "yesterday" }, "placed_from"],
    [{ placed_before: "2026-01-01" }, "placed_before"],
    [{ placed_from: "0000-01-01T00:00:00Z" }, "placed_from: is no time of an order's"],
    [{ placed_from: "0001-01-01T00:00:00+23:59" }, "placed_from: is no time of an order's"],
    [{ placed_before: "9999-12-31T23:59:59-23:59" }, "placed_before: is no time of an order's"],
    [{ placed_from: ["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"] }, "placed_from"],
    [{ q: "" }, "q"],
    [{ q: "  " }, "q"],
    [{ q: "x".repeat(101) }, "q"],
    [{ q: "mug\0" }, "q: has a null character"],
    [{ q: ["mug", "cup"] }, "q"],
    [{ customer_id: "cus_2" }, "customer_id"],
  ])("are not asked for by %j", async (query, words) => {
    const asking = ask(GET, aBackend().scope, { customer: "cus_1", query });
    await expect(asking).rejects.toMatchObject({ type: "invalid_data", message: expect.stringContaining(words) });
  });
});

describe("one order", () => {
  const read = (options: Record<string, unknown> = {}) =>
    ask(readOne, aBackend({}, { options }).scope, { params: { id: "order_1" } });

  it("is answered with what else the plugin can do, and with what decides what may be done with it", async () => {
    readWithAbilities.mockResolvedValue([{ id: "order_1" }, { status: "pending" }]);
    const { status, body } = await read({ linkSecret: "a secret of at least thirty-two characters" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ order: { id: "order_1" }, features: expect.arrayContaining(["claims", "lookup"]) });
    expect(body).toMatchObject({ abilities: { status: "pending" } });
    expect(readWithAbilities).toHaveBeenCalledExactlyOnceWith(expect.anything(), "order_1", null);
  });

  it("is read in the words of whoever says what they read", async () => {
    readWithAbilities.mockResolvedValue([{ id: "order_1" }, null]);
    const headers = { "x-medusa-locale": "fr-BE" };
    await ask(readOne, aBackend().scope, { params: { id: "order_1" }, headers });
    expect(readWithAbilities.mock.lastCall?.[2]).toEqual({ locale: "fr-BE", shop: "en" });
    await ask(GET, aBackend().scope, { customer: "cus_1", headers });
    expect(readHistory.mock.lastCall?.[3]).toEqual({ locale: "fr-BE", shop: "en" });
  });

  it("is not found in Medusa's own words", async () => {
    readWithAbilities.mockResolvedValue([null, null]);
    expect(await read()).toEqual({ status: 404, body: { type: "not_found", message: "Order was not found" } });
  });
});
