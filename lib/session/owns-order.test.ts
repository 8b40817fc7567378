import { expect, it } from "vitest";
import { CUSTOMER } from "@/lib/test-support/session";
import { ownsOrder } from "./owns-order";

it.each([
  [{ state: "proven" }, "cus_1", true],
  [{ state: "unknown" }, "cus_1", true],
  [{ state: "unproven", ownOrderIds: ["order_1"] }, "cus_1", true],
  [{ state: "unproven", ownOrderIds: [] }, "cus_1", false],
  [{ state: "unproven", ownOrderIds: ["order_2"] }, "cus_1", false],
  [{ state: "unproven", ownOrderIds: ["order_1"] }, "cus_2", false],
  [{ state: "proven" }, "cus_2", false],
  [{ state: "proven" }, null, false],
] as const)("with a mailbox %j an order of %s is the customer's: %s", (mailbox, customerId, expected) => {
  expect(ownsOrder({ ...CUSTOMER, mailbox }, { id: "order_1", customerId })).toBe(expected);
});
