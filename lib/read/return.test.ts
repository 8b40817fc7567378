import "@/lib/test-support/browser";
import type { ReturnTerms, ShownReturn } from "@order-pages/shared/orders/facts/asked-returns";
import { aFact, aFactLine, aParcel } from "@order-pages/shared/orders/rules/ability-test-support";
import { describe, expect, it } from "vitest";
import { openedOrder, requestable } from "@/lib/actions/requests/test-support";
import { BackendUnavailable } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { readReturn } from "./return";
import { readReturnTerms } from "./return-terms";

const TERMS: ReturnTerms = { options: [], reasons: [], lines: [], isReasonRequired: false, instructions: "Pack it." };
const SHOWN: ShownReturn = {
  id: "return_1",
  number: "7",
  state: "requested",
  stateAt: null,
  requestedAt: null,
  lines: [],
  wayBack: null,
  tracking: [],
  address: null,
  quote: null,
  instructions: "Pack it.",
  canCancel: true,
};
const failing = () => Promise.reject(new BackendUnavailable("timeout"));
const found = { readReturnTerms: async () => TERMS };
const arrived = () =>
  requestable({
    abilities: aFact({
      lines: [aFactLine({ fulfilled: 3, shipped: 3, delivered: 3 })],
      parcels: [aParcel({ deliveredAt: "2026-11-13T10:00:00.000Z" })],
      rules: { ...aFact().rules, returns: { mode: "auto", days: 10_000, from: "delivered", transitDays: 7 } },
    }),
  });

describe("a return", () => {
  it("is shown to who sees all of its order", async () => {
    const order = requestable();
    await openedOrder(order, { readReturn: async () => SHOWN });
    expect(await readReturn(order.id, "return_1")).toEqual({ kind: "found", shown: SHOWN });
  });

  it("is none to anybody else, of another order, without the plugin, and by what is no id", async () => {
    const order = requestable();
    setBackend({ retrieveOrder: async () => order, canClaim: async () => false });
    expect(await readReturn(order.id, "return_1")).toEqual({ kind: "not_found" });
    await openedOrder(order, { readReturn: async () => null });
    expect(await readReturn(order.id, "return_1")).toEqual({ kind: "not_found" });
    expect(await readReturn(order.id, "../x")).toEqual({ kind: "not_found" });
    const stock = requestable({ abilities: null });
    await openedOrder(stock, {});
    expect(await readReturn(stock.id, "return_1")).toEqual({ kind: "not_found" });
  });

  it("is an outage while the backend fails", async () => {
    const order = requestable();
    await openedOrder(order, { readReturn: failing });
    expect(await readReturn(order.id, "return_1")).toEqual({ kind: "outage", status: 503 });
    await openedOrder(order, { ...found, retrieveOrder: failing });
    expect(await readReturn(order.id, "return_1")).toEqual({ kind: "outage", status: 503 });
  });
});

describe("the terms of a return", () => {
  it("are read where something can be returned, and nowhere else", async () => {
    const order = arrived();
    await openedOrder(order, found);
    expect(await readReturnTerms(order.id)).toEqual({ kind: "found", terms: TERMS });
    await openedOrder(order, { readReturnTerms: failing });
    expect(await readReturnTerms(order.id)).toEqual({ kind: "outage", status: 503 });
    await openedOrder(order, { readReturnTerms: async () => null });
    expect(await readReturnTerms(order.id)).toEqual({ kind: "not_found" });
    const packed = requestable();
    await openedOrder(packed, {});
    expect(await readReturnTerms(packed.id)).toEqual({ kind: "not_found" });
    const foreign = arrived();
    setBackend({ retrieveOrder: async () => foreign, canClaim: async () => false });
    expect(await readReturnTerms(foreign.id), "below full access").toEqual({ kind: "not_found" });
  });
});
