import { beforeEach, describe, expect, it, vi } from "vitest";
import { asked } from "../test-support/fake-flows";
import { RequestShop } from "../test-support/request-shop";
import { NOW } from "../test-support/rows";
import { answerRequest } from "./answer-request";
import { takeBackRequest } from "./take-back";
import { canceledOrder, cancellation, guest, returnRequest, withdrawal } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));
vi.mock("../orders/read-order", async () => ({ readOrder: (await import("../test-support/request-shop")).readOrder }));
vi.mock("@medusajs/medusa/core-flows", () => import("../test-support/fake-flows"));

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  shop = new RequestShop();
  return () => vi.useRealTimers();
});

const takeBack = (more: object = {}) =>
  takeBackRequest(shop.backend.scope, { orderId: "order_1", requestId: "opreq_1", viewer: guest, ...more });

const accept = () => answerRequest(shop.backend.scope, "opreq_1", { answer: "accept", by: "user_1", note: null });

describe("what waits for the shop is taken back", () => {
  it.each([
    ["a cancellation", cancellation({ state: "asked" })],
    ["a return", returnRequest({ state: "asked" })],
  ])("%s, once, and then the shop can do nothing of it", async (_what, record) => {
    shop.keep(record);
    const done = {
      kind: "accepted",
      record: { state: "taken_back", steps: [{}, { state: "taken_back", by: "shopper" }] },
    };
    expect(await takeBack()).toMatchObject(done);
    expect(await takeBack()).toMatchObject(done);
    expect(await accept()).toMatchObject({ because: "not_open" });
    expect(asked).toEqual([]);
  });

  it("not once the shop has answered, and at the same moment one of the two", async () => {
    shop.keep(cancellation({ state: "asked" }));
    const both = await Promise.all([accept(), takeBack()]);
    expect(both.filter(({ kind }) => kind === "accepted")).toHaveLength(1);
    shop.keep(cancellation({ state: "asked" }));
    expect(await accept()).toMatchObject({ kind: "accepted" });
    expect(await takeBack()).toMatchObject({ kind: "refused", because: "not_open" });
    expect(shop.stored).toMatchObject([{ state: "done" }]);
  });

  it.each(["received", "done", "declined", "lapsed", "needs_shop"] as const)("not what is %s", async (state) => {
    shop.keep(cancellation({ state }));
    expect(await takeBack()).toMatchObject({ kind: "refused", because: "not_open" });
    expect(shop.stored).toMatchObject([{ state }]);
  });

  it("not what the shop's backend had done before it ended", async () => {
    shop.order = canceledOrder();
    shop.keep(cancellation({ state: "asked", outcome: { begun: { captured: 90, refunded: 0, reserved: 0 } } }));
    expect(await takeBack()).toMatchObject({ because: "not_open" });
    expect(shop.stored).toMatchObject([{ state: "done", steps: [{}, { by: "plugin" }] }]);
  });

  it("not a withdrawal, another order's, another's, or none", async () => {
    shop.keep(withdrawal());
    expect(await takeBack()).toEqual({ kind: "not_found" });
    shop.keep(cancellation({ state: "asked", order_id: "order_2" }));
    expect(await takeBack()).toEqual({ kind: "not_found" });
    expect(await takeBack({ requestId: "opreq_2" })).toEqual({ kind: "not_found" });
    expect(await takeBack({ viewer: { by: "grant", email: "other" } })).toMatchObject({ because: "access" });
  });
});
