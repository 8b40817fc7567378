import { describe, expect, test } from "vitest";
import { words } from "../../../orders/test-support";
import { arrived, type Raw, rawLine, rawReturn, viewOf } from "../test-support-orders";

const confirmed = { confirmed_at: "2026-05-08T10:00:00.000Z", canceled_at: null };
const exchange = (changes: Raw = {}) => ({
  id: "exch_1",
  return_id: "return_1",
  additional_items: [{ item_id: "line_2", quantity: 1 }],
  ...confirmed,
  ...changes,
});
const received = rawReturn({ exchange_id: "exch_1", status: "received" });
const cameBack = rawLine({ detail: { ...arrived, return_received_quantity: 1 } });
const goesBack = rawLine({ detail: { ...arrived, return_requested_quantity: 1 } });
const second = (detail: Raw) => rawLine({ id: "line_2", detail });
const third = (detail: Raw) => rawLine({ id: "line_3", detail });

describe("what comes for an exchange", () => {
  test("where it is not told, nothing is done while a line is unsent", () => {
    const untold = (detail: Raw) => viewOf({ items: [cameBack, second(detail)], returns: [received] });
    expect(untold({}).key).toBe("exchange_requested");
    expect(untold(arrived).key).toBe("exchange_done");
  });

  test("where nothing comes, nothing is promised to be shipped", () => {
    const view = viewOf({
      items: [goesBack],
      returns: [rawReturn({ exchange_id: "exch_1" })],
      exchanges: [exchange({ additional_items: [] })],
    });
    expect(view.standing.detail).not.toContain("ship");
    expect(view.afterSales.map(({ title, getting }) => [title, getting])).toEqual([["Exchange requested", []]]);
  });

  test("where only the return is told and everything was sent, neither", () => {
    const view = viewOf({ items: [goesBack], returns: [rawReturn({ exchange_id: "exch_1" })] });
    expect(view.standing.detail).not.toContain("ship");
  });
});

describe("an exchange or a replacement that is over hides nothing of the rest", () => {
  test("of an exchange", () => {
    const items = (detail: Raw) => [cameBack, second(arrived), third(detail)];
    const order = (detail: Raw) => viewOf({ items: items(detail), returns: [received], exchanges: [exchange()] });
    expect(order({}).key).toBe("partially_delivered");
    expect(order({}).way).toEqual(["placed done", "packed partial", "shipped partial", "delivered partial"]);
    expect(order(arrived).key).toBe("exchange_done");
  });

  test("of a replacement, whose order does not fall back", () => {
    const old = rawLine({ detail: { ...arrived, written_off_quantity: 1 } });
    const claims = [
      {
        ...exchange(),
        id: "claim_1",
        type: "replace",
        return_id: null,
        claim_items: [{ item_id: "line_1", quantity: 1 }],
      },
    ];
    const view = viewOf({ items: [old, second(arrived), third({})], claims });
    expect(view.key).toBe("partially_delivered");
    expect(view.way[0]).toBe("placed done");
    expect(viewOf({ items: [old, second(arrived), third(arrived)], claims }).key).toBe("replacement_done");
  });
});

describe("lines that are the order's no more", () => {
  test("of what was called off are not told", () => {
    const canceled_at = "2026-05-09T10:00:00.000Z";
    const [one] = viewOf({
      items: [rawLine({ detail: arrived })],
      exchanges: [exchange({ canceled_at })],
      returns: [rawReturn({ exchange_id: "exch_1", status: "canceled", canceled_at })],
    }).afterSales;
    expect([one?.title, one?.getting]).toEqual([words("exchange.canceled"), []]);
  });

  test("nor of a return", () => {
    const items = [{ item_id: "gone", quantity: 1 }];
    const view = viewOf({ items: [rawLine({ detail: arrived })], returns: [rawReturn({ status: "received", items })] });
    expect(view.returns.map(({ lines }) => lines)).toEqual([[]]);
  });
});
