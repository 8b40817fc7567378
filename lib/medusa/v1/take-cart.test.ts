import { expect, it } from "vitest";
import { fakeBackend } from "../test-support";
import { takeCart } from "./take-cart";

const medusa = fakeBackend();
const READ = "GET /store/carts/cart_1";
const cart = (facts: object) => [200, { cart: { id: "cart_1", ...facts } }] as const;

it("is read by nobody first, and then by the customer, who has it by that", async () => {
  medusa.on(READ, cart({ completed_at: null, customer: { id: "cus_guest", has_account: false } }));
  expect(await takeCart("a.good.token", "cus_1", "cart_1")).toBe("taken");
  expect(medusa.calls.map(({ headers }) => headers.get("authorization"))).toEqual([null, "Bearer a.good.token"]);
});

it.each([
  ["ordered", { completed_at: "2026-11-27T10:00:00Z", customer: null }],
  ["foreign", { completed_at: null, customer: { id: "cus_2", has_account: true } }],
])("is read by the customer only where it is theirs to have: %s", async (outcome, facts) => {
  medusa.on(READ, cart(facts));
  expect(await takeCart("a.good.token", "cus_1", "cart_1")).toBe(outcome);
  expect(medusa.calls).toHaveLength(1);
});
