import { beforeEach, describe, expect, it, vi } from "vitest";
import { asked, flows } from "../test-support/fake-flows";
import { RequestShop, readOrder } from "../test-support/request-shop";
import { NOW } from "../test-support/rows";
import { answerRequest } from "./answer-request";
import { cancelByShopper } from "./cancel-by-shopper";
import { prepareWithdrawal } from "./prepare-withdrawal";
import type { RequestRecord } from "./record";
import { returnByShopper } from "./return-by-shopper";
import { settleCutOff } from "./settle-cut-off";
import {
  authorizedOrder,
  cancellation,
  deliveredOrder,
  guest,
  leanLine,
  leanOrder,
  PACKED,
  returnRequest,
  withdrawal,
} from "./test-support";

vi.mock("../orders/read-order", async () => ({ readOrder: (await import("../test-support/request-shop")).readOrder }));
vi.mock("@medusajs/medusa/core-flows", () => import("../test-support/fake-flows"));
vi.mock("./mails", () => ({ sendRequestMails: vi.fn() }));

// A backend that ends at each step of what a shopper asked for; another one goes on with what it finds.

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  shop = new RequestShop();
  return () => vi.useRealTimers();
});

const timesAsked = (flow: string) => asked.filter(([name]) => name === flow).length;

const stored = () => shop.stored as unknown as RequestRecord[];

/** Nothing comes back from there any more. */
const forEver = () => new Promise<never>(() => {});

/** Has the backend end inside a flow, with what that had done by then. */
async function killIn(flow: string, request: () => Promise<unknown>, done: () => void = () => {}): Promise<void> {
  const before = flows[flow];
  await new Promise<void>((resolve) => {
    flows[flow] = () => {
      done();
      resolve();
      return forEver();
    };
    void request();
  });
  if (before) flows[flow] = before;
  else delete flows[flow];
  shop.restart();
}

/** Has the backend end where it looks at the order inside the lock: the request is stored, nothing else has happened. */
async function killBeforeAll(request: () => Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve) => {
    let looks = 0;
    readOrder.mockImplementation(() => {
      looks++;
      if (looks === 1) return Promise.resolve(shop.order);
      resolve();
      return forEver();
    });
    void request();
  });
  readOrder.mockImplementation(async () => shop.order);
  shop.restart();
}

/** What the job finds that comes by later. */
async function laterTheJob(): Promise<void> {
  vi.setSystemTime(NOW.getTime() + 6 * 60_000);
  await settleCutOff(shop.backend.scope, new Date());
}

const giveBack = () => {
  shop.order = leanOrder({
    payment_collections: [{ payments: [{ amount: 90, captures: [{ amount: 90 }], refunds: [{ amount: 90 }] }] }],
  });
};

const finish = () => {
  giveBack();
  shop.order = shop.order && { ...shop.order, status: "canceled" };
};

