import { expect, test } from "vitest";
import { paymentStateOf } from "./payment-state";
import type { Settlement } from "./settlement";

const nothing: Settlement = {
  paid: 0n,
  refunded: 0n,
  reserved: 0n,
  due: 0n,
  owed: 0n,
  owedNow: 0n,
  returning: 0n,
  returnShipping: 0n,
  storeCredit: 0n,
  isKnown: true,
  wasCharged: false,
};

test.each<[Partial<Settlement>, bigint | null, string, string]>([
  [{ paid: 2500n }, 2500n, "all", "none"],
  [{ paid: 1000n, due: 1500n }, 2500n, "part", "none"],
  [{ paid: 1000n, reserved: 1500n }, 2500n, "part", "none"],
  [{ paid: 2500n, refunded: 500n }, 2500n, "all", "part"],
  [{ paid: 2500n, refunded: 2500n }, 2500n, "all", "all"],
  [{ paid: 2500n, refunded: 2499n }, 2500n, "all", "all"],
  [{ paid: 2500n, refunded: 2498n }, 2500n, "all", "part"],
  [{ paid: 1000n, refunded: 1000n, reserved: 1500n }, 2500n, "part", "part"],
  [{ paid: 1000n, refunded: 1000n, due: 1500n }, 2500n, "part", "part"],
  [{ reserved: 2500n }, 2500n, "none", "none"],
  [{ due: 2500n }, 2500n, "none", "none"],
  [{}, 0n, "all", "none"],
  [{}, 2500n, "none", "none"],
  [{}, null, "none", "none"],
  [{ isKnown: false }, 0n, "none", "none"],
  [{ due: 1n }, 0n, "none", "none"],
])("settlement %#", (changes, total, paid, refunded) => {
  expect(paymentStateOf({ ...nothing, ...changes }, total)).toEqual({ paid, refunded });
});
