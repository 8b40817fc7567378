import { expect, it } from "vitest";
import { aBackend } from "../test-support/container";
import { readWaiting } from "./waiting";

let received = 0;
const request = (order_id: string, kind: string, state: string, proof = "owner") => {
  received += 1;
  const at = new Date(Date.UTC(2026, 10, 1, 0, received));
  return { id: `opreq_${received}`, order_id, kind, state, proof, received_at: at, state_at: at };
};

it("tells the newest of what waits for the shop, of each order, and only of proven requests", async () => {
  const { scope } = aBackend({
    order_page_request: [
      request("order_1", "return", "asked"),
      request("order_1", "withdrawal", "open"),
      request("order_2", "withdrawal", "in_progress", "grant"),
      request("order_3", "cancellation", "asked"),
      request("order_4", "withdrawal", "settled"),
      request("order_5", "withdrawal", "open", "number_email"),
      request("order_other", "withdrawal", "open"),
    ],
  });
  expect(await readWaiting(scope, ["order_1", "order_2", "order_3", "order_4", "order_5"])).toEqual({
    order_1: "withdrawal",
    order_2: "withdrawal",
    order_3: "cancellation",
  });
  expect(await readWaiting(scope, [])).toEqual({});
});
