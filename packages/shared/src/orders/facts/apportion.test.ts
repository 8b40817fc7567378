import Big from "big.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toMinor } from "../../format/money";
import { apportion } from "./apportion";

const bigs = (amounts: readonly number[]) => amounts.map((amount) => new Big(amount));
const total = (minors: readonly bigint[]) => minors.reduce((sum, minor) => sum + minor, 0n);

describe("apportion", () => {
  test.each([
    { amounts: [1.005, 1.005], sum: 201n, shares: [100n, 101n] },
    { amounts: [1.004, 1.004, 1.004], sum: 301n, shares: [101n, 100n, 100n] },
    { amounts: [10, -0.333, 0.333], sum: 1000n, shares: [1000n, -33n, 33n] },
    { amounts: [0, 0.004, 0.004], sum: 1n, shares: [0n, 1n, 0n] },
    { amounts: [], sum: 0n, shares: [] },
  ])("$amounts as $sum", ({ amounts, sum, shares }) => {
    expect(apportion(bigs(amounts), sum, 2)).toEqual(shares);
  });

  test("adds up for any amounts, moves none by more than a unit and leaves nothing at nothing", () => {
    const amount = fc.oneof(
      fc.constant(0),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.float({ noNaN: true, min: -10, max: 10 }),
    );
    fc.assert(
      fc.property(fc.array(amount), fc.constantFrom(0, 2, 3), (amounts, digits) => {
        const exact = bigs(amounts);
        const sum = toMinor(
          exact.reduce((all, one) => all.plus(one), new Big(0)),
          digits,
        );
        const shares = apportion(exact, sum, digits);
        expect(total(shares)).toBe(sum);
        shares.forEach((share, index) => {
          const distance = new Big(amounts[index] ?? 0).times(new Big(10).pow(digits)).minus(share.toString()).abs();
          expect(distance.lte(1)).toBe(true);
          if (amounts[index] === 0) expect(share).toBe(0n);
        });
      }),
    );
  });
});
