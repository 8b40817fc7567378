import { Modules } from "@medusajs/framework/utils";
import { describe, expect, it } from "vitest";
import { countRows } from "../database/read-rows";
import { numberPattern } from "../lookup/query";
import { medusaModels } from "../test-support/medusa-models";
import { orderRow } from "../test-support/rows";
import { type Row, select } from "../test-support/tables";
import { filtersOf } from "./filters";
import { STATES } from "./query";

const customer = { customerId: "cus_1", entitlement: { all: true } } as const;

describe("filtersOf", () => {
  it.each([...STATES, undefined])("asks for the customer's own orders alone, whatever the state is: %s", (state) => {
    const [own, ...more] = filtersOf(customer, { limit: 10, state, q: "mug" });
    expect(own).toEqual({ customer_id: "cus_1", is_draft_order: false });
    expect(more.every((filter) => !("customer_id" in filter))).toBe(true);
  });

  it.each([...STATES, undefined])(
    "asks for those alone that the sessions may see, whatever the state is: %s",
    (state) => {
      const unproven = { customerId: "cus_1", entitlement: { all: false, orderIds: ["order_1"] } } as const;
      const [own] = filtersOf(unproven, { limit: 10, state });
      expect(own).toEqual({ customer_id: "cus_1", is_draft_order: false, id: { $in: ["order_1"] } });
    },
  );

  it("says whose orders are meant in every subquery, too", () => {
    const collections = /"\$(some|none)":\{/g;
    for (const state of STATES) {
      const text = JSON.stringify(filtersOf(customer, { limit: 10, state, q: "mug" }).slice(1));
      const mine = /"deleted_at":null,"order":\{"customer_id":"cus_1","deleted_at":null\}/g;
      expect(text.match(mine)?.length).toBe(text.match(collections)?.length);
    }
  });

  it("has Postgres look by indexes that leave out what is deleted, as all of Medusa's do", async () => {
    const { scope, statements } = await medusaModels([Modules.ORDER], () => [{ count: "0" }]);
    const where = { $and: filtersOf(customer, { limit: 10, state: "delivered", q: "mug" }) };
    await countRows(scope, { module: Modules.ORDER, model: "Order", where });
    const { sql = "" } = statements[0] ?? {};
    const subqueries = sql.match(/select "r"\."id" from [^)]*/g) ?? [];
    expect(subqueries.length).toBeGreaterThanOrEqual(3);
    expect(sql.match(/"\w\d"\."deleted_at" is null/g)).toHaveLength(2 * subqueries.length);
  });

  it.each([
    ["1042", { display_id: 1042 }],
    ["#1042", { display_id: 1042 }],
    ["ab-7", { custom_display_id: { $re: numberPattern("AB-7") } }],
  ])("finds %s among the numbers", (q, filter) => {
    expect(filtersOf(customer, { limit: 10, q }).at(-1)?.$or).toContainEqual(filter);
  });

  it("looks for no sequential number in what is none", () => {
    const { $or } = filtersOf(customer, { limit: 10, q: "ab-7" }).at(-1) as { $or: object[] };
    expect($or.map((one) => Object.keys(one))).toEqual([["custom_display_id"], ["items"]]);
  });

  it("takes no wildcard from a shopper", () => {
    expect(JSON.stringify(filtersOf(customer, { limit: 10, q: "100%" }))).toContain('"%100\\\\%%"');
  });

  it("keeps to the span", () => {
    const span = { placed_from: "2026-01-01T00:00:00.000Z", placed_before: "2027-01-01T00:00:00.000Z" };
    expect(filtersOf(customer, { limit: 10, ...span }).slice(1)).toEqual([
      { created_at: { $gte: span.placed_from } },
      { created_at: { $lt: span.placed_before } },
    ]);
  });
});

const OF_ORDER: Row = { deleted_at: null, order: { customer_id: customer.customerId, deleted_at: null } };

/** A line of an order of cus_1, in the order module's own columns. */
const line = (more: Row = {}, item: Row = {}): Row => ({
  shipped_quantity: 0,
  delivered_quantity: 0,
  item: { requires_shipping: true, title: "Large / Moss", product_title: "Mug", ...item },
  ...OF_ORDER,
  ...more,
});
const aReturn = (status: string): Row => ({ status, ...OF_ORDER });

const isFound = (query: Parameters<typeof filtersOf>[1], order: Row) => {
  const row = orderRow({ customer_id: customer.customerId, items: [line()], returns: [], ...order });
  return select([row], { filters: { $and: filtersOf(customer, query) } }).count === 1;
};

describe("the states of a list", () => {
  const shipped = line({ shipped_quantity: 1 });
  const delivered = line({ shipped_quantity: 1, delivered_quantity: 1 });
  it.each<[string, Row, readonly string[]]>([
    ["a new one", {}, ["open"]],
    ["a digital one", { items: [line({}, { requires_shipping: false })] }, []],
    ["one with a file and a parcel to come", { items: [line({}, { requires_shipping: false }), line()] }, ["open"]],
    ["one that has been sent in part", { items: [line(), shipped] }, []],
    ["one that has arrived", { items: [delivered] }, ["delivered"]],
    ["one that has arrived in part", { items: [line(), delivered] }, ["delivered"]],
    ["one whose return was asked for", { items: [delivered], returns: [aReturn("requested")] }, ["returned"]],
    ["one that came back in part", { items: [delivered], returns: [aReturn("partially_received")] }, ["returned"]],
    ["one that came back", { items: [delivered], returns: [aReturn("received")] }, ["returned"]],
    ["one whose return was called off", { items: [delivered], returns: [aReturn("canceled")] }, ["delivered"]],
    ["a canceled one", { status: "canceled" }, ["canceled"]],
    ["a canceled one that was returned", { status: "canceled", returns: [aReturn("received")] }, ["canceled"]],
  ])("have %s where it belongs", (_case, order, states) => {
    const found = STATES.filter((state) => state !== "on_the_way" && isFound({ limit: 10, state }, order));
    expect(found).toEqual(states);
    // Which of them have a parcel on its way, on-the-way.ts asks of the fulfilments.
    expect(isFound({ limit: 10, state: "on_the_way" }, order)).toBe(order.status !== "canceled");
  });
});

describe("a search", () => {
  it.each<[string, Row, boolean]>([
    ["1042", { display_id: 1042 }, true],
    ["#1042", { display_id: 1042 }, true],
    ["104", { display_id: 1042 }, false],
    ["ab-7", { custom_display_id: "AB-7" }, true],
    ["AB-7", { custom_display_id: "#ab-7" }, true],
    ["2026 17", { custom_display_id: "2026 17" }, true],
    ["202617", { custom_display_id: "2026 17" }, true],
    ["ab-", { custom_display_id: "AB-7" }, false],
    ["mug", {}, true],
    ["MOSS", {}, true],
    ["cup", {}, false],
    ["m%g", {}, false],
    ["_ug", {}, false],
  ])("for %s finds %j: %s", (q, order, expected) => {
    expect(isFound({ limit: 10, q }, { display_id: 7, ...order })).toBe(expected);
  });
});

describe("a span", () => {
  const placed_from = "2026-01-01T00:00:00.000Z";
  const placed_before = "2027-01-01T00:00:00.000Z";
  it.each([
    ["2025-12-31T23:59:59.999Z", false],
    [placed_from, true],
    ["2026-12-31T23:59:59.999Z", true],
    [placed_before, false],
  ])("has %s in it: %s", (created_at, expected) => {
    expect(isFound({ limit: 10, placed_from, placed_before }, { created_at })).toBe(expected);
  });
});
