import { beforeEach, describe, expect, it, vi } from "vitest";
import { asked, flows } from "../test-support/fake-flows";
import { RequestShop } from "../test-support/request-shop";
import { NOW } from "../test-support/rows";
import { cancelByShopper } from "./cancel-by-shopper";
import { authorizedOrder, guest, leanOrder, PACKED } from "./test-support";

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

const cancel = (more: object = {}) =>
  cancelByShopper(shop.backend.scope, "order_1", { key: "a-key-of-the-form", viewer: guest, reason: null, ...more });

describe("a shopper cancels", () => {
  it("and it is written down, done by Medusa's flow inside the lock, and noted", async () => {
    expect(await cancel()).toMatchObject({ kind: "accepted", record: { state: "done" } });
    expect(asked).toEqual([["cancelOrderWorkflow", { order_id: "order_1", canceled_by: "shopper" }]]);
    expect(shop.backend.locked).toEqual(["order-pages:order:order_1"]);
    expect(shop.stored).toMatchObject([{ kind: "cancellation", content: { refund: 90, release: 0, number: "12" } }]);
  });

  it("twice with one key once, and with another key not again", async () => {
    const [one, other] = await Promise.all([cancel(), cancel()]);
    expect(one).toMatchObject({ kind: "accepted", record: { id: "opreq_1", state: "done" } });
    expect(other).toMatchObject({ kind: "accepted", record: { id: "opreq_1", state: "done" } });
    expect(await cancel({ key: "another-key-of-it" })).toMatchObject({ kind: "refused", because: "canceled" });
    expect(flowsAsked()).toEqual(["cancelOrderWorkflow"]);
  });

  it("and an open transfer is called off first", async () => {
    shop.backend.tables.order_change = [
      { id: "ordch_1", order_id: "order_1", change_type: "transfer", status: "requested", actions: [] },
    ];
    expect(await cancel()).toMatchObject({ kind: "accepted" });
    expect(flowsAsked()).toEqual(["cancelOrderTransferRequestWorkflow", "cancelOrderWorkflow"]);
  });

  it("what is packed: refused, with what can be done instead, the same again", async () => {
    shop.order = leanOrder({ fulfillments: PACKED });
    const refusal = { kind: "refused", because: "packed" };
    expect(await cancel()).toMatchObject({ ...refusal, details: { instead: ["return", "withdraw", "contact"] } });
    expect(await cancel()).toMatchObject(refusal);
    expect(asked).toEqual([]);
  });

  it("what the shop is changing: refused, and the same form may be sent again", async () => {
    shop.backend.tables.order_change = [{ id: "ordch_1", order_id: "order_1", change_type: "edit", status: "pending" }];
    expect(await cancel()).toMatchObject({ because: "busy" });
    shop.backend.tables.order_change = [];
    expect(await cancel()).toMatchObject({ kind: "accepted" });
    expect(shop.stored).toHaveLength(1);
  });

  it("what is another's, or nobody's", async () => {
    expect(await cancel({ viewer: { by: "grant", email: "other" } })).toMatchObject({ because: "access" });
    expect(await cancel({ viewer: { by: "grant", email: "" } })).toMatchObject({ because: "access" });
    expect(await cancel({ viewer: { by: "owner", customer_id: "cus_2" } })).toMatchObject({ because: "access" });
    expect(await cancel({ viewer: { by: "fresh" } }), "ten days old").toMatchObject({ because: "access" });
    expect(await cancel({ viewer: { by: "owner", customer_id: "cus_guest" } })).toMatchObject({ kind: "accepted" });
    shop.order = null;
    expect(await cancel({ key: "another-key-of-it" })).toEqual({ kind: "not_found" });
  });

  it("where the shop wants to be asked: it is", async () => {
    shop.reopen({ cancel: { mode: "request" } });
    expect(await cancel()).toMatchObject({ kind: "accepted", record: { state: "asked" } });
    expect(asked).toEqual([]);
  });

  it("and Medusa fails before money moves: refused", async () => {
    flows.cancelOrderWorkflow = () => Promise.reject(new Error("no"));
    expect(await cancel()).toMatchObject({ because: "unclear" });
    expect(shop.stored).toMatchObject([{ state: "refused" }]);
  });

  it("and the provider releases nothing, which Medusa swallows: the shop is told, and not that it was released", async () => {
    shop.order = authorizedOrder();
    flows.cancelOrderWorkflow = () => {
      shop.order = authorizedOrder({ status: "canceled" });
    };
    expect(await cancel()).toMatchObject({ because: "unclear" });
    expect(shop.stored).toMatchObject([{ state: "needs_shop" }]);
  });

  it("and Medusa fails after money moved: the shop is told, and nothing tries it again", async () => {
    flows.cancelOrderWorkflow = () => {
      shop.order = leanOrder({
        payment_collections: [{ payments: [{ amount: 90, captures: [{ amount: 90 }], refunds: [{ amount: 90 }] }] }],
      });
      return Promise.reject(new Error("no"));
    };
    expect(await cancel()).toMatchObject({ because: "unclear" });
    expect(shop.stored).toMatchObject([{ state: "needs_shop" }]);
    await cancel();
    expect(flowsAsked()).toEqual(["cancelOrderWorkflow"]);
  });
});
