import { anOrder, context, someTotals } from "@order-pages/shared/orders/test-support";
import { beforeEach, expect, test, vi } from "vitest";
import { readOrder } from "./order";

const { retrieveOrder, readSession, warn } = vi.hoisted(() => ({
  retrieveOrder: vi.fn(),
  readSession: vi.fn(),
  warn: vi.fn(),
}));

vi.mock("@/lib/medusa", () => ({ backend: () => ({ retrieveOrder, canClaim: async () => false }) }));
vi.mock("@/lib/session/customer", () => ({ readSession }));
vi.mock("@/lib/session/grants", () => ({ readGrants: async () => ({ grants: [], closedAt: null }) }));
vi.mock("@/lib/session/checkout", () => ({ readCheckout: async () => ({ cartId: null, orderId: null }) }));
vi.mock("@/lib/i18n/server", () => ({ getLocale: async () => "en", getTranslations: async () => context.words }));
vi.mock("@/lib/env", () => ({ env: () => ({ freshMinutes: 0, store: { timeZone: "UTC" } }) }));
vi.mock("@/lib/log", () => ({ log: { warn, error: vi.fn() } }));

const id = "order_01JB8TZ2AAAAAAAAAAAAAAAAAA";

beforeEach(() => {
  vi.clearAllMocks();
  readSession.mockResolvedValue({ kind: "customer", customer: { id: "cus_1", mailbox: { state: "proven" } } });
});

test("a total that its parts do not explain is logged, with nobody's name", async () => {
  retrieveOrder.mockResolvedValue(anOrder({ id, customerId: "cus_1", totals: someTotals({ total: 27.5 }) }));
  expect(await readOrder(id)).toMatchObject({ kind: "full", order: { number: "1042" } });
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    { number: "1042", currency: "USD", minorUnits: "250" },
    "The parts of an order do not explain its total",
  );
});

test("an order without a number is logged without its id, which would open it", async () => {
  retrieveOrder.mockResolvedValue(
    anOrder({ id, number: id, customerId: "cus_1", totals: someTotals({ total: 27.5 }) }),
  );
  await readOrder(id);
  expect(warn).toHaveBeenCalledOnce();
  expect(JSON.stringify(warn.mock.calls)).not.toContain(id);
});

test("one that they explain is not, nor one whose parts are not told", async () => {
  retrieveOrder.mockResolvedValue(anOrder({ id, customerId: "cus_1" }));
  await readOrder(id);
  retrieveOrder.mockResolvedValue(anOrder({ id, customerId: "cus_1", lines: [], totals: someTotals({ total: 99 }) }));
  await readOrder(id);
  expect(warn).not.toHaveBeenCalled();
});

test("what only the link opens says whether an email opens the rest", async () => {
  readSession.mockResolvedValue({ kind: "guest" });
  retrieveOrder.mockResolvedValue(anOrder({ id, email: null }));
  expect(await readOrder(id)).toMatchObject({ kind: "summary", summary: { opensByEmail: false } });
});
