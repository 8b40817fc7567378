import { beforeEach, describe, expect, it, vi } from "vitest";
import { REQUESTS } from "../modules/requests";
import { aBackend } from "../test-support/container";
import { asked, flows } from "../test-support/fake-flows";
import { RequestShop } from "../test-support/request-shop";
import { NOW } from "../test-support/rows";
import { makeReturn, undoReturn } from "./make-return";
import { returnByShopper } from "./return-by-shopper";
import { deliveredOrder, guest, leanLine, leanOrder } from "./test-support";

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

const LINES = [{ id: "line_1", quantity: 2, reason_id: null, note: null }];

const sendBack = (more: object = {}) =>
  returnByShopper(shop.backend.scope, "order_1", {
    key: "a-key-of-the-form",
    viewer: guest,
    lines: LINES,
    option_id: "so_1",
    quoted_total: 55,
    ...more,
  });

describe("a shopper returns", () => {
  beforeEach(() => {
    shop.order = deliveredOrder();
  });

  it("in Medusa's own steps, with the fee and the way back's warehouse", async () => {
    expect(await sendBack()).toMatchObject({ kind: "accepted", record: { state: "done", return_id: "return_1" } });
    expect(asked).toEqual([
      [
        "beginReturnOrderWorkflow",
        {
          order_id: "order_1",
          created_by: "shopper",
          location_id: "sloc_1",
          metadata: { order_pages_request: "opreq_1", way_back: "DHL Retoure", way_back_option: "so_1" },
        },
      ],
      ["requestItemReturnWorkflow", { return_id: "return_1", items: [{ id: "line_1", quantity: 2 }] }],
      ["createReturnShippingMethodWorkflow", { return_id: "return_1", shipping_option_id: "so_1", custom_amount: 5 }],
      ["confirmReturnRequestWorkflow", { return_id: "return_1", confirmed_by: "shopper" }],
    ]);
  });

  it("free of charge for a fault, and then without a shipping method", async () => {
    shop.reopen({ returns: { faultReasons: ["broken"] } });
    const lines = [{ id: "line_1", quantity: 1, reason_id: "rr_1", note: "A crack" }];
    expect(await sendBack({ lines, quoted_total: 30 })).toMatchObject({ kind: "accepted" });
    expect(flowsAsked()).not.toContain("createReturnShippingMethodWorkflow");
    expect(asked).toContainEqual([
      "requestItemReturnWorkflow",
      {
        return_id: "return_1",
        items: [{ id: "line_1", quantity: 1, reason_id: "rr_1", internal_note: "A crack" }],
      },
    ]);
  });

  it.each<[string, string, object]>([
    ["more than may go back", "units", { lines: [{ ...LINES[0], quantity: 4 }] }],
    ["a part of a unit", "units", { lines: [{ ...LINES[0], quantity: 1.5 }] }],
    ["a line twice", "units", { lines: [...LINES, ...LINES] }],
    ["another order's line", "units", { lines: [{ ...LINES[0], id: "line_2" }] }],
    ["a reason that there is not", "reason", { lines: [{ ...LINES[0], reason_id: "rr_2" }] }],
    ["a way back that there is not", "option", { option_id: "so_2" }],
    ["no way back where there is one", "option", { option_id: null }],
    ["another sum", "quote_changed", { quoted_total: 60 }],
  ])("not %s", async (_what, because, more) => {
    expect(await sendBack(more)).toMatchObject({ kind: "refused", because, details: { quote: {} } });
    expect(asked).toEqual([]);
  });

  it("not without a reason where the shop wants one", async () => {
    shop.reopen({ returns: { reasonRequired: true } });
    expect(await sendBack()).toMatchObject({ because: "reason" });
  });

  it("not before it has arrived", async () => {
    shop.order = leanOrder();
    expect(await sendBack()).toMatchObject({ because: "not_delivered", details: { instead: ["withdraw"] } });
  });

  it("with the shop's leave, where it reviews returns", async () => {
    shop.reopen({ returns: { mode: "review" } });
    expect(await sendBack()).toMatchObject({ kind: "accepted", record: { state: "asked" } });
    expect(asked).toEqual([]);
  });

  it("and what a failure has begun is undone, its fee by the method's own id", async () => {
    flows.confirmReturnRequestWorkflow = () => Promise.reject(new Error("no"));
    const own = { order_id: "order_1", return_id: "return_1" };
    const others = { order_id: "order_1", return_id: null };
    shop.backend.tables.order_shipping = [{ ...others, id: "ordspmv_0", shipping_method_id: "ordsm_0" }];
    flows.createReturnShippingMethodWorkflow = () => {
      const { tables } = shop.backend;
      tables.return = [{ id: "return_1", order_id: "order_1", status: "open" }];
      tables.order_change = [{ ...own, id: "ordch_1", change_type: "return_request", status: "pending" }];
      tables.order_shipping?.push({ ...own, id: "ordspmv_1", shipping_method_id: "ordsm_1" });
    };
    expect(await sendBack()).toMatchObject({ because: "unclear" });
    expect(shop.backend.tables).toMatchObject({
      order_shipping: [{ shipping_method_id: "ordsm_0" }],
      order_change: [],
      return: [],
    });
  });

  /** Medusa's return of the request, with its change, as the module keeps them. */
  const inMedusa = (status: string, change: string) => {
    const metadata = { order_pages_request: "opreq_1" };
    shop.backend.tables.return = [{ id: "return_1", order_id: "order_1", status, metadata }];
    const ofReturn = { order_id: "order_1", return_id: "return_1", change_type: "return_request" };
    shop.backend.tables.order_change = [{ ...ofReturn, id: "ordch_1", status: change }];
  };

  it("and what was made before the failure is done", async () => {
    flows.confirmReturnRequestWorkflow = () => {
      inMedusa("requested", "confirmed");
      return Promise.reject(new Error("the event bus is gone"));
    };
    expect(await sendBack()).toMatchObject({ kind: "accepted", record: { state: "done", return_id: "return_1" } });
  });

  it("and while what was begun cannot be undone, the request is not over", async () => {
    flows.confirmReturnRequestWorkflow = () => {
      inMedusa("open", "pending");
      return Promise.reject(new Error("no"));
    };
    const orders = shop.backend.scope.resolve("order") as unknown as Record<string, unknown>;
    const { softDeleteOrderChanges } = orders;
    orders.softDeleteOrderChanges = () => Promise.reject(new Error("no database"));
    await expect(sendBack()).rejects.toThrow("no database");
    expect(shop.stored).toMatchObject([{ state: "received" }]);
    orders.softDeleteOrderChanges = softDeleteOrderChanges;
    delete flows.confirmReturnRequestWorkflow;
    expect(await sendBack()).toMatchObject({ kind: "accepted", record: { state: "done" } });
  });

  it("and what is made and could not be written down is not refused", async () => {
    flows.confirmReturnRequestWorkflow = () => inMedusa("requested", "confirmed");
    const requests = shop.backend.scope.resolve(REQUESTS) as unknown as Record<string, unknown>;
    const { updateOrderPageRequests } = requests;
    requests.updateOrderPageRequests = () => Promise.reject(new Error("no database"));
    await expect(sendBack()).rejects.toThrow("no database");
    requests.updateOrderPageRequests = updateOrderPageRequests;
    expect(await sendBack()).toMatchObject({ kind: "accepted", record: { state: "done", return_id: "return_1" } });
  });

  it("and what Medusa made half of stays, for the shop to look at", async () => {
    flows.confirmReturnRequestWorkflow = () => {
      inMedusa("requested", "pending");
      return Promise.reject(new Error("the database is gone"));
    };
    expect(await sendBack()).toMatchObject({ kind: "refused" });
    expect(shop.stored).toMatchObject([{ state: "needs_shop", return_id: "return_1" }]);
    expect(shop.backend.tables).toMatchObject({ return: [{ id: "return_1" }], order_change: [{ id: "ordch_1" }] });
  });

  it("once by a form that is sent twice at once", async () => {
    const lines = [{ id: "line_1", quantity: 1, reason_id: null, note: null }];
    const both = await Promise.all([1, 2].map(() => sendBack({ lines, quoted_total: 25 })));
    expect(both).toMatchObject([{ kind: "accepted" }, { kind: "accepted", record: { return_id: "return_1" } }]);
    expect(flowsAsked().filter((name) => name === "beginReturnOrderWorkflow")).toHaveLength(1);
    expect(shop.stored).toMatchObject([{ state: "done", steps: [{ state: "received" }, { state: "done" }] }]);
  });

  it("twice at once what is there once", async () => {
    flows.confirmReturnRequestWorkflow = () => {
      shop.order = deliveredOrder({
        items: [
          leanLine({ fulfilled_quantity: 3, shipped_quantity: 3, delivered_quantity: 3, return_requested_quantity: 2 }),
        ],
      });
    };
    const both = await Promise.all([sendBack(), sendBack({ key: "another-key-of-it" })]);
    expect(both).toMatchObject([{ kind: "accepted" }, { because: "units" }]);
  });
});

