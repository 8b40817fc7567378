import { expect, it } from "vitest";
import { toBuyAgain } from "./buy-again";

const mug = { productHandle: "mug" };
const shirt = { productHandle: "shirt" };
const byHand = { productHandle: null };

it.each([
  ["the only product", [mug, mug], { product: "mug" }],
  ["several products, by none of their names", [mug, shirt], { product: null }],
  ["the product beside a line made by hand", [mug, byHand], { product: "mug" }],
  ["nothing of lines made by hand", [byHand], null],
  ["nothing of no lines", [], null],
])("offers %s", (_what, lines, offered) => {
  expect(toBuyAgain("delivered", lines)).toEqual(offered);
});

it("offers nothing while something of the order is awaited", () => {
  for (const standing of ["placed", "shipped", "return_requested", "payment_due"] as const) {
    expect(toBuyAgain(standing, [mug])).toBeNull();
  }
});

it("names no product where not all lines are known", () => {
  expect(toBuyAgain("canceled", [mug], 2)).toEqual({ product: null });
});
