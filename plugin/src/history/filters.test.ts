import { describe, expect, it } from "vitest";
import { filtersOf } from "./filters";
import { STATES } from "./query";

const customer = "cus_1";

describe("filtersOf", () => {
  it.each([...STATES, undefined])("asks for the customer's own orders alone, whatever the state is: %s", (state) => {
    const [own, ...more] = filtersOf(customer, { limit: 10, state, q: "mug" });
    expect(own).toEqual({ customer_id: customer, is_draft_order: false });
    expect(JSON.stringify(more)).not.toContain('"customer_id":{');
  });

  it("says whose orders are meant in every subquery, too", () => {
    const collections = /"\$(some|none)":\{/g;
    for (const state of STATES) {
      const text = JSON.stringify(filtersOf(customer, { limit: 10, state, q: "mug" }).slice(1));
      expect(text.match(/"order":\{"customer_id":"cus_1"\}/g)?.length).toBe(text.match(collections)?.length);
    }
  });

  it.each([
    ["1042", { display_id: 1042 }],
    ["#1042", { display_id: 1042 }],
    ["ab-7", { custom_display_id: { $ilike: "AB-7" } }],
  ])("finds %s among the numbers", (q, filter) => {
    expect(filtersOf(customer, { limit: 10, q }).at(-1)?.$or).toContainEqual(filter);
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
