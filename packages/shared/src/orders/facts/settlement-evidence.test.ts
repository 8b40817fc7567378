import { describe, expect, test } from "vitest";
import { aLine, anOrder, someProgress, someTotals } from "../test-support";
import type { Fulfilment, Order, RmaClaim } from "./order";
import { settle } from "./settlement";

const settled = (changes: Partial<Order>, unexplained = 0n) => settle(anOrder(changes), unexplained);
const proven = (changes: object) => ({
  evidence: { reserved: 0, captured: 0, refunded: 0, wasCaptured: false, ...changes },
});
/** Nobody tells payments, and the books say this. */
const books = (changes: Parameters<typeof someTotals>[0]) => ({ payments: [], totals: someTotals(changes) });
const unpaid = books({ paid: 0, outstanding: 25 });

describe("whether anything is known of payments", () => {
  test.each<[string, Partial<Order>, boolean]>([
    ["payments say so", { ...unpaid, ...proven({}) }, true],
    ["the books know what was paid", books({ paid: 25 }), true],
    ["there was nothing to pay", books({ paid: 0, total: 0 }), true],
    ["the books know no payment of an order that cost something", unpaid, false],
    ["the books of a free order say nothing", books({ paid: null, total: 0 }), false],
    ["there is no total", { payments: [], totals: null }, false],
  ])("%s", (_case, changes, expected) => {
    expect(settled(changes).isKnown).toBe(expected);
  });
});

describe("whether the shopper was charged", () => {
  test.each<[string, Partial<Order>, boolean]>([
    ["a capture of an unknown amount", { ...unpaid, ...proven({ wasCaptured: true }) }, true],
    ["paid by the books alone", { ...books({ paid: 1 }), ...proven({}) }, true],
    ["given back, so taken before", { ...books({ paid: 0, refunded: 1 }), ...proven({}) }, true],
    ["only held", { ...unpaid, ...proven({ reserved: 25 }) }, false],
    ["nothing", unpaid, false],
  ])("%s", (_case, changes, expected) => {
    expect(settled(changes).wasCharged).toBe(expected);
  });
});

describe("what the parts of a total do not explain", () => {
  test("is not due", () => {
    const totals = someTotals({ total: 35, paid: 25 });
    expect([0n, 600n, 1000n, -500n].map((rest) => settled({ totals }, rest).due)).toEqual([1000n, 400n, 0n, 1000n]);
  });

  test("is not owed", () => {
    const totals = someTotals({ total: 15, paid: 25 });
    expect([0n, -600n, -1000n, 500n].map((rest) => settled({ totals }, rest).owed)).toEqual([1000n, 400n, 0n, 1000n]);
  });
});

describe("credit that mirrors a refund", () => {
  test("makes neither debt nor refund", () => {
    const totals = someTotals({ total: 25, paid: 25, refunded: 10, refundCredits: 10 });
    const { due, owed } = settled({ totals, ...proven({ captured: 25, refunded: 10, wasCaptured: true }) });
    expect({ due, owed }).toEqual({ due: 0n, owed: 0n });
  });

  test("lets no hold beyond what is still to pay count", () => {
    const totals = someTotals({ total: 25, paid: 5, refunded: 5, refundCredits: 5 });
    const moved = { reserved: 100, captured: 5, refunded: 5, wasCaptured: true };
    expect(settled({ totals, ...proven(moved) }).reserved).toBe(2000n);
  });
});

test("no more is owed than was taken and kept", () => {
  const totals = someTotals({ total: 0, paid: 25, refunded: 20 });
  expect(settled({ totals, ...proven({ captured: 25, refunded: 20, wasCaptured: true }) }).owed).toBe(500n);
});

test("a refund beyond what was paid makes no debt of its own", () => {
  const totals = someTotals({ paid: 25, refunded: 40 });
  expect(settled({ totals, ...proven({ captured: 25, refunded: 40, wasCaptured: true }) }).due).toBe(2500n);
});

