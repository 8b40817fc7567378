import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { orderInPath } from "../order-lock/find-order-id";
import type { OrderMiddleware } from "../order-lock/hold-order-lock";
import { aBackend } from "../test-support/container";
import { changeRow } from "../test-support/rows";
import type { Row } from "../test-support/tables";

const canceled = vi.fn();
vi.mock("@medusajs/medusa/core-flows", () => ({ cancelOrderTransferRequestWorkflow: () => ({ run: canceled }) }));

const { clearShoppersTransfer, clearTransferBeforeCancel, clearTransferBeforeRefund } = await import(
  "./clear-transfer"
);

beforeEach(() => canceled.mockReset());

const SHOPPERS = changeRow({ created_by: "cus_1" });
const SHOPS = changeRow({ created_by: "user_1" });
const EDIT = changeRow({ change_type: "edit", status: "pending", created_by: "user_1", actions: [] });
const OVER = changeRow({ change_type: "edit", status: "confirmed" });
const ELSEWHERE = { ...EDIT, order_id: "order_2" };

const CANCELLATION = { input: { order_id: "order_1", logged_in_user_id: "user_7", actor_type: "user" } };

const run = async (
  middleware: OrderMiddleware,
  tables: Record<string, Row[]>,
  id: string,
  validatedBody: unknown = {},
) => {
  const { scope } = aBackend(tables);
  const next = vi.fn();
  const req = { scope, params: { id }, validatedBody, auth_context: { actor_id: "user_7" } };
  await middleware(req as unknown as MedusaRequest, {} as MedusaResponse, next);
  expect(next).toHaveBeenCalledExactlyOnceWith();
};

describe("what the shop does with parcels and lines", () => {
  const shopFirst = clearShoppersTransfer(orderInPath);

  it("cancels a shopper's request", async () => {
    await run(shopFirst, { order_change: [SHOPPERS] }, "order_1");
    expect(canceled).toHaveBeenCalledExactlyOnceWith(CANCELLATION);
  });

  it.each([
    ["the shop's own request", SHOPS],
    ["an edit", EDIT],
    ["a change that is over", OVER],
    ["another order's", ELSEWHERE],
  ])("leaves %s to Medusa", async (_what, change) => {
    await run(shopFirst, { order_change: [change] }, "order_1");
    expect(canceled).not.toHaveBeenCalled();
  });

  it("needs no order", async () => {
    await run(
      clearShoppersTransfer(() => null),
      { order_change: [SHOPPERS] },
      "order_1",
    );
    expect(canceled).not.toHaveBeenCalled();
  });
});

describe("a cancellation", () => {
  const order = (more: Row = {}): Row => ({ id: "order_1", status: "pending", fulfillments: [], ...more });
  const parcel = (canceled_at: string | null) => ({ fulfillments: [{ canceled_at }] });

  it.each([
    ["a shopper's", SHOPPERS],
    ["the shop's own", SHOPS],
  ])("cancels %s transfer request", async (_whose, change) => {
    await run(clearTransferBeforeCancel, { order: [order(parcel("2026-11-20"))], order_change: [change] }, "order_1");
    expect(canceled).toHaveBeenCalledExactlyOnceWith(CANCELLATION);
  });

  it.each([
    ["edit", "order edit"],
    ["return_request", "return"],
    ["return_receive", "receipt of a return"],
    ["exchange", "exchange"],
    ["claim", "claim"],
    [null, "change"],
  ])("is refused while %s is open, by name", async (change_type, name) => {
    const tables = { order: [order()], order_change: [{ ...EDIT, change_type }] };
    const refused = run(clearTransferBeforeCancel, tables, "order_1");
    await expect(refused).rejects.toThrow(`Order order_1 has an open ${name}. Confirm or cancel it first.`);
    await expect(refused).rejects.toMatchObject({ type: MedusaError.Types.NOT_ALLOWED });
  });

  it.each([
    ["is canceled", { status: "canceled" }],
    ["is completed", { status: "completed" }],
    ["has a parcel", parcel(null)],
  ])("is left to Medusa's own refusal where the order %s", async (_what, state) => {
    await run(clearTransferBeforeCancel, { order: [order(state)], order_change: [SHOPPERS] }, "order_1");
    await run(clearTransferBeforeCancel, { order: [order(state)], order_change: [EDIT] }, "order_1");
    await run(clearTransferBeforeCancel, { order: [], order_change: [EDIT] }, "order_1");
    expect(canceled).not.toHaveBeenCalled();
  });

  it("is nothing to look at where nothing is open", async () => {
    await run(clearTransferBeforeCancel, { order: [order()], order_change: [OVER, ELSEWHERE] }, "order_1");
    expect(canceled).not.toHaveBeenCalled();
  });
});

describe("a refund", () => {
  const tables = (pending_difference: number, change: Row) => ({
    order: [{ id: "order_1", summary: { pending_difference } }],
    payment: [{ id: "pay_1", amount: 96.84, payment_collection_id: "paycol_1" }],
    order_payment_collection: [{ payment_collection_id: "paycol_1", order_id: "order_1" }],
    order_change: [change],
  });

  it.each([
    ["of all that was paid", 0, {}],
    ["of a part", 0, { amount: 5 }],
    ["beyond what is owed", -30, { amount: 30.01 }],
    ["while something is due", 12, { amount: 1 }],
  ])("%s is refused while an edit is open", async (_what, difference, body) => {
    const refused = run(clearTransferBeforeRefund, tables(difference, EDIT), "pay_1", body);
    await expect(refused).rejects.toThrow("Order order_1 has an open order edit.");
  });

  it.each([
    ["a shopper's", SHOPPERS],
    ["the shop's own", SHOPS],
  ])("beyond what is owed cancels %s transfer request", async (_whose, change) => {
    await run(clearTransferBeforeRefund, tables(0, change), "pay_1", { amount: 5 });
    expect(canceled).toHaveBeenCalledExactlyOnceWith(CANCELLATION);
  });

  it.each([
    ["an edit", EDIT],
    ["a request", SHOPPERS],
  ])("of what is owed may come beside %s", async (_what, change) => {
    await run(clearTransferBeforeRefund, tables(-30, change), "pay_1", { amount: 30 });
    expect(canceled).not.toHaveBeenCalled();
  });

  it("of an unknown payment is left to Medusa's own refusal", async () => {
    await run(clearTransferBeforeRefund, tables(0, EDIT), "pay_2", { amount: 5 });
    expect(canceled).not.toHaveBeenCalled();
  });
});
