import { expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import { findReturnOf } from "./cut-off-return";

const RETURN = { id: "return_1", order_id: "order_1", status: "requested" };
const OF_REQUEST = { metadata: { order_pages_request: "opreq_1" } };
const CHANGE = { order_id: "order_1", return_id: "return_1", change_type: "return_request", status: "confirmed" };

it.each<[string, object]>([
  ["another return of the order", { return_id: "return_2" }],
  ["another order", { order_id: "order_2" }],
  ["something else of the return", { change_type: "return_receive" }],
])("a return is made although %s has an open change, should Medusa not know the filter", async (_what, of) => {
  const open = { ...CHANGE, ...of, id: "ordch_0", status: "pending" };
  const tables = { return: [{ ...RETURN, ...OF_REQUEST }], order_change: [open, { ...CHANGE, id: "ordch_1" }] };
  const { scope } = aBackend(tables, { isDeafToFilters: true });
  expect(await findReturnOf(scope, "order_1", "opreq_1")).toEqual({ is: "made", id: "return_1" });
});

it.each<[string, object]>([
  ["another request's", { metadata: { order_pages_request: "opreq_2" } }],
  ["the shop's own", { metadata: null }],
  ["another order's", { ...OF_REQUEST, order_id: "order_2" }],
  ["canceled", { ...OF_REQUEST, status: "canceled" }],
])("a return that is %s is none of the request's", async (_whose, of) => {
  const tables = { return: [{ ...RETURN, ...of }], order_change: [{ ...CHANGE, id: "ordch_1" }] };
  const { scope } = aBackend(tables, { isDeafToFilters: true });
  expect(await findReturnOf(scope, "order_1", "opreq_1")).toEqual({ is: "none" });
});