it.each<[string, object[], object]>([
  [
    "to where it was sent from",
    [{ location_id: "sloc_0", canceled_at: NOW }, { location_id: "sloc_2" }],
    { location_id: "sloc_2" },
  ],
  ["to nowhere where nobody knows that", [], {}],
])("a return without a way back goes %s", async (_where, fulfillments, location) => {
  Object.assign(shop.backend.tables.order?.[0] ?? {}, { fulfillments });
  const lines = [{ id: "line_1", quantity: 1, reason_id: null, note: null }];
  await makeReturn(shop.backend.scope, {
    orderId: "order_1",
    requestId: "opreq_1",
    lines,
    option: null,
    price: 5,
    by: "shopper",
  });
  expect(asked[0]).toEqual([
    "beginReturnOrderWorkflow",
    { order_id: "order_1", created_by: "shopper", ...location, metadata: { order_pages_request: "opreq_1" } },
  ]);
  expect(flowsAsked()).not.toContain("createReturnShippingMethodWorkflow");
});

it.each<[string, string, object]>([
  ["takes nothing of another with it", "open", { return: [{ id: "return_1" }], order_change: [{ id: "ordch_1" }] }],
  ["stays as a whole once it was asked for, whatever is open beside it", "requested", { return: [{}, {}] }],
])("a return to be undone %s, should Medusa not know the filter", async (_what, status, left) => {
  const of = (n: number) => ({ order_id: "order_1", return_id: `return_${n}` });
  const { scope, tables } = aBackend(
    {
      return: [1, 2].map((n) => ({ id: `return_${n}`, order_id: "order_1", status: n === 2 ? status : "open" })),
      order_change: [1, 2].map((n) => ({ ...of(n), id: `ordch_${n}`, status: "pending" })),
      order_shipping: [1, 2].map((n) => ({ ...of(n), id: `ordspmv_${n}`, shipping_method_id: `ordsm_${n}` })),
    },
    { isDeafToFilters: true },
  );
  await undoReturn(scope, "order_1", "return_2");
  expect(tables).toMatchObject(left);
  expect(tables.order_shipping).toHaveLength(status === "open" ? 1 : 2);
  expect(tables.order_shipping?.[0]).toMatchObject({ id: "ordspmv_1" });
});
