import { beforeEach, describe, expect, it, vi } from "vitest";
import { asked } from "../test-support/fake-flows";
import { RequestShop } from "../test-support/request-shop";
import { NOW } from "../test-support/rows";
import { cancelReturnByShopper } from "./cancel-return";
import { deliveredOrder, guest, returnRequest, withdrawal } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));
vi.mock("../orders/read-order", async () => ({ readOrder: (await import("../test-support/request-shop")).readOrder }));
vi.mock("@medusajs/medusa/core-flows", () => import("../test-support/fake-flows"));

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  shop = new RequestShop();
  return () => vi.useRealTimers();
});

const flowsAsked = () => asked.map(([name]) => name);

describe("a return is taken back", () => {
  const RETURN = {
    id: "return_1",
    order_id: "order_1",
    status: "requested",
    canceled_at: null,
    items: [{ item_id: "line_1", quantity: 2 }],
    fulfillments: [{ id: "ful_1", canceled_at: null, shipped_at: null }],
  };
  const takeBack = (more: object = {}) =>
    cancelReturnByShopper(shop.backend.scope, { orderId: "order_1", returnId: "return_1", viewer: guest, ...more });

  beforeEach(() => {
    shop.order = deliveredOrder();
    shop.backend.tables.return = [{ ...RETURN }];
  });

  it("with the fulfilment of its fee", async () => {
    shop.keep(returnRequest({ state: "done", return_id: "return_1" }));
    expect(await takeBack()).toMatchObject({ kind: "accepted", record: { state: "canceled" } });
    expect(flowsAsked()).toEqual(["cancelFulfillmentWorkflow", "cancelReturnWorkflow"]);
  });

  it("once", async () => {
    shop.backend.tables.return = [{ ...RETURN, status: "canceled", canceled_at: NOW }];
    expect(await takeBack()).toEqual({ kind: "accepted", record: null });
    expect(asked).toEqual([]);
  });

  it("and noted, where a backend ended before it could be", async () => {
    shop.keep(returnRequest({ state: "done", return_id: "return_1" }));
    shop.backend.tables.return = [{ ...RETURN, status: "canceled", canceled_at: NOW }];
    expect(await takeBack()).toMatchObject({ record: { state: "canceled" } });
    expect(await takeBack()).toMatchObject({ record: { state: "canceled", steps: [{}, {}] } });
    expect(asked).toEqual([]);
  });

  it.each<[string, string, object]>([
    ["once something of it came", "not_open", { status: "partially_received" }],
    ["where the shop made it for an exchange", "not_open", { exchange_id: "oexc_1" }],
    ["where its parcel is on the way", "not_open", { fulfillments: [{ id: "ful_1", shipped_at: NOW }] }],
  ])("not %s", async (_what, because, more) => {
    shop.backend.tables.return = [{ ...RETURN, ...more }];
    expect(await takeBack()).toMatchObject({ kind: "refused", because });
    expect(asked).toEqual([]);
  });

  it.each([
    ["in_progress", "refused"],
    ["closed", "accepted"],
    ["declined", "accepted"],
  ] as const)("that was made for a withdrawal is %s: %s", async (state, kind) => {
    shop.keep(withdrawal({ state, return_id: "return_1" }));
    expect(await takeBack()).toMatchObject({ kind });
    expect(shop.stored).toMatchObject([{ state }]);
  });

  it("not while its receipt is being written", async () => {
    shop.backend.tables.order_change = [
      { id: "ordch_1", order_id: "order_1", return_id: "return_1", change_type: "return_receive", status: "pending" },
    ];
    expect(await takeBack()).toMatchObject({ because: "not_open" });
  });

  it("not by another, and not another order's", async () => {
    expect(await takeBack({ viewer: { by: "grant", email: "other" } })).toMatchObject({ because: "access" });
    shop.backend.tables.return = [{ ...RETURN, order_id: "order_2" }];
    expect(await takeBack()).toEqual({ kind: "not_found" });
  });
});
