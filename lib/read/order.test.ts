import { recordedOrder } from "@order-pages/shared/medusa/v2/fixtures";
import { toOrder } from "@order-pages/shared/medusa/v2/order";
import { aFact } from "@order-pages/shared/orders/rules/ability-test-support";
import { emailDigest } from "@order-pages/shared/proofs/email-digest";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import type { Mailbox } from "@/lib/medusa/accounts";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { readOrder } from "./order";

const { retrieveOrder, canClaim, readSession, readGrants, readCheckout } = vi.hoisted(() => ({
  retrieveOrder: vi.fn(),
  canClaim: vi.fn(),
  readSession: vi.fn(),
  readGrants: vi.fn(),
  readCheckout: vi.fn(),
}));
vi.mock("@/lib/medusa", () => ({ backend: () => ({ retrieveOrder, canClaim }) }));
vi.mock("@/lib/session/customer", () => ({ readSession }));
vi.mock("@/lib/session/grants", () => ({ readGrants }));
vi.mock("@/lib/session/checkout", () => ({ readCheckout }));
vi.mock("@/lib/log", () => ({ log: { warn: vi.fn(), error: vi.fn() } }));
vi.mock("@/lib/env", () => ({ env: () => ({ freshMinutes: 15, store: { timeZone: "UTC" } }) }));
vi.mock("@/lib/i18n/server", async () => {
  const { context } = await import("@order-pages/shared/orders/test-support");
  return { getLocale: async () => "en", getTranslations: async () => context.words };
});

const ID = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
const recorded = toOrder(recordedOrder("placed"));
const order = { ...recorded, id: ID, customerId: "cus_1", placedAt: "2026-05-04T10:00:00.000Z" };
const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const grantFor = (email: string | null) => ({
  grants: [{ orderId: ID, source: "link", email: emailDigest(email), expiresAt: inAnHour }],
  closedAt: null,
});
const granted = grantFor(recorded?.email ?? null);
const PROVEN: Mailbox = { state: "proven" };
const signedIn = (id: string, mailbox: Mailbox = PROVEN) => ({
  kind: "customer",
  customer: { id, mailbox },
  token: "a.b.c",
});

beforeEach(() => {
  retrieveOrder.mockReset().mockResolvedValue(order);
  canClaim.mockReset().mockResolvedValue(true);
  readSession.mockReset().mockResolvedValue({ kind: "guest" });
  readGrants.mockReset().mockResolvedValue({ grants: [], closedAt: null });
  readCheckout.mockReset().mockResolvedValue({ cartId: null, orderId: null });
});

it("what can be no order's id asks nobody", async () => {
  for (const id of ["", "order_1", `${ID}/x`]) expect(await readOrder(id)).toEqual({ kind: "not_found" });
  expect(retrieveOrder).not.toHaveBeenCalled();
});

describe("an order is shown", () => {
  it("as to nobody to an account whose mailbox is not proven, which cannot ask for it either", async () => {
    readSession.mockResolvedValue(signedIn("cus_1", { state: "unproven", ownOrderIds: [] }));
    expect(await readOrder(ID)).toMatchObject({ kind: "summary" });
    readGrants.mockResolvedValue(granted);
    expect(await readOrder(ID)).toMatchObject({ kind: "full", by: "grant", claimer: null });
  });

  it("whole to its owner", async () => {
    readSession.mockResolvedValue(signedIn("cus_1"));
    expect(await readOrder(ID)).toMatchObject({ kind: "full", by: "owner", claimer: "owner" });
  });

  it("whole by a grant, and may be claimed by who is no owner", async () => {
    readGrants.mockResolvedValue(granted);
    expect(await readOrder(ID)).toMatchObject({ kind: "full", by: "grant", claimer: "guest" });
    readSession.mockResolvedValue(signedIn("cus_2"));
    expect(await readOrder(ID)).toMatchObject({ kind: "full", by: "grant", claimer: "customer" });
  });

  it("whole while it is fresh", async () => {
    retrieveOrder.mockResolvedValue({ ...order, placedAt: new Date().toISOString() });
    expect(await readOrder(ID)).toMatchObject({ kind: "full", by: "fresh", earned: null });
  });

  it("whole by a grant only while it has the email that the grant was given for", async () => {
    readGrants.mockResolvedValue(grantFor("wrong@example.com"));
    expect((await readOrder(ID)).kind).toBe("summary");
  });

  it.each([
    ["the cart's cookie", { cartId: "cart_1", orderId: null }],
    ["the way by its cart's page", { cartId: null, orderId: ID }],
  ])("whole while it is fresh, and for longer to who has just bought it: %s", async (_how, checkout) => {
    retrieveOrder.mockResolvedValue({ ...order, cartId: "cart_1", placedAt: new Date().toISOString() });
    readCheckout.mockResolvedValue(checkout);
    expect(await readOrder(ID)).toMatchObject({ by: "fresh", earned: { id: ID, email: order.email } });
    readGrants.mockResolvedValue({ grants: [], closedAt: Date.now() });
    expect((await readOrder(ID)).kind, "once somebody has signed out here").toBe("summary");
  });

  it("earns nothing that is not fresh", async () => {
    retrieveOrder.mockResolvedValue({ ...order, cartId: "cart_1" });
    readCheckout.mockResolvedValue({ cartId: "cart_1", orderId: ID });
    expect((await readOrder(ID)).kind).toBe("summary");
    readGrants.mockResolvedValue(granted);
    expect(await readOrder(ID)).toMatchObject({ by: "grant", earned: null });
  });

  it("as a summary to anybody else, with nothing of whom it is", async () => {
    readSession.mockResolvedValue(signedIn("cus_2"));
    const read = await readOrder(ID);
    expect(read.kind).toBe("summary");
    expect(JSON.stringify(read)).not.toContain(order.email);
  });

  it("to nobody as one that there is not", async () => {
    retrieveOrder.mockResolvedValue(null);
    expect(await readOrder(ID)).toEqual({ kind: "not_found" });
  });
});