describe("killed while an order is canceled", () => {
  const cancel = (key = "a-key-of-the-form") =>
    cancelByShopper(shop.backend.scope, "order_1", { key, viewer: guest, reason: null });

  const nothing = () => {};

  it("before anything was begun: the same form is carried out, and the job says it was not", async () => {
    await killBeforeAll(cancel);
    expect(await cancel()).toMatchObject({ kind: "accepted" });
    expect(timesAsked("cancelOrderWorkflow")).toBe(1);

    shop = new RequestShop();
    await killBeforeAll(cancel);
    await laterTheJob();
    expect(stored()).toMatchObject([{ state: "refused", steps: [{}, { by: "plugin" }] }]);
    expect(asked).toEqual([]);
  });

  it.each<[string, () => void, number, string]>([
    ["before money moved: it may be done once more", nothing, 2, "done"],
    ["between refund and order: never again, and the shop is told", giveBack, 1, "needs_shop"],
    ["after the flow: it was done", finish, 1, "done"],
  ])("%s, by the same form", async (_when, done, times, state) => {
    await killIn("cancelOrderWorkflow", cancel, done);
    await cancel();
    await cancel();
    expect(stored()).toMatchObject([{ state }]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(times);
  });

  it.each<[string, () => void, number, string]>([
    ["before money moved", nothing, 2, "done"],
    ["between refund and order", giveBack, 1, "needs_shop"],
    ["after the flow", finish, 1, "refused"],
  ])("%s, by a new form", async (_when, done, times, state) => {
    await killIn("cancelOrderWorkflow", cancel, done);
    await cancel("another-key-of-it");
    expect(stored()[1]).toMatchObject({ state });
    expect(timesAsked("cancelOrderWorkflow")).toBe(times);
  });

  it.each<[string, () => void, string]>([
    ["before money is seen to move", nothing, "needs_shop"],
    ["between refund and order", giveBack, "needs_shop"],
    ["after the flow", finish, "done"],
  ])("%s, by the job, which runs nothing", async (_when, done, state) => {
    await killIn("cancelOrderWorkflow", cancel, done);
    await laterTheJob();
    expect(stored()).toMatchObject([{ state }]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(1);
  });

  it("what is the shop's to end is never tried again, by no form and no withdrawal", async () => {
    await killIn("cancelOrderWorkflow", cancel, giveBack);
    await laterTheJob();
    expect(await cancel("another-key-of-it")).toMatchObject({ kind: "refused", because: "unclear" });
    shop.stored.push({ ...withdrawal({ id: "opreq_w", key: "a-key-of-a-withdrawal" }) });
    await prepareWithdrawal(shop.backend.scope, "opreq_w");
    expect(timesAsked("cancelOrderWorkflow")).toBe(1);
  });

  it("nor behind ever so many declarations", async () => {
    const { order_id, ...said } = withdrawal({ proof: "number_email", state: "open" });
    for (let n = 0; n < 200; n++) shop.stored.push({ ...said, order_id, id: `opreq_a${n}`, key: `key_${n}` } as never);
    shop.stored.push({
      ...cancellation({ id: "opreq_z", key: "a-key-of-before", state: "needs_shop", received_at: NOW }),
    } as never);
    expect(await cancel("another-key-of-it")).toMatchObject({ kind: "refused", because: "unclear" });
    expect(timesAsked("cancelOrderWorkflow")).toBe(0);
  });

  it("what was the shop's to end is done once the shop cancels it, or put away", async () => {
    await killIn("cancelOrderWorkflow", cancel, giveBack);
    await laterTheJob();
    finish();
    await laterTheJob();
    expect(stored()).toMatchObject([{ state: "done" }]);

    shop.keep(cancellation({ state: "needs_shop" }));
    const closed = { answer: "close", by: "user_1", note: null } as const;
    expect(await answerRequest(shop.backend.scope, "opreq_1", closed)).toMatchObject({ record: { state: "closed" } });
  });

  it.each<[string, () => void, number, string]>([
    ["before money moved", nothing, 2, "done"],
    ["between refund and order", giveBack, 1, "needs_shop"],
    ["after the flow", finish, 1, "done"],
  ])("by the shop, %s: its second answer finds it", async (_when, done, times, state) => {
    shop.keep(cancellation({ state: "asked" }));
    const accept = () => answerRequest(shop.backend.scope, "opreq_1", { answer: "accept", by: "user_1", note: null });
    await killIn("cancelOrderWorkflow", accept, done);
    await accept();
    expect(stored()).toMatchObject([{ state }]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(times);
  });

  it("while its provider releases the hold: the job leaves it to the shop, and no form is refused for good before", async () => {
    shop.order = authorizedOrder();
    await killIn("cancelOrderWorkflow", cancel);
    shop.order = authorizedOrder({ fulfillments: PACKED });
    expect(await cancel()).toMatchObject({ kind: "refused", because: "unclear" });
    expect(stored()).toMatchObject([{ state: "needs_shop", steps: [{}, { by: "plugin" }] }]);
  });

  it.each<[string, () => void, string]>([
    ["nothing is seen to have moved", nothing, "needs_shop"],
    ["it was done", finish, "done"],
  ])("by the shop, which declines afterwards: %s", async (_when, done, state) => {
    shop.keep(cancellation({ state: "asked" }));
    const give = (answer: "accept" | "decline") =>
      answerRequest(shop.backend.scope, "opreq_1", { answer, by: "user_1", note: "No" });
    await killIn("cancelOrderWorkflow", () => give("accept"), done);
    expect(await give("decline")).toMatchObject({ because: "not_open" });
    expect(stored()).toMatchObject([{ state }]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(1);
  });

  it("by the shop, which captures meanwhile: that is no money given back", async () => {
    shop.order = authorizedOrder();
    shop.keep(cancellation({ state: "asked" }));
    const accept = () => answerRequest(shop.backend.scope, "opreq_1", { answer: "accept", by: "user_1", note: null });
    await killIn("cancelOrderWorkflow", accept);
    shop.order = leanOrder();
    expect(await accept()).toMatchObject({ kind: "accepted", record: { state: "done" } });
    expect(timesAsked("cancelOrderWorkflow")).toBe(2);
  });

  it("by the shop, which captures a part of it meanwhile: nor is that", async () => {
    shop.order = authorizedOrder();
    shop.keep(cancellation({ state: "asked" }));
    const accept = () => answerRequest(shop.backend.scope, "opreq_1", { answer: "accept", by: "user_1", note: null });
    await killIn("cancelOrderWorkflow", accept);
    shop.order = leanOrder({
      payment_collections: [{ payments: [{ amount: 90, canceled_at: null, captures: [{ amount: 30 }], refunds: [] }] }],
    });
    expect(await accept()).toMatchObject({ kind: "accepted", record: { state: "done" } });
    expect(timesAsked("cancelOrderWorkflow")).toBe(2);
  });

  it.each<[string, () => void, string]>([
    ["nothing is seen to have moved", nothing, "needs_shop"],
    ["money moved", giveBack, "needs_shop"],
    ["it was done", finish, "in_progress"],
  ])("for a withdrawal that the shop declines afterwards: %s", async (_when, done, state) => {
    shop.keep(withdrawal({ received_at: NOW }));
    await killIn("cancelOrderWorkflow", () => prepareWithdrawal(shop.backend.scope, "opreq_1"), done);
    const given = { answer: "decline", by: "user_1", note: "No" } as const;
    expect(await answerRequest(shop.backend.scope, "opreq_1", given)).toMatchObject({ because: "not_open" });
    expect(stored()).toMatchObject([{ state }]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(1);
  });

  it("for a withdrawal of an order that is packed meanwhile: the shop is told", async () => {
    shop.keep(withdrawal({ received_at: NOW }));
    await killIn("cancelOrderWorkflow", () => prepareWithdrawal(shop.backend.scope, "opreq_1"));
    shop.order = leanOrder({ fulfillments: PACKED });
    await laterTheJob();
    expect(stored()).toMatchObject([{ state: "needs_shop" }]);
  });

  it.each<[string, () => void, number, object]>([
    ["before money moved: it is done then", nothing, 2, { state: "in_progress", outcome: { prepared: "cancel" } }],
    ["between refund and order: the shop is told", giveBack, 1, { state: "needs_shop" }],
    ["after the flow: it was done", finish, 1, { state: "in_progress", outcome: { prepared: "cancel" } }],
  ])("for a withdrawal, %s", async (_when, done, times, left) => {
    shop.keep(withdrawal({ received_at: NOW }));
    await killIn("cancelOrderWorkflow", () => prepareWithdrawal(shop.backend.scope, "opreq_1"), done);
    await laterTheJob();
    await laterTheJob();
    expect(stored()).toMatchObject([left]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(times);
  });
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
    await killIn(flow, sendBack);
    expect(await sendBack()).toMatchObject({ kind: "accepted", record: { state: "done", return_id: "return_1" } });
    expect(tables().return).toHaveLength(1);
    expect(stored()).toHaveLength(1);
  });

  it.each(BEFORE)("in %s: the job undoes what was begun, and says it was not done", async (flow) => {
    await killIn(flow, sendBack);
    await laterTheJob();
    expect(stored()).toMatchObject([{ state: "refused" }]);
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
    await laterTheJob();
    expect([tables().order_change, tables().order_shipping]).toEqual([[], []]);
    expect(stored()).toMatchObject([{ state: "refused" }]);
  });

  const made = () => {
    steps.confirmReturn();
    steps.confirmChange();
  };

  it.each<[string, () => Promise<unknown>]>([
    ["the same form", sendBack],
    ["the job", laterTheJob],
  ])("after the last step: %s finds it made", async (_who, next) => {
    await killIn("confirmReturnRequestWorkflow", sendBack, made);
    await next();
    expect(stored()).toMatchObject([{ state: "done", return_id: "return_1" }]);
    expect(timesAsked("beginReturnOrderWorkflow")).toBe(1);
  });

  it.each<[string, () => void]>([
    ["with the return requested and its change open", steps.confirmReturn],
    ["with the change confirmed and the return open", steps.confirmChange],
  ])("inside the last step, %s: nothing is tried, and the shop is told", async (_how, torn) => {
    await killIn("confirmReturnRequestWorkflow", sendBack, torn);
    await sendBack();
    expect(stored()).toMatchObject([{ state: "needs_shop", steps: [{}, { by: "plugin" }] }]);
    await laterTheJob();
    expect(timesAsked("beginReturnOrderWorkflow")).toBe(1);
    expect([tables().return, tables().order_change]).toMatchObject([[{ id: "return_1" }], [{ id: "ordch_1" }]]);
  });

  it("by the shop's leave: its second answer makes it, and the job frees the order", async () => {
    shop.keep(returnRequest({ state: "asked" }));
    const accept = () => answerRequest(shop.backend.scope, "opreq_1", { answer: "accept", by: "user_1", note: null });
    await killIn("requestItemReturnWorkflow", accept);
    await laterTheJob();
    expect([stored()[0]?.state, tables().order_change]).toEqual(["asked", []]);
    await killIn("requestItemReturnWorkflow", accept);
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
    await killIn("confirmReturnRequestWorkflow", () => give("accept"), done);
    expect(await give("decline")).toMatchObject(outcome);
    expect(stored()).toMatchObject([left]);
    expect(tables().order_change?.some(({ status }) => status === "pending")).toBe(done === steps.confirmReturn);
  });

  it("for a withdrawal that the shop settles afterwards: what was begun is undone", async () => {
    const lines = [{ id: "line_1", title: "Mug", variant: null, quantity: 2 }];
    shop.keep(withdrawal({ received_at: NOW, content: { ...withdrawal().content, lines } }));
    await killIn("confirmReturnRequestWorkflow", () => prepareWithdrawal(shop.backend.scope, "opreq_1"));
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
    await killIn("confirmReturnRequestWorkflow", () => prepareWithdrawal(shop.backend.scope, "opreq_1"), done);
    await laterTheJob();
    expect(stored()).toMatchObject([left]);
    expect(tables().return).toHaveLength(1);
  });
});
