import "@/lib/test-support/browser";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { setEnv } from "@/lib/test-support/env";
import { lookupOrder } from "./lookup";

const { request } = vi.hoisted(() => ({ request: vi.fn() }));
vi.mock("../http", async (original) => ({ ...(await original<typeof import("../http")>()), request }));

// A stock Medusa: what the plugin would answer is asked of Medusa itself.
vi.mock("./plugin", () => ({
  withPlugin: (_feature: string, _ask: unknown, fallback: () => Promise<unknown>) => fallback(),
}));

const QUERY = { number: "12", email: "maya@example.com" };

interface Found {
  readonly id: string;
  readonly display_id: number;
  readonly custom_display_id?: string | null;
  readonly email: string | null;
}

const order = (more: Partial<Found> = {}): Found => ({
  id: "order_1",
  display_id: 12,
  email: "Maya@Example.com",
  ...more,
});

/** A stock Medusa whose admin search answers these pages. */
function search(...pages: readonly (readonly Found[])[]) {
  const count = (pages.length - 1) * 100 + (pages.at(-1)?.length ?? 0);
  request.mockImplementation(async (_path: string, { query }: { query: { offset: number } }) => ({
    count,
    orders: pages[query.offset / 100] ?? [],
  }));
}

const searches = () => request.mock.calls;

beforeEach(() => {
  request.mockReset();
  setEnv({ MEDUSA_SECRET_API_KEY: "sk_test" });
});

describe("the admin search, which finds words anywhere", () => {
  it("finds the order whose number and email are both those that were asked for", async () => {
    search([order({ id: "order_2", display_id: 112 }), order()]);
    expect(await lookupOrder(QUERY)).toBe("order_1");
  });

  it.each<[string, Found]>([
    ["another email, with ours in an address", order({ email: "daniel@example.net" })],
    ["an email that only ends like ours", order({ email: "x.maya@example.com" })],
    ["no email", order({ email: null })],
    ["another number", order({ display_id: 13 })],
    ["a number that only begins like ours", order({ display_id: 120 })],
  ])("opens no order with %s", async (_case, found) => {
    search([found]);
    expect(await lookupOrder(QUERY)).toBeNull();
  });

  it("goes by the shop's own number, too", async () => {
    search([order({ display_id: 7, custom_display_id: "#12" })]);
    expect(await lookupOrder(QUERY)).toBe("order_1");
  });

  it("reads on past near misses, and no further than there are any", async () => {
    const nearMisses = Array.from({ length: 100 }, () => order({ display_id: 112 }));
    search(nearMisses, nearMisses, [order()]);
    expect(await lookupOrder(QUERY)).toBe("order_1");
    expect(searches().map(([, { query }]) => query.offset)).toEqual([0, 100, 200]);
    request.mockClear();
    search(nearMisses, [order({ display_id: 13 })]);
    expect(await lookupOrder(QUERY)).toBeNull();
    expect(searches()).toHaveLength(2);
  });

  it("gives up after ten pages: nobody but a guesser comes so far", async () => {
    const nearMisses = Array.from({ length: 100 }, () => order({ display_id: 112 }));
    search(...Array.from({ length: 12 }, () => nearMisses));
    expect(await lookupOrder(QUERY)).toBeNull();
    expect(searches()).toHaveLength(10);
  });
});
