import { beforeEach, describe, expect, it, vi } from "vitest";
import { asked } from "../test-support/fake-flows";
import { RequestShop } from "../test-support/request-shop";
import { NOW } from "../test-support/rows";
import { answerRequest } from "./answer-request";
import { cancellation, deliveredOrder, leanLine, leanOrder, PACKED, returnRequest, withdrawal } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));
vi.mock("../orders/read-order", async () => ({ readOrder: (await import("../test-support/request-shop")).readOrder }));
vi.mock("@medusajs/medusa/core-flows", () => import("../test-support/fake-flows"));

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  shop = new RequestShop();
  return () => vi.useRealTimers();
});

describe("the shop answers", () => {
  const answer = (given: "accept" | "decline" | "settle" | "close", note: string | null = null) =>
    answerRequest(shop.backend.scope, "opreq_1", { answer: given, by: "user_1", note });

  it("by canceling what a shopper wants canceled, whatever it lets shoppers do", async () => {
    shop.reopen({ cancel: { mode: "request", minutes: 1 } });
    shop.keep(cancellation({ state: "asked" }));
    expect(await answer("accept")).toMatchObject({ kind: "accepted", record: { state: "done" } });
    expect(asked).toEqual([["cancelOrderWorkflow", { order_id: "order_1", canceled_by: "user_1" }]]);
    expect(await answer("decline", "No")).toMatchObject({ because: "not_open" });
  });

  it("not with what the order does not allow any more", async () => {
    shop.order = leanOrder({ fulfillments: PACKED });
    shop.keep(cancellation({ state: "asked" }));
    expect(await answer("accept")).toMatchObject({ because: "packed" });
    expect(shop.stored).toMatchObject([{ state: "asked" }]);
  });

  it("by making a return, as far as its units are still there", async () => {
    shop.order = deliveredOrder();
    shop.keep(returnRequest({ state: "asked" }));
    expect(await answer("accept")).toMatchObject({
      kind: "accepted",
      record: { state: "done", return_id: "return_1" },
    });
    shop.keep(returnRequest({ state: "asked" }));
    shop.order = deliveredOrder({
      items: [
        leanLine({ fulfilled_quantity: 3, shipped_quantity: 3, delivered_quantity: 3, return_received_quantity: 2 }),
      ],
    });
    expect(await answer("accept")).toMatchObject({ because: "units" });
  });

  it("by making a return that was asked for in time, also after its days", async () => {
    vi.setSystemTime("2027-03-01T12:00:00.000Z");
    shop.order = deliveredOrder();
    shop.keep(returnRequest({ state: "asked" }));
    expect(await answer("accept")).toMatchObject({ kind: "accepted", record: { state: "done" } });
  });

  it("to what it may find half done: looked at, and put away", async () => {
    shop.keep(withdrawal({ state: "needs_shop" }));
    expect(await answer("accept")).toMatchObject({ record: { state: "in_progress" } });
    shop.keep(returnRequest({ state: "needs_shop" }));
    expect(await answer("accept")).toMatchObject({ because: "not_open" });
    expect(await answer("close")).toMatchObject({ record: { state: "closed" } });
  });

  it("with its reason", async () => {
    shop.keep(returnRequest({ state: "asked" }));
    expect(await answer("settle")).toMatchObject({ because: "not_open" });
    expect(await answer("decline", "Final sale")).toMatchObject({ record: { state: "declined" } });
    expect(shop.stored).toMatchObject([{ steps: [{}, { state: "declined", by: "user_1", note: "Final sale" }] }]);
  });

  it.each([
    ["accept", "in_progress"],
    ["settle", "settled"],
    ["decline", "declined"],
    ["close", "closed"],
  ] as const)("to a withdrawal: %s", async (given, state) => {
    shop.keep(withdrawal({ order_id: null }));
    expect(await answer(given, "Because")).toMatchObject({ record: { state } });
    expect(await answer("accept")).toMatchObject({ because: "not_open" });
  });

  it("to what there is not", async () => {
    expect(await answer("accept")).toEqual({ kind: "not_found" });
  });
});
