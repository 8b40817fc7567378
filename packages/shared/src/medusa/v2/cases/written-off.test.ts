import { describe, expect, test } from "vitest";
import { arrived, type Raw, rawCollection, rawLine, rawReturn, viewOf } from "../test-support-orders";

const claim = (changes: Raw = {}) => ({
  id: "claim_1",
  type: "refund",
  return_id: null,
  confirmed_at: "2026-05-08T10:00:00.000Z",
  canceled_at: null,
  claim_items: [{ item_id: "line_1", quantity: 1 }],
  additional_items: [],
  ...changes,
});
const shipped = { fulfilled_quantity: 1, shipped_quantity: 1 };
const lost = rawLine({ detail: { ...shipped, written_off_quantity: 1 } });
const second = (detail: Raw) => rawLine({ id: "line_2", detail });

describe("what was lost and is given back is on no way any more", () => {
  test.each([[[claim()]], [[]]])("alone, the claims told being %j", (claims) => {
    const view = viewOf({ items: [lost], claims });
    expect([view.key, view.way]).toEqual(["problem", []]);
    expect(view.standing.title).toBe("Problem with your order");
    expect(view.hero.action).toBeNull();
  });

  test("beside what arrived, not everything has", () => {
    expect(viewOf({ items: [lost, second(arrived)], claims: [claim()] }).key).toBe("problem");
  });

  test("beside what is on the way, not everything is", () => {
    expect(viewOf({ items: [lost, second(shipped)], claims: [claim()] }).key).toBe("problem");
    expect(viewOf({ items: [lost, second({})], claims: [claim()] }).key).toBe("partially_shipped");
  });

  test("what had arrived broken has arrived", () => {
    const broken = rawLine({ detail: { ...arrived, written_off_quantity: 1 } });
    expect(viewOf({ items: [broken], claims: [claim()] }).key).toBe("delivered");
  });
});

describe("a unit that is made good and comes back is counted once", () => {
  const two = { fulfilled_quantity: 2, shipped_quantity: 2, delivered_quantity: 2 };
  const counted = (detail: Raw, status = "received") =>
    viewOf({
      items: [rawLine({ quantity: 2, detail: { ...two, ...detail } })],
      claims: [claim({ return_id: "return_1" })],
      returns: [rawReturn({ status, claim_id: "claim_1" })],
    }).units;

  test.each<[Raw, string[]]>([
    [{ return_received_quantity: 1, written_off_quantity: 1 }, ["1 delivered", "1 returned"]],
    [{ return_dismissed_quantity: 1, written_off_quantity: 2 }, ["1 delivered", "1 returned"]],
    [{ return_requested_quantity: 1, written_off_quantity: 1 }, ["1 delivered", "1 being returned"]],
  ])("%j", (detail, expected) => {
    expect(counted(detail)).toEqual([expected]);
  });

  test("a return that was called off brings nothing back", () => {
    expect(counted({ written_off_quantity: 1 }, "canceled")).toEqual([["1 delivered", "1 with a problem"]]);
  });
});

test("where replacements are not told, what arrived stays arrived", () => {
  const old = rawLine({ detail: { ...arrived, written_off_quantity: 1 } });
  const payment_collections = [rawCollection(), rawCollection([], { status: "not_paid", amount: 90 })];
  const view = viewOf({ items: [old, second({})], payment_collections, total: 186.84 });
  expect(view.key).toBe("partially_delivered");
  expect(view.way).toEqual(["placed done", "packed partial", "shipped partial", "delivered partial"]);
});
