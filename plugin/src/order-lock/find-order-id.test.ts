import type { MedusaRequest } from "@medusajs/framework/http";
import { describe, expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import {
  type FindOrderId,
  orderInBody,
  orderInPath,
  orderOf,
  orderOfFulfillment,
  orderOfPayment,
  orderOfPaymentCollection,
} from "./find-order-id";

const TABLES = {
  return: [{ id: "return_1", order_id: "order_1" }],
  order_exchange: [{ id: "oexc_1", order_id: "order_2" }],
  order_claim: [{ id: "claim_1", order_id: "order_3" }],
  order_change: [{ id: "ordch_1", order_id: "order_4" }],
  payment: [
    { id: "pay_1", payment_collection_id: "paycol_1" },
    { id: "pay_of_a_cart", payment_collection_id: "paycol_of_a_cart" },
  ],
  order_payment_collection: [{ payment_collection_id: "paycol_1", order_id: "order_5" }],
  order_fulfillment: [{ fulfillment_id: "ful_1", order_id: "order_6" }],
  return_fulfillment: [{ fulfillment_id: "ful_back", return_id: "return_1" }],
};

const found = (findOrderId: FindOrderId, id: string | undefined, isDeafToFilters = false) => {
  const { scope } = aBackend(TABLES, { isDeafToFilters });
  return findOrderId({ scope, params: id === undefined ? {} : { id } } as unknown as MedusaRequest);
};

describe("the order that a path names", () => {
  it.each<[string, FindOrderId, string, string | null]>([
    ["is the path's own", orderInPath, "order_9", "order_9"],
    ["is the return's", orderOf("return"), "return_1", "order_1"],
    ["is the exchange's", orderOf("order_exchange"), "oexc_1", "order_2"],
    ["is the RMA claim's", orderOf("order_claim"), "claim_1", "order_3"],
    ["is the change's", orderOf("order_change"), "ordch_1", "order_4"],
    ["is the payment's", orderOfPayment, "pay_1", "order_5"],
    ["is the payment collection's", orderOfPaymentCollection, "paycol_1", "order_5"],
    ["is the parcel's", orderOfFulfillment, "ful_1", "order_6"],
    ["is that of a return on its way back", orderOfFulfillment, "ful_back", "order_1"],
  ])("%s", async (_what, findOrderId, id, orderId) => {
    expect(await found(findOrderId, id)).toBe(orderId);
    if (findOrderId !== orderInPath) expect(await found(findOrderId, `${id}_unknown`)).toBeNull();
    expect(await found(findOrderId, undefined)).toBeNull();
  });

  it.each<[FindOrderId, string]>([
    [orderOf("return"), "return_2"],
    [orderOfPayment, "pay_2"],
    [orderOfPaymentCollection, "paycol_2"],
    [orderOfFulfillment, "ful_2"],
  ])("is never another's, should Medusa not know the filter", async (findOrderId, id) => {
    expect(await found(findOrderId, id, true)).toBeNull();
  });

  it("is none where the payment is a cart's", async () => {
    expect(await found(orderOfPayment, "pay_of_a_cart")).toBeNull();
  });
});

describe("the order that a body names", () => {
  const inBody = (body: unknown) => orderInBody({ body } as unknown as MedusaRequest);

  it("is its order_id", () => {
    expect(inBody({ order_id: "order_1" })).toBe("order_1");
  });

  it.each([undefined, {}, { order_id: "" }, { order_id: 7 }, { order_id: ["order_1"] }, "order_1"])(
    "is none in %j",
    (body) => {
      expect(inBody(body)).toBeNull();
    },
  );
});
