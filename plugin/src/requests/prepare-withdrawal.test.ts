import { beforeEach, describe, expect, it, vi } from "vitest";
import { asked, flows } from "../test-support/fake-flows";
import { RequestShop } from "../test-support/request-shop";
import { NOW } from "../test-support/rows";
import type { LeanOrder } from "./ability-facts";
import { prepareWithdrawal } from "./prepare-withdrawal";
import { deliveredOrder, leanLine, leanOrder, PACKED, returnRequest, withdrawal } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));
vi.mock("../orders/read-order", async () => ({ readOrder: (await import("../test-support/request-shop")).readOrder }));
vi.mock("@medusajs/medusa/core-flows", () => import("../test-support/fake-flows"));

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  shop = new RequestShop();
  return () => vi.useRealTimers();
});

const orderIs = (changed: LeanOrder): void => {
  shop.order = changed;
};

const flowsAsked = () => asked.map(([name]) => name);

describe("from a withdrawal is prepared", () => {
  const prepare = async (changes: Parameters<typeof withdrawal>[0] = {}) => {
    shop.keep(withdrawal(changes));
    return prepareWithdrawal(shop.backend.scope, "opreq_1");
  };

  it("the order's cancellation, where nothing is packed", async () => {
    expect(await prepare()).toMatchObject({ state: "in_progress", outcome: { prepared: "cancel" } });
    expect(await prepareWithdrawal(shop.backend.scope, "opreq_1")).toBeNull();
    expect(asked).toEqual([["cancelOrderWorkflow", { order_id: "order_1", canceled_by: "shopper" }]]);
  });

  it("nothing where Medusa does not cancel and no money has moved, and that is not tried again", async () => {
    flows.cancelOrderWorkflow = () => Promise.reject(new Error("no"));
    expect(await prepare()).toBeNull();
    expect(shop.stored).toMatchObject([{ state: "open", outcome: { prepared: "nothing", because: "failed" } }]);
    expect(await prepareWithdrawal(shop.backend.scope, "opreq_1")).toBeNull();
    expect(flowsAsked()).toEqual(["cancelOrderWorkflow"]);
  });

  it("a return without a fee, where what was declared has arrived", async () => {
    shop.order = deliveredOrder();
    const lines = [{ id: "line_1", title: "Mug", variant: null, quantity: 2 }];
    const prepared = await prepare({ content: { ...withdrawal().content, lines } });
    expect(prepared).toMatchObject({ state: "in_progress", return_id: "return_1", outcome: { prepared: "return" } });
    expect(flowsAsked()).toEqual([
      "beginReturnOrderWorkflow",
      "requestItemReturnWorkflow",
      "confirmReturnRequestWorkflow",
    ]);
    expect(asked[1]?.[1]).toEqual({ return_id: "return_1", items: [{ id: "line_1", quantity: 2 }] });
  });

  it("a return of units that the shop was asked to take back before", async () => {
    shop.order = deliveredOrder();
    shop.keep(withdrawal());
    shop.stored.push({ ...returnRequest({ id: "opreq_2", state: "asked" }) });
    const prepared = await prepareWithdrawal(shop.backend.scope, "opreq_1");
    expect(prepared).toMatchObject({ return_id: "return_1", outcome: { prepared: "return" } });
  });

  it.each<[string, string, () => unknown]>([
    ["the order is canceled", "canceled", () => orderIs(leanOrder({ status: "canceled" }))],
    ["it is packed", "not_delivered", () => orderIs(leanOrder({ fulfillments: PACKED }))],
    [
      "some of what is not packed is declared",
      "some",
      () => ({
        content: { ...withdrawal().content, lines: [{ id: "line_1", title: "Mug", variant: null, quantity: 1 }] },
      }),
    ],
    ["the shop cancels by hand", "by_hand", () => shop.reopen({ withdrawal: { prepare: { unpacked: "nothing" } } })],
    ["shoppers cancel nothing", "by_hand", () => shop.reopen({ cancel: { mode: "off" } })],
    [
      "a gift card paid",
      "by_hand",
      () => orderIs(leanOrder({ credit_lines: [{ reference: "gift-card", amount: 5 }] })),
    ],
    [
      "the period is over",
      "too_late",
      () => {
        shop.order = deliveredOrder();
        return { received_at: new Date("2026-12-01T12:00:00.000Z") };
      },
    ],
    ["nobody can count", "unclear", () => orderIs(leanOrder({ items: [leanLine({ quantity: null })] }))],
  ])("nothing where %s", async (_what, because, arrange) => {
    const changes = (arrange() ?? {}) as Parameters<typeof withdrawal>[0];
    expect(await prepare(changes)).toMatchObject({ state: "open", outcome: { prepared: "nothing", because } });
    expect(asked).toEqual([]);
  });

  it.each(["number_email", "none"] as const)("nothing that is proven by %s", async (proof) => {
    expect(await prepare({ proof })).toBeNull();
    expect(asked).toEqual([]);
  });

  it("the same for who declared in time, however late it is prepared", async () => {
    shop.order = deliveredOrder();
    vi.setSystemTime(new Date("2026-12-20T10:00:00.000Z"));
    const lines = [{ id: "line_1", title: "Mug", variant: null, quantity: 2 }];
    const content = { ...withdrawal().content, lines };
    expect(await prepare({ content, received_at: new Date("2026-11-27T21:59:00.000Z") })).toMatchObject({
      outcome: { prepared: "return" },
    });
    expect(await prepare({ content, received_at: new Date("2026-12-19T10:00:00.000Z") })).toMatchObject({
      outcome: { prepared: "nothing", because: "too_late" },
    });
  });

  it("later what the shop is changing", async () => {
    shop.backend.tables.order_change = [{ id: "ordch_1", order_id: "order_1", change_type: "edit", status: "pending" }];
    expect(await prepare()).toBeNull();
    expect(shop.stored).toMatchObject([{ state: "open", outcome: null }]);
  });

  it("what a crash had begun, anew, and what it had done, not again", async () => {
    shop.order = deliveredOrder();
    const metadata = { order_pages_request: "opreq_1" };
    shop.backend.tables.return = [{ id: "return_0", order_id: "order_1", status: "open", metadata }];
    const change = { id: "ordch_1", order_id: "order_1", return_id: "return_0", change_type: "return_request" };
    shop.backend.tables.order_change = [{ ...change, status: "pending" }];
    expect(await prepare()).toMatchObject({ return_id: "return_1" });
    expect([shop.backend.tables.return, shop.backend.tables.order_change]).toEqual([[], []]);
    asked.length = 0;
    shop.backend.tables.return = [{ id: "return_0", order_id: "order_1", status: "requested", metadata }];
    expect(await prepare()).toMatchObject({ return_id: "return_0" });
    expect(asked).toEqual([]);
  });
});
