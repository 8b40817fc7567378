import { beforeEach, describe, expect, it, vi } from "vitest";
import { flows } from "../test-support/fake-flows";
import { forEver, KillableShop, timesAsked } from "../test-support/killable-shop";
import { NOW } from "../test-support/rows";
import { answerRequest } from "./answer-request";
import { prepareWithdrawal } from "./prepare-withdrawal";
import { returnByShopper } from "./return-by-shopper";
import { deliveredOrder, guest, leanLine, returnRequest, withdrawal } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));
vi.mock("../orders/read-order", async () => ({ readOrder: (await import("../test-support/request-shop")).readOrder }));
vi.mock("@medusajs/medusa/core-flows", () => import("../test-support/fake-flows"));
vi.mock("./mails", () => ({ sendRequestMails: vi.fn() }));

let shop: KillableShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  shop = new KillableShop();
  return () => vi.useRealTimers();
});

describe("killed while a return is made", () => {
  const tables = () => shop.backend.tables;

  /** Medusa's steps, as far as they leave something behind. */
  const steps = {
    begin: () => {
      if (tables().order_change?.some(({ status }) => status === "pending")) throw new Error("an active order change");
      const metadata = { order_pages_request: "opreq_1" };
      tables().return = [{ id: "return_1", order_id: "order_1", status: "open", metadata }];
      const change = { id: "ordch_1", order_id: "order_1", return_id: "return_1", change_type: "return_request" };
      tables().order_change = [{ ...change, status: "pending", actions: [] }];
      return { return_id: "return_1" };
    },
    confirmReturn: () => {
      for (const row of tables().return ?? []) row.status = "requested";
    },
    confirmChange: () => {
      for (const row of tables().order_change ?? []) row.status = "confirmed";
      const detail = { fulfilled_quantity: 3, shipped_quantity: 3, delivered_quantity: 3 };
      shop.order = deliveredOrder({ items: [leanLine({ ...detail, return_requested_quantity: 2 })] });
    },
  };

  beforeEach(() => {
    shop.order = deliveredOrder();
    flows.beginReturnOrderWorkflow = steps.begin;
    flows.confirmReturnRequestWorkflow = () => {
      steps.confirmReturn();
      steps.confirmChange();
    };
  });

  const sendBack = () =>
    returnByShopper(shop.backend.scope, "order_1", {
      key: "a-key-of-the-form",
      viewer: guest,
      lines: [{ id: "line_1", quantity: 2, reason_id: null, note: null }],
      option_id: "so_1",
      quoted_total: 55,
    });

  const BEFORE: [flow: string][] = [
    ["beginReturnOrderWorkflow"],
    ["requestItemReturnWorkflow"],
    ["createReturnShippingMethodWorkflow"],
    ["confirmReturnRequestWorkflow"],
  ];

  it.each(BEFORE)("in %s: the same form undoes what was begun and makes it once", async (flow) => {
    await shop.killIn(flow, sendBack);
    expect(await sendBack()).toMatchObject({ kind: "accepted", record: { state: "done", return_id: "return_1" } });
    expect(tables().return).toHaveLength(1);
    expect(shop.records).toHaveLength(1);
  });

  it.each(BEFORE)("in %s: the job undoes what was begun, and says it was not done", async (flow) => {
    await shop.killIn(flow, sendBack);
    await shop.runJobLater();
    expect(shop.records).toMatchObject([{ state: "refused" }]);
    expect([tables().return ?? [], tables().order_change ?? []]).toEqual([[], []]);
  });

  /** Has the backend end when it asks the order module for this, with nothing or all of it done. */
  async function killInModule(method: string, isDone: boolean, request: () => Promise<unknown>): Promise<void> {
    const orders = shop.backend.scope.resolve("order") as unknown as Record<string, (ids: string[]) => Promise<void>>;
    const does = orders[method];
    await new Promise<void>((resolve) => {
      orders[method] = async (ids) => {
        if (isDone) await does?.(ids);
        resolve();
        return forEver();
      };
      void request();
    });
    shop.restart();
  }

  it.each(
    ["deleteOrderShippingMethods", "softDeleteOrderChanges", "softDeleteReturns"].flatMap((method) => [
      [method, false] as const,
      [method, true] as const,
    ]),
  )("in undoing it, at %s (done: %s): the order is free after that, and its fee is gone", async (method, isDone) => {
    flows.createReturnShippingMethodWorkflow = () => {
      const of = { order_id: "order_1", return_id: "return_1" };
      tables().order_shipping = [{ ...of, id: "ordspmv_1", shipping_method_id: "ordsm_1" }];
    };
    flows.confirmReturnRequestWorkflow = () => Promise.reject(new Error("no"));
    await killInModule(method, isDone, sendBack);
    await shop.runJobLater();
    expect([tables().order_change, tables().order_shipping]).toEqual([[], []]);
    expect(shop.records).toMatchObject([{ state: "refused" }]);
  });

  const made = () => {
    steps.confirmReturn();
    steps.confirmChange();
  };

  it.each<[string, () => Promise<unknown>]>([
    ["the same form", sendBack],
    ["the job", () => shop.runJobLater()],
  ])("after the last step: %s finds it made", async (_who, next) => {
    await shop.killIn("confirmReturnRequestWorkflow", sendBack, made);
    await next();
    expect(shop.records).toMatchObject([{ state: "done", return_id: "return_1" }]);
    expect(timesAsked("beginReturnOrderWorkflow")).toBe(1);
  });

  it.each<[string, () => void]>([
    ["with the return requested and its change open", steps.confirmReturn],
    ["with the change confirmed and the return open", steps.confirmChange],
  ])("inside the last step, %s: nothing is tried, and the shop is told", async (_how, torn) => {
    await shop.killIn("confirmReturnRequestWorkflow", sendBack, torn);
    await sendBack();
    expect(shop.records).toMatchObject([{ state: "needs_shop", steps: [{}, { by: "plugin" }] }]);
    await shop.runJobLater();
    expect(timesAsked("beginReturnOrderWorkflow")).toBe(1);
    expect([tables().return, tables().order_change]).toMatchObject([[{ id: "return_1" }], [{ id: "ordch_1" }]]);
  });

  it("by the shop's leave: its second answer makes it, and the job frees the order", async () => {
    shop.keep(returnRequest({ state: "asked" }));
    const accept = () => answerRequest(shop.backend.scope, "opreq_1", { answer: "accept", by: "user_1", note: null });
    await shop.killIn("requestItemReturnWorkflow", accept);
    await shop.runJobLater();
    expect([shop.records[0]?.state, tables().order_change]).toEqual(["asked", []]);
    await shop.killIn("requestItemReturnWorkflow", accept);
    expect(await accept()).toMatchObject({ kind: "accepted", record: { state: "done" } });
  });

  it.each<[string, () => void, object, object]>([
    ["what was begun is undone", () => {}, { kind: "accepted" }, { state: "declined" }],
    ["what was made stays", made, { because: "not_open" }, { state: "done", return_id: "return_1" }],
    ["what is torn is the shop's", steps.confirmReturn, { because: "not_open" }, { state: "needs_shop" }],
  ])("by the shop, which declines afterwards: %s", async (_what, done, outcome, left) => {
    shop.keep(returnRequest({ state: "asked" }));
    const give = (answer: "accept" | "decline") =>
      answerRequest(shop.backend.scope, "opreq_1", { answer, by: "user_1", note: "No" });
    await shop.killIn("confirmReturnRequestWorkflow", () => give("accept"), done);
    expect(await give("decline")).toMatchObject(outcome);
    expect(shop.records).toMatchObject([left]);
    expect(tables().order_change?.some(({ status }) => status === "pending")).toBe(done === steps.confirmReturn);
  });

  it("for a withdrawal that the shop settles afterwards: what was begun is undone", async () => {
    const lines = [{ id: "line_1", title: "Mug", variant: null, quantity: 2 }];
    shop.keep(withdrawal({ received_at: NOW, content: { ...withdrawal().content, lines } }));
    await shop.killIn("confirmReturnRequestWorkflow", () => prepareWithdrawal(shop.backend.scope, "opreq_1"));
    const given = { answer: "settle", by: "user_1", note: null } as const;
    expect(await answerRequest(shop.backend.scope, "opreq_1", given)).toMatchObject({ record: { state: "settled" } });
    expect(tables().order_change).toEqual([]);
  });

  it.each<[string, () => void, object]>([
    ["before the last step: it is made anew", () => {}, { state: "in_progress", return_id: "return_1" }],
    ["after it: it was made", made, { state: "in_progress", return_id: "return_1" }],
    ["inside of it: the shop is told", steps.confirmReturn, { state: "needs_shop" }],
  ])("for a withdrawal, %s", async (_when, done, left) => {
    const lines = [{ id: "line_1", title: "Mug", variant: null, quantity: 2 }];
    shop.keep(withdrawal({ received_at: NOW, content: { ...withdrawal().content, lines } }));
    await shop.killIn("confirmReturnRequestWorkflow", () => prepareWithdrawal(shop.backend.scope, "opreq_1"), done);
    await shop.runJobLater();
    expect(shop.records).toMatchObject([left]);
    expect(tables().return).toHaveLength(1);
  });
});
