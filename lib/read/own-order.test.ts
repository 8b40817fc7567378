import "@/lib/test-support/browser";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { anOrder } from "@order-pages/shared/orders/test-support";
import { describe, expect, it } from "vitest";
import { type Backend, BackendUnavailable } from "@/lib/medusa/backend";
import { grant } from "@/lib/session/grants";
import { setBackend } from "@/lib/test-support/backend";
import { CUSTOMER, signedIn } from "@/lib/test-support/session";
import { readOwnOrder } from "./own-order";

const ID = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";

const shop = (order: Partial<Order> | null, answers: Partial<Backend> = {}) =>
  setBackend({
    identifyCustomer: async () => CUSTOMER,
    retrieveOrder: async () => (order ? anOrder({ id: ID, ...order }) : null),
    canClaim: async () => true,
    ...answers,
  });

describe("an order in the account", () => {
  it("is its owner's, whole, with the email that is the owner's alone", async () => {
    signedIn();
    shop({ customerId: CUSTOMER.id, isEmailOfAccount: true });
    expect(await readOwnOrder(ID)).toMatchObject({ kind: "full", by: "owner", order: { email: "ada@example.com" } });
  });

  it.each<[string, Partial<Order> | null]>([
    ["somebody else's", { customerId: "cus_2" }],
    ["a guest's", { customerId: null }],
    ["a guest's that was placed just now, which its bare link opens", { customerId: null, placedAt: "now" }],
    ["unknown", null],
  ])("is not found where it is %s", async (_case, order) => {
    signedIn();
    const placedAt = order?.placedAt === "now" ? new Date().toISOString() : order?.placedAt;
    shop(order && placedAt ? { ...order, placedAt } : order);
    expect(await readOwnOrder(ID)).toEqual({ kind: "not_found" });
  });

  it("is not found where this browser sees all of it by another right than the owner's", async () => {
    signedIn();
    await grant({ id: ID, email: "ada@example.com" }, "link");
    shop({ customerId: "cus_2" });
    expect(await readOwnOrder(ID)).toEqual({ kind: "not_found" });
  });

  it("is not found where the account's mailbox is not proven and it was not placed with the account", async () => {
    signedIn();
    const unproven = { ...CUSTOMER, mailbox: { state: "unproven", ownOrderIds: ["order_other"] } } as const;
    shop({ customerId: CUSTOMER.id }, { identifyCustomer: async () => unproven });
    expect(await readOwnOrder(ID)).toEqual({ kind: "not_found" });
  });

  it.each([{ state: "unknown" }, { state: "unproven", ownOrderIds: [ID] }] as const)(
    "is its owner's where the mailbox is %j",
    async (mailbox) => {
      signedIn();
      shop({ customerId: CUSTOMER.id }, { identifyCustomer: async () => ({ ...CUSTOMER, mailbox }) });
      expect(await readOwnOrder(ID)).toMatchObject({ kind: "full", by: "owner", claimer: "owner" });
    },
  );

  it("is not found for a guest, and no backend is asked", async () => {
    expect(await readOwnOrder(ID)).toEqual({ kind: "not_found" });
  });

  it("is not found where the session has ended", async () => {
    signedIn();
    shop({ customerId: CUSTOMER.id }, { identifyCustomer: async () => null });
    expect(await readOwnOrder(ID)).toEqual({ kind: "not_found" });
  });

  it.each<[string, Partial<Backend>]>([
    ["who asks", { identifyCustomer: () => Promise.reject(new BackendUnavailable("timeout")) }],
    ["the order", { retrieveOrder: () => Promise.reject(new BackendUnavailable("timeout")) }],
  ])("is an outage, not absent, while the backend cannot say %s", async (_case, answers) => {
    signedIn();
    shop({ customerId: CUSTOMER.id }, answers);
    expect(await readOwnOrder(ID)).toEqual({ kind: "outage", status: 503 });
  });
});
