import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { describe, expect, it, vi } from "vitest";
import { type Asked, CONTEXT, proven, runMiddleware, unproven } from "../../test-support/account-requests";
import type { Backend } from "../../test-support/container";
import { addEntitlement } from "./add-entitlement";
import { answerOwnOrders } from "./answer-own-orders";

describe("Medusa's own list of orders", () => {
  const queryFor = async (backend: Backend, asked: Asked) =>
    (await runMiddleware(answerOwnOrders, backend, { auth_context: CONTEXT, ...asked })).req.query;

  it.each([
    [undefined, ["order_own"]],
    ["order_own", ["order_own"]],
    [["order_own", "order_guest"], ["order_own"]],
    ["order_guest", ["none"]],
    [{ $ne: "order_own" }, ["none"]],
  ])("is asked for %j as %j", async (id, expected) => {
    const query = id === undefined ? { limit: "5" } : { limit: "5", id };
    expect(await queryFor(unproven(), { query })).toEqual({ limit: "5", id: expected });
  });

  it("is of nothing where nothing was placed", async () => {
    expect(await queryFor(unproven({ SessionCart: [] }), {})).toEqual({ id: ["none"] });
  });

  it("is left alone where the mailbox is proven, for guests, and below it", async () => {
    expect(await queryFor(proven(), {})).toEqual({});
    expect(await queryFor(unproven(), { auth_context: {} })).toEqual({});
    expect(await queryFor(unproven(), { path: "/order_own" })).toEqual({});
  });
});

describe("Medusa's answer about the customer", () => {
  const tell = async (backend: Backend, answer: unknown, status = 200) =>
    (await runMiddleware(addEntitlement, backend, { auth_context: CONTEXT }, { answer, status })).told;
  const customer = { id: "cus_1", email: "ada@example.net" };

  it("says which orders the session may see, and leaves out what Medusa would tell of others", async () => {
    expect(await tell(unproven(), { customer: { ...customer, orders: [{ id: "order_guest" }] } })).toEqual({
      customer,
      order_pages: { orders: ["order_own"] },
    });
    const orders = [{ id: "order_guest" }];
    expect(await tell(proven(), { customer: { ...customer, orders } })).toEqual({
      customer: { ...customer, orders },
      order_pages: { orders: "all" },
    });
  });

  it("leaves them out whatever fields were asked for", async () => {
    expect(await tell(unproven(), { customer: { orders: [{ email: "ada@example.net" }] } })).toEqual({
      customer: {},
      order_pages: { orders: ["order_own"] },
    });
  });

  it("leaves them out of the customer that an address' deletion answers, too", async () => {
    const answer = {
      id: "cus_1",
      object: "address",
      deleted: true,
      parent: { ...customer, orders: [{ id: "order_1" }] },
    };
    expect(await tell(unproven(), answer)).toEqual({
      ...answer,
      parent: customer,
      order_pages: { orders: ["order_own"] },
    });
    expect(await tell(proven(), answer)).toMatchObject(answer);
  });

  it("is what it was where it is about something else, or an error", async () => {
    for (const answer of [{ addresses: [] }, { customer: null }, { parent: null }, "OK", null]) {
      expect(await tell(unproven(), answer)).toEqual(answer);
    }
    expect(await tell(unproven(), { customer }, 401)).toEqual({ customer });
  });

  it("fails where that cannot be said", async () => {
    const backend = unproven();
    vi.spyOn(backend.scope.resolve(ContainerRegistrationKeys.QUERY), "graph").mockRejectedValue(new Error("gone"));
    const { errors, told } = await runMiddleware(
      addEntitlement,
      backend,
      { auth_context: CONTEXT },
      { answer: { customer } },
    );
    expect(errors).toEqual([new Error("gone")]);
    expect(told).toBeUndefined();
  });
});
