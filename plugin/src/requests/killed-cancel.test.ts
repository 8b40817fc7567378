import { beforeEach, describe, expect, it, vi } from "vitest";
import { asked } from "../test-support/fake-flows";
import { KillableShop, timesAsked } from "../test-support/killable-shop";
import { NOW } from "../test-support/rows";
import { answerRequest } from "./answer-request";
import { cancelByShopper } from "./cancel-by-shopper";
import { prepareWithdrawal } from "./prepare-withdrawal";
import { authorizedOrder, cancellation, guest, leanOrder, PACKED, withdrawal } from "./test-support";

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
    await shop.killBeforeAll(cancel);
    expect(await cancel()).toMatchObject({ kind: "accepted" });
    expect(timesAsked("cancelOrderWorkflow")).toBe(1);

    shop = new KillableShop();
    await shop.killBeforeAll(cancel);
    await shop.runJobLater();
    expect(shop.records).toMatchObject([{ state: "refused", steps: [{}, { by: "plugin" }] }]);
    expect(asked).toEqual([]);
  });

  it.each<[string, () => void, number, string]>([
    ["before money moved: it may be done once more", nothing, 2, "done"],
    ["between refund and order: never again, and the shop is told", giveBack, 1, "needs_shop"],
    ["after the flow: it was done", finish, 1, "done"],
  ])("%s, by the same form", async (_when, done, times, state) => {
    await shop.killIn("cancelOrderWorkflow", cancel, done);
    await cancel();
    await cancel();
    expect(shop.records).toMatchObject([{ state }]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(times);
  });

  it.each<[string, () => void, number, string]>([
    ["before money moved", nothing, 2, "done"],
    ["between refund and order", giveBack, 1, "needs_shop"],
    ["after the flow", finish, 1, "refused"],
  ])("%s, by a new form", async (_when, done, times, state) => {
    await shop.killIn("cancelOrderWorkflow", cancel, done);
    await cancel("another-key-of-it");
    expect(shop.records[1]).toMatchObject({ state });
    expect(timesAsked("cancelOrderWorkflow")).toBe(times);
  });

  it.each<[string, () => void, string]>([
    ["before money is seen to move", nothing, "needs_shop"],
    ["between refund and order", giveBack, "needs_shop"],
    ["after the flow", finish, "done"],
  ])("%s, by the job, which runs nothing", async (_when, done, state) => {
    await shop.killIn("cancelOrderWorkflow", cancel, done);
    await shop.runJobLater();
    expect(shop.records).toMatchObject([{ state }]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(1);
  });

  it("what is the shop's to end is never tried again, by no form and no withdrawal", async () => {
    await shop.killIn("cancelOrderWorkflow", cancel, giveBack);
    await shop.runJobLater();
    expect(await cancel("another-key-of-it")).toMatchObject({ kind: "refused", because: "unclear" });
    shop.stored.push({ ...withdrawal({ id: "opreq_w", key: "a-key-of-a-withdrawal" }) });
    await prepareWithdrawal(shop.backend.scope, "opreq_w");
    expect(timesAsked("cancelOrderWorkflow")).toBe(1);
  });

  it("nor behind ever so many declarations", async () => {
    shop.keep(cancellation({ id: "opreq_z", key: "a-key-of-before", state: "needs_shop", received_at: NOW }));
    const said = withdrawal({ proof: "number_email" });
    for (let n = 0; n < 200; n++) shop.stored.push({ ...said, id: `opreq_a${n}`, key: `key_${n}` });
    expect(await cancel("another-key-of-it")).toMatchObject({ kind: "refused", because: "unclear" });
    expect(timesAsked("cancelOrderWorkflow")).toBe(0);
  });

  it("what was the shop's to end is done once the shop cancels it, or put away", async () => {
    await shop.killIn("cancelOrderWorkflow", cancel, giveBack);
    await shop.runJobLater();
    finish();
    await shop.runJobLater();
    expect(shop.records).toMatchObject([{ state: "done" }]);

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
    await shop.killIn("cancelOrderWorkflow", accept, done);
    await accept();
    expect(shop.records).toMatchObject([{ state }]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(times);
  });

  it("while its provider releases the hold: the job leaves it to the shop, and no form is refused for good before", async () => {
    shop.order = authorizedOrder();
    await shop.killIn("cancelOrderWorkflow", cancel);
    shop.order = authorizedOrder({ fulfillments: PACKED });
    expect(await cancel()).toMatchObject({ kind: "refused", because: "unclear" });
    expect(shop.records).toMatchObject([{ state: "needs_shop", steps: [{}, { by: "plugin" }] }]);
  });

  it.each<[string, () => void, string]>([
    ["nothing is seen to have moved", nothing, "needs_shop"],
    ["it was done", finish, "done"],
  ])("by the shop, which declines afterwards: %s", async (_when, done, state) => {
    shop.keep(cancellation({ state: "asked" }));
    const give = (answer: "accept" | "decline") =>
      answerRequest(shop.backend.scope, "opreq_1", { answer, by: "user_1", note: "No" });
    await shop.killIn("cancelOrderWorkflow", () => give("accept"), done);
    expect(await give("decline")).toMatchObject({ because: "not_open" });
    expect(shop.records).toMatchObject([{ state }]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(1);
  });

  it("by the shop, which captures meanwhile: that is no money given back", async () => {
    shop.order = authorizedOrder();
    shop.keep(cancellation({ state: "asked" }));
    const accept = () => answerRequest(shop.backend.scope, "opreq_1", { answer: "accept", by: "user_1", note: null });
    await shop.killIn("cancelOrderWorkflow", accept);
    shop.order = leanOrder();
    expect(await accept()).toMatchObject({ kind: "accepted", record: { state: "done" } });
    expect(timesAsked("cancelOrderWorkflow")).toBe(2);
  });

  it("by the shop, which captures a part of it meanwhile: nor is that", async () => {
    shop.order = authorizedOrder();
    shop.keep(cancellation({ state: "asked" }));
    const accept = () => answerRequest(shop.backend.scope, "opreq_1", { answer: "accept", by: "user_1", note: null });
    await shop.killIn("cancelOrderWorkflow", accept);
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
    await shop.killIn("cancelOrderWorkflow", () => prepareWithdrawal(shop.backend.scope, "opreq_1"), done);
    const given = { answer: "decline", by: "user_1", note: "No" } as const;
    expect(await answerRequest(shop.backend.scope, "opreq_1", given)).toMatchObject({ because: "not_open" });
    expect(shop.records).toMatchObject([{ state }]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(1);
  });

  it("for a withdrawal of an order that is packed meanwhile: the shop is told", async () => {
    shop.keep(withdrawal({ received_at: NOW }));
    await shop.killIn("cancelOrderWorkflow", () => prepareWithdrawal(shop.backend.scope, "opreq_1"));
    shop.order = leanOrder({ fulfillments: PACKED });
    await shop.runJobLater();
    expect(shop.records).toMatchObject([{ state: "needs_shop" }]);
  });

  it.each<[string, () => void, number, object]>([
    ["before money moved: it is done then", nothing, 2, { state: "in_progress", outcome: { prepared: "cancel" } }],
    ["between refund and order: the shop is told", giveBack, 1, { state: "needs_shop" }],
    ["after the flow: it was done", finish, 1, { state: "in_progress", outcome: { prepared: "cancel" } }],
  ])("for a withdrawal, %s", async (_when, done, times, left) => {
    shop.keep(withdrawal({ received_at: NOW }));
    await shop.killIn("cancelOrderWorkflow", () => prepareWithdrawal(shop.backend.scope, "opreq_1"), done);
    await shop.runJobLater();
    await shop.runJobLater();
    expect(shop.records).toMatchObject([left]);
    expect(timesAsked("cancelOrderWorkflow")).toBe(times);
  });
});
