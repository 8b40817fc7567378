import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { expect, it, vi } from "vitest";
import { readReturns } from "./returns";
import { fakeLink, fakeScope, fakeService } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

const SHIPPED = "2026-11-20T10:00:00.000Z";

function shop(status: string, parcel: object) {
  const orders = fakeService({ readRows: () => [{ id: "return_1", order_id: "order_1", status }] });
  const fulfillment = fakeService({
    readRows: () => [{ id: "ful_1", shipped_at: null, canceled_at: null, ...parcel }],
  });
  const link = {
    [`${Modules.ORDER}.return_id ${Modules.FULFILLMENT}.fulfillment_id`]: [
      { return_id: "return_1", fulfillment_id: "ful_1" },
    ],
  };
  const scope = fakeScope({
    [Modules.ORDER]: orders.service,
    [Modules.FULFILLMENT]: fulfillment.service,
    [ContainerRegistrationKeys.LINK]: fakeLink(link),
  });
  return { scope, fulfillment };
}

const SHAPE = { id: true, status: true } as const;

it.each([
  ["was sent back", "requested", { shipped_at: SHIPPED }, { sent_back_at: SHIPPED }],
  ["was sent, and has come in part", "partially_received", { shipped_at: SHIPPED }, { sent_back_at: SHIPPED }],
  ["was not sent yet", "requested", {}, {}],
  ["was called off after that", "requested", { shipped_at: SHIPPED, canceled_at: SHIPPED }, {}],
])("a return that %s says so", async (_what, status, parcel, told) => {
  const { scope } = shop(status, parcel);
  expect(await readReturns(scope, ["order_1"], SHAPE)).toEqual(
    new Map([["order_1", [{ id: "return_1", status, ...told }]]]),
  );
});

it.each(["received", "canceled", "open"])("one that is %s asks no question more", async (status) => {
  const { scope, fulfillment } = shop(status, { shipped_at: SHIPPED });
  await readReturns(scope, ["order_1"], SHAPE);
  expect(fulfillment.calls).toEqual([]);
});
