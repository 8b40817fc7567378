import { beforeEach, expect, it, vi } from "vitest";
import { readOwnOrder } from "./own-order";

const { readToken, readSession, readOrder } = vi.hoisted(() => ({
  readToken: vi.fn(),
  readSession: vi.fn(),
  readOrder: vi.fn(),
}));
vi.mock("@/lib/session/token", () => ({ readToken }));
vi.mock("@/lib/session/customer", () => ({ readSession }));
vi.mock("./order", () => ({ readOrder }));

const full = (by: string | null) => ({ kind: "full", by, order: { number: "12" }, claimer: null });
const customer = { kind: "customer", customer: { id: "cus_1" }, token: "a.b.c" };

beforeEach(() => {
  readToken.mockReset().mockResolvedValue("a.b.c");
  readSession.mockReset().mockResolvedValue(customer);
  readOrder.mockReset().mockResolvedValue(full("owner"));
});

it("the owner sees the order", async () => {
  expect(await readOwnOrder("order_1")).toEqual(full("owner"));
  expect(readOrder).toHaveBeenCalledWith("order_1");
});

it.each(["grant", "fresh", null])("an order that shows to this browser by %s is not the customer's own", async (by) => {
  readOrder.mockResolvedValue(full(by));
  expect(await readOwnOrder("order_1")).toEqual({ kind: "not_found" });
});

it("a summary is somebody else's order", async () => {
  readOrder.mockResolvedValue({ kind: "summary", summary: { number: "12" } });
  expect(await readOwnOrder("order_1")).toEqual({ kind: "not_found" });
});

it("nobody signed in has none, and nobody is asked", async () => {
  readToken.mockResolvedValue(null);
  expect(await readOwnOrder("order_1")).toEqual({ kind: "not_found" });
  expect(readOrder).not.toHaveBeenCalled();
});

it("a session that ended is no outage, and an outage no end", async () => {
  readSession.mockResolvedValueOnce({ kind: "ended" }).mockResolvedValueOnce({ kind: "unavailable" });
  expect(await readOwnOrder("order_1")).toEqual({ kind: "not_found" });
  expect(await readOwnOrder("order_1")).toEqual({ kind: "outage", status: 503 });
  readOrder.mockResolvedValue({ kind: "outage", status: 500 });
  expect(await readOwnOrder("order_1")).toEqual({ kind: "outage", status: 500 });
});
