import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyDigits, toMinor } from "../format/money";
import { deriveFacts } from "../orders/facts/derive-facts";
import type { Order } from "../orders/facts/order";
import { roundOrder } from "../orders/facts/totals";
import { addUp, context, digitsOf } from "../orders/test-support";
import { toOrderView } from "../orders/view/to-order-view";

/** What a generation's tests are about. */
export type ToOrder = (raw: unknown) => Order | null;

type RawOrder = Record<string, unknown>;

export interface Recorded {
  /** Answers of a real backend by the state of the order. */
  readonly recorded: ReadonlyMap<string, RawOrder>;
  /** @returns the raw order of one state, for tests that change parts of it */
  recordedOrder(state: string): RawOrder;
}

/** The orders that a recording script has left in a folder. */
export function readRecorded(folder: URL): Recorded {
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8")).order;
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  const recorded = new Map<string, RawOrder>(files.map((file) => [file.replace(".json", ""), read(file)]));
  return {
    recorded,
    recordedOrder(state) {
      const order = recorded.get(state);
      if (!order) throw new Error(`No fixture is called ${state}`);
      return structuredClone(order);
    },
  };
}

/** Under the mutation tester every fault runs all of these: there a few tries must do. */
const tries = (usual: number) => ({
  numRuns: process.env.STRYKER_MUTATOR_WORKER === undefined ? usual : Math.ceil(usual / 100),
});

/** Anything a JSON answer may hold where something else was expected, in any script. */
const garbage = fc.oneof(
  fc.constantFrom(null, undefined, "", "#", "NaN", "-0", "1e400", [], {}, true),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);

const currency = fc.constantFrom("usd", "eur", "jpy", "kwd", "clf", "xxx", "zzz", "", "no currency", "₿");

/** A recorded order in which any value may have become something else. */
const damagedOf = ({ recorded, recordedOrder }: Recorded) =>
  fc
    .record({
      state: fc.constantFrom(...recorded.keys()),
      damage: fc.array(fc.tuple(fc.nat(), garbage), { minLength: 1, maxLength: 40 }),
      currency,
    })
    .map(({ state, damage, currency }) => {
      const order = { ...recordedOrder(state), currency_code: currency };
      const places = placesIn(order);
      for (const [at, value] of damage) {
        const place = places[at % places.length];
        if (place && place.key !== "id") place.parent[place.key] = value;
      }
      return order;
    });

/** Whatever a backend sends, there is a page, and its rows add up. */
export function testAnyAnswer(toOrder: ToOrder, fixtures: Recorded): void {
  test("is no order, or an order with a view; nothing throws", () => {
    fc.assert(
      fc.property(fc.oneof(garbage, fc.dictionary(fc.string(), garbage)), (raw) => {
        const order = toOrder(raw);
        if (order) toOrderView(order, context);
      }),
      tries(100),
    );
  });

  test("that is damaged still gives a page whose rows add up", () => {
    fc.assert(
      fc.property(damagedOf(fixtures), (raw) => {
        const order = toOrder(raw);
        if (!order) throw new Error("an id is all it takes");
        const { sum, lines } = roundOrder(order);
        toOrderView(order, context);
        if (!sum) return;
        const digits = currencyDigits(order.currency);
        // Where a price is missing there may be no rows.
        if (sum.rows.length > 0) expect(sum.rows.reduce((all, { minor }) => all + minor, 0n)).toBe(sum.total);
        expect(sum.total).toBe(toMinor(order.totals?.total ?? 0, digits));
        const known = lines.filter((amount) => amount !== null);
        if (known.length === 0 || known.length < lines.length || sum.rows.length === 0) return;
        expect(known.reduce((all, minor) => all + minor, 0n)).toBe(
          sum.rows.find(({ kind }) => kind === "items")?.minor ?? 0n,
        );
      }),
      tries(200),
    );
  });
}

