import { expect, it } from "vitest";
import { cancelMoneyOf } from "./cancel-money";

const money = { currency: "USD", captured: 0, refunded: 0, reserved: 0 };

it.each([
  ["a paid order", { captured: 90 }, [{ key: "refund", amount: 90 }]],
  ["one refunded in part", { captured: 90, refunded: 40 }, [{ key: "refund", amount: 50 }]],
  [
    "one refunded whole, but for a binary fraction",
    { captured: 0.3, refunded: 0.1 + 0.2 - 1e-12 },
    [{ key: "refunded", amount: 0 }],
  ],
  ["one refunded beyond what was captured", { captured: 90, refunded: 95 }, [{ key: "refunded", amount: 0 }]],
  ["an authorized one", { reserved: 90 }, [{ key: "release", amount: 90 }]],
  [
    "one captured in part",
    { captured: 50, reserved: 40 },
    [
      { key: "refund", amount: 50 },
      { key: "release", amount: 40 },
    ],
  ],
  ["a free one", {}, [{ key: "notCharged", amount: 0 }]],
  ["one in yen", { currency: "JPY", captured: 0.4 }, [{ key: "notCharged", amount: 0 }]],
])("what becomes of the money of %s", (_of, changes, moves) => {
  expect(cancelMoneyOf({ ...money, ...changes })).toEqual(moves);
});