describe("where nothing proves a payment, the books say", () => {
  test("what is due, and what is owed of what was paid and kept", () => {
    expect(settled(unpaid).due).toBe(2500n);
    expect(settled(books({ paid: 25, refunded: 20, outstanding: -25 })).owed).toBe(500n);
  });

  test("what is owed, where they do not say what was paid", () => {
    expect(settled(books({ paid: null, outstanding: -25 })).owed).toBe(2500n);
    // With payments that prove nothing was taken there is nothing to give back.
    expect(settled({ ...books({ paid: null, outstanding: -25, returning: null }), ...proven({}) }).owed).toBe(0n);
  });

  test("nothing, where they do not either", () => {
    expect(settled(books({ outstanding: null }))).toMatchObject({ due: 0n, owed: 0n, owedNow: 0n });
  });

  const sent = (changes: Partial<Fulfilment>): Partial<Order> => ({
    fulfilments: [
      {
        ...{ id: "ful_1", kind: null, requiresShipping: true, lines: [], packedAt: null, parcels: [] },
        ...{ shippedAt: null, deliveredAt: null, keptUntil: null, canceledAt: null, ...changes },
      },
    ],
  });
  const moved = (changes: Parameters<typeof someProgress>[0]): Partial<Order> => ({
    lines: [aLine(), aLine({ id: "line_2", progress: someProgress(changes) })],
  });
  const at = "2026-05-05T10:00:00.000Z";

  test.each<[string, Partial<Order>]>([
    ["the shop has closed it", { status: "completed" }],
    ["the shop has put it away", { status: "archived" }],
    ["its word says shipped", { fulfilment: "shipped" }],
    ["its word says returned", { fulfilment: "returned" }],
    ["a unit was shipped", moved({ shipped: 1 })],
    ["a unit was delivered", moved({ delivered: 1 })],
    ["a package was shipped", sent({ shippedAt: at })],
    ["a package was delivered", sent({ deliveredAt: at })],
  ])("nothing is due of an order paid elsewhere: %s", (_case, changes) => {
    expect(settled({ ...unpaid, ...changes }).due).toBe(0n);
    // With a payment in the books it was not paid elsewhere.
    if (changes.status === undefined)
      expect(settled({ ...books({ paid: 5, outstanding: 20 }), ...changes }).due).toBe(2000n);
  });

  test.each<[string, Partial<Order>]>([
    ["only packed", { fulfilment: "fulfilled" }],
    ["units packed", moved({ fulfilled: 1 })],
    ["a package that was called back", sent({ shippedAt: at, canceledAt: at })],
    ["a package that is still here", sent({})],
  ])("all is due of what was not sent: %s", (_case, changes) => {
    expect(settled({ ...unpaid, ...changes }).due).toBe(2500n);
  });
});

describe("units that the shop makes good", () => {
  const lost = { lines: [aLine(), aLine({ id: "line_2", progress: someProgress({ writtenOff: 1 }) })] };
  const claim: RmaClaim = {
    ...{ id: "claim_1", type: "replace", returnId: null, confirmedAt: "2026-05-05T10:00:00.000Z", canceledAt: null },
    ...{ claimed: [], comes: [] },
  };
  const more = { ...proven({ captured: 25, wasCaptured: true }), totals: someTotals({ total: 35, paid: 25 }) };

  test("leave nothing due, where nobody says how they are made good", () => {
    expect(settled({ ...more, ...lost }).due).toBe(0n);
    expect(settled({ ...unpaid, ...lost }).due).toBe(0n);
  });

  test("leave due what is, where that is told, and where none was lost", () => {
    expect(settled({ ...more, ...lost, rmaClaims: [claim] }).due).toBe(1000n);
    expect(settled(more).due).toBe(1000n);
  });
});

describe("what is on its way back", () => {
  const totals = someTotals({ returning: 10 });

  test("counts where a unit of any line is", () => {
    const one = aLine({ id: "line_2", progress: someProgress({ delivered: 1, returnRequested: 1 }) });
    expect(settled({ totals, lines: [aLine(), one] }).returning).toBe(1000n);
    expect(settled({ totals, lines: [aLine()] }).returning).toBe(0n);
  });
});
