import { expect, it } from "vitest";
import { pick } from "./pick";

const shape = { id: true, items: { title: true, detail: { quantity: true } } } as const;

it("copies what is named and nothing else, also in lists", () => {
  const order = {
    id: "order_1",
    metadata: { note: "difficult customer" },
    items: [
      { title: "Mug", variant_sku: "MUG", detail: { quantity: 2, raw_quantity: { value: "2" } } },
      { title: "Tote" },
    ],
  };
  expect(pick(order, shape)).toEqual({
    id: "order_1",
    items: [{ title: "Mug", detail: { quantity: 2 } }, { title: "Tote" }],
  });
});

it("keeps what is empty, and leaves out what was not read", () => {
  expect(pick({ id: null, items: [] }, shape)).toEqual({ id: null, items: [] });
  expect(pick({ items: null }, shape)).toEqual({ items: null });
});

it("takes Medusa's amounts for the numbers that they stand for", () => {
  expect(pick({ id: { numeric: 12.5, raw: { value: "12.50" } } }, shape)).toEqual({ id: 12.5 });
});