describe("what may be done with an order", () => {
  it("is said to who sees all of it, with how the backend is told who that is", async () => {
    retrieveOrder.mockResolvedValue({ ...order, abilities: aFact() });
    readSession.mockResolvedValue(signedIn("cus_1"));
    expect(await readOrder(ID)).toMatchObject({
      abilities: { cancel: { can: true } },
      abilityFacts: aFact(),
      viewer: { by: "owner", customer_id: "cus_1" },
    });
    readSession.mockResolvedValue({ kind: "guest" });
    readGrants.mockResolvedValue(granted);
    expect(await readOrder(ID)).toMatchObject({ viewer: { by: "grant", email: emailDigest(order.email ?? null) } });
    readGrants.mockResolvedValue({ grants: [], closedAt: null });
    expect(await readOrder(ID)).not.toHaveProperty("abilities");
    retrieveOrder.mockResolvedValue({ ...order, placedAt: new Date().toISOString(), abilities: aFact() });
    expect(await readOrder(ID)).toMatchObject({ viewer: { by: "fresh" } });
  });

  it("is nothing where the backend does not say", async () => {
    readGrants.mockResolvedValue(granted);
    expect(await readOrder(ID)).toMatchObject({ abilities: null, abilityFacts: null });
  });
});

describe("an order can be moved", () => {
  beforeEach(() => void readGrants.mockResolvedValue(granted));

  it("unless it was called off", async () => {
    retrieveOrder.mockResolvedValue({ ...order, status: "canceled" });
    expect(await readOrder(ID)).toMatchObject({ kind: "full", claimer: null });
    expect(canClaim).not.toHaveBeenCalled();
  });

  it("where the shop can, and is shown where it cannot say so", async () => {
    canClaim.mockResolvedValueOnce(false).mockRejectedValueOnce(new BackendUnavailable("timeout"));
    expect(await readOrder(ID)).toMatchObject({ kind: "full", claimer: null });
    expect(await readOrder(ID)).toMatchObject({ kind: "full", claimer: null });
    expect(log.warn).toHaveBeenCalledWith({ reason: "timeout" }, "not known whether orders can be claimed");
  });
});

describe("an outage", () => {
  it("of the session is no summary, and no obstacle to who has a grant", async () => {
    readSession.mockResolvedValue({ kind: "unavailable" });
    expect(await readOrder(ID)).toEqual({ kind: "outage", status: 503 });
    readGrants.mockResolvedValue(granted);
    expect(await readOrder(ID)).toMatchObject({ kind: "full", by: "grant" });
  });

  it("of the backend is a 503, a fault of ours a 500", async () => {
    retrieveOrder.mockRejectedValueOnce(new BackendUnavailable("failed")).mockRejectedValueOnce(new Error("ours"));
    expect(await readOrder(ID)).toEqual({ kind: "outage", status: 503 });
    expect(await readOrder(ID)).toEqual({ kind: "outage", status: 500 });
  });
});