/** An order whose parts agree with each other leaves nothing unexplained, on the page itself. */
export function testConsistent(toOrder: ToOrder, consistent: fc.Arbitrary<unknown>): void {
  test("that is consistent leaves nothing unexplained, on the page itself", () => {
    fc.assert(
      fc.property(consistent, (raw) => {
        const order = toOrder(raw);
        if (!order) throw new Error("an id is all it takes");
        const view = toOrderView(order, context);
        const rows = view.totals?.rows ?? [];
        expect(addUp(rows)).toBe(digitsOf(view.totals?.total ?? ""));
        expect(rows.some(({ key }) => key.startsWith("other"))).toBe(false);
        const items = rows.find(({ key }) => key.startsWith("items"))?.amount ?? "";
        expect(addUp(view.items.map(({ amount }) => ({ amount: amount ?? "" })))).toBe(digitsOf(items));
        const discounts = rows.filter(({ label }) => label.startsWith("Discount"));
        expect(addUp(view.items.flatMap(({ discounts }) => discounts))).toBe(addUp(discounts));
      }),
      tries(300),
    );
  });
}

/** Neither what a plugin adds nor what Medusa itself adds one day reaches a page. */
export function testAllowList(toOrder: ToOrder, { recorded, recordedOrder }: Recorded): void {
  test.each([...recorded.keys()])("what is not named stays out: %s", (state) => {
    const mark = "must-not-leak";
    const raw = recordedOrder(state);
    for (const { parent } of placesIn({ raw })) {
      if (!Array.isArray(parent)) Object.assign(parent, { [mark]: mark, metadata: { [mark]: mark }, created_by: mark });
    }
    const order = toOrder(raw);
    expect(JSON.stringify(order)).not.toContain(mark);
    expect(order).toEqual(toOrder(recordedOrder(state)));
  });
}

interface Place {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** Every value of a JSON tree and where it is. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

/** A raw order and what truly happened to its money, in whole minor units. */
export interface RawOrderWithMoney {
  readonly raw: unknown;
  readonly total: number;
  readonly captured: number;
  readonly refunded: number;
  readonly reserved: number;
}

/** Whatever the backend's words, books and missing parts say: the page claims nothing of the money that is not so. */
export function testMoneyClaims(toOrder: ToOrder, orders: fc.Arbitrary<RawOrderWithMoney>): void {
  const pageOf = (raw: unknown) => {
    const order = toOrder(raw);
    if (!order) throw new Error("an id is all it takes");
    return { view: toOrderView(order, context), settlement: deriveFacts(order).settlement };
  };

  test("never says that nothing was charged where something was", () => {
    fc.assert(
      fc.property(orders, ({ raw, captured }) => {
        const { view } = pageOf(raw);
        if (captured > 0) expect(JSON.stringify(view)).not.toMatch(/not charged|been charged/i);
      }),
      tries(500),
    );
  });

  test("says refunded in full only where all that was taken is back, and nothing more may be taken", () => {
    fc.assert(
      fc.property(orders, ({ raw, total, captured, refunded, reserved }) => {
        const { view } = pageOf(raw);
        if (view.standing.key !== "refunded") return;
        expect(captured).toBeGreaterThan(0);
        expect(refunded).toBeGreaterThanOrEqual(captured - 1);
        // A hold of more than the order costs is one that nobody called off.
        expect(Math.min(reserved, total - captured)).toBeLessThanOrEqual(1);
      }),
      tries(500),
    );
  });

  test("invents no debt and no refund", () => {
    fc.assert(
      fc.property(orders, ({ raw, total, captured, refunded, reserved }) => {
        const { due, owed } = pageOf(raw).settlement;
        // A hold of one of the smallest coin is what rounding leaves, and counts as none.
        const held = reserved > 1 ? reserved : 0;
        expect(Number(due)).toBeLessThanOrEqual(Math.max(0, total - captured + refunded - held));
        expect(Number(owed)).toBeLessThanOrEqual(Math.max(0, captured - refunded - total));
      }),
      tries(500),
    );
  });
}
