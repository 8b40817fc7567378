import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import type { Question } from "../database/read-rows";
import { readLinked } from "./linked";
import { fakeLink, fakeScope, fakeService } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

const SHAPE = { packed_at: true, items: { quantity: true } } as const;

const LINKS = {
  [`${Modules.ORDER}.order_id ${Modules.FULFILLMENT}.fulfillment_id`]: [
    { order_id: "order_1", fulfillment_id: "ful_1" },
    { order_id: "order_2", fulfillment_id: "ful_2" },
    { order_id: "order_1", fulfillment_id: "ful_3" },
    { order_id: "order_1", fulfillment_id: "ful_gone" },
    { order_id: "order_9", fulfillment_id: "ful_9" },
  ],
  [`${Modules.ORDER}.order_id ${Modules.PAYMENT}.payment_collection_id`]: [
    { order_id: "order_1", payment_collection_id: "pay_col_1" },
  ],
};

function shop(links: Parameters<typeof fakeLink>[0] = LINKS) {
  const readRows = ({ where }: Question) =>
    (where.id as string[]).filter((one) => !one.endsWith("gone")).map((one) => ({ id: one }));
  const fulfillment = fakeService({ readRows });
  const payment = fakeService({ readRows });
  const scope = fakeScope({
    [Modules.FULFILLMENT]: fulfillment.service,
    [Modules.PAYMENT]: payment.service,
    [ContainerRegistrationKeys.LINK]: fakeLink(links),
  });
  return { scope, fulfillment, payment };
}

describe("readLinked", () => {
  it("asks nothing for no orders, and no module for orders without any", async () => {
    const { scope, fulfillment } = shop();
    expect(await readLinked(scope, "fulfillments", [], SHAPE)).toEqual(new Map());
    expect(await readLinked(scope, "fulfillments", ["order_5"], SHAPE)).toEqual(new Map());
    expect(fulfillment.calls).toEqual([]);
  });

  it("gives each order what is its own, and leaves out what is gone", async () => {
    const { scope } = shop();
    expect(await readLinked(scope, "fulfillments", ["order_1", "order_2", "order_5"], SHAPE)).toEqual(
      new Map([
        ["order_1", [{ id: "ful_1" }, { id: "ful_3" }]],
        ["order_2", [{ id: "ful_2" }]],
      ]),
    );
  });

  it.each([
    ["fulfillments", "fulfillment", "Fulfillment", ["ful_1", "ful_3", "ful_gone"]],
    ["payment_collections", "payment", "PaymentCollection", ["pay_col_1"]],
  ] as const)("asks for %s in one query, and for what is named alone", async (what, module, model, id) => {
    const { [module]: service, scope } = shop();
    await readLinked(scope, what, ["order_1"], SHAPE);
    expect(service.calls.map(({ args }) => args)).toEqual([[{ module, model, shape: SHAPE, where: { id } }]]);
  });

  it("says so where Medusa links no such thing to orders", async () => {
    await expect(readLinked(shop({}).scope, "payment_collections", ["order_1"], SHAPE)).rejects.toThrow(
      "Medusa links no payment to order",
    );
  });
});
