import { describe, expect, it } from "vitest";
import { BackendUnavailable } from "../backend";
import { fakeBackend, REPLIES } from "../test-support";
import { takeCart } from "./take-cart";

const medusa = fakeBackend();
const READ = "GET /store/carts/cart_1";
const TAKE = "POST /store/carts/cart_1/customer";
const cart = (facts: object) => [200, { cart: { id: "cart_1", ...facts } }] as const;
const guest = { id: "cus_guest", has_account: false };

describe("a cart at a sign-in", () => {
  it.each([
    ["a guest's", { completed_at: null, customer: guest }],
    ["one without an email", { customer: null }],
  ])("is taken over with the customer's token: %s", async (_whose, facts) => {
    medusa.on(READ, cart(facts));
    medusa.on(TAKE, cart({}));
    expect(await takeCart("a.good.token", "cus_1", "cart_1")).toBe("taken");
    const [read, take] = medusa.calls;
    expect(read?.search).toBe("fields=id,completed_at,*customer");
    expect(read?.headers.get("authorization")).toBeNull();
    expect(take?.headers.get("authorization")).toBe("Bearer a.good.token");
    expect(take?.body).toEqual({});
  });

  it.each([
    ["ordered", cart({ completed_at: "2026-11-27T10:00:00Z", customer: guest })],
    ["foreign", cart({ completed_at: null, customer: { id: "cus_2", has_account: true } })],
    ["foreign", REPLIES.notFound],
  ] as const)("is left alone: %s", async (outcome, answer) => {
    medusa.on(READ, answer);
    expect(await takeCart("a.good.token", "cus_1", "cart_1")).toBe(outcome);
    expect(medusa.calls).toHaveLength(1);
  });

  it("is no absence where a gateway answers", async () => {
    medusa.on(READ, REPLIES.gateway);
    await expect(takeCart("a.good.token", "cus_1", "cart_1")).rejects.toThrow(BackendUnavailable);
  });
});
