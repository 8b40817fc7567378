import { describe, expect, it, vi } from "vitest";
import { readProof } from "#shared";
import { aBackend } from "../../../test-support/container";
import { ask } from "../../../test-support/exchange";
import { changeRow, customerRow, hoursAgo, orderRow } from "../../../test-support/rows";
import { GET as readCart } from "./carts/[id]/route";
import { GET } from "./route";
import { POST as readTransfer } from "./transfer/route";
import { TransferBody } from "./transfer/validator";

vi.mock("../../../database/read-rows", () => import("../../../test-support/fake-rows"));

it("tells a storefront that the plugin is here and what it can do", async () => {
  const answer = await ask(GET, aBackend().scope);
  expect(answer).toMatchObject({ status: 200, body: { version: 1, features: expect.arrayContaining(["claims"]) } });
});

it("tells a storefront whether its proofs are good here", async () => {
  const secret = "a secret of at least thirty-two characters";
  const { scope } = aBackend({}, { options: { linkSecret: secret, lockOrderReads: true } });
  const saidTo = async (proof: string) =>
    (await ask(GET, scope, { headers: { "x-storefront-proof": proof } })).body as object;
  expect(await saidTo(readProof("order-pages", [secret], new Date()))).toMatchObject({
    features: expect.arrayContaining(["locked-reads"]),
    is_trusted: true,
    sends_mails: false,
  });
  expect(await saidTo(readProof("order-pages", [`${secret}.`], new Date()))).toMatchObject({ is_trusted: false });
  expect((await ask(GET, scope)).body).toMatchObject({ is_trusted: false });
  expect((await ask(GET, scope)).body, "how it is set up is nobody else's").not.toHaveProperty("sends_mails");
});

describe("a cart", () => {
  const { scope } = aBackend({
    cart: [
      { id: "cart_1", completed_at: null },
      { id: "cart_2", completed_at: hoursAgo(1), email: "maya@example.com" },
    ],
    cart_payment_collection: [{ cart_id: "cart_1", payment_collection_id: "pc_1" }],
    payment_session: [
      { payment_collection_id: "pc_1", status: "pending" },
      { payment_collection_id: "pc_2", status: "authorized" },
    ],
    order_cart: [{ cart_id: "cart_2", order_id: "order_2" }],
  });
  const read = (id: string) => ask(readCart, scope, { params: { id } });

  it("is told by where it stands alone", async () => {
    expect(await read("cart_1")).toEqual({
      status: 200,
      body: { cart: { id: "cart_1", completed_at: null, order_id: null, payment: "pending" } },
    });
  });

  it("leads to its order, and tells nothing of who ordered", async () => {
    const completed_at = hoursAgo(1).toISOString();
    expect((await read("cart_2")).body).toEqual({
      cart: { id: "cart_2", completed_at, order_id: "order_2", payment: "none" },
    });
  });

  it("is not found in Medusa's own words", async () => {
    const missing = { status: 404, body: { type: "not_found", message: "Cart was not found" } };
    expect(await read("cart_3")).toEqual(missing);
    expect(await ask(readCart, scope)).toEqual(missing);
  });
});

describe("a mailed link", () => {
  const { scope } = aBackend({
    order: [orderRow({ id: "order_1" })],
    order_change: [changeRow()],
    customer: [customerRow()],
  });
  const read = (token: string) => ask(readTransfer, scope, { validatedBody: { order_id: "order_1", token } });

  it("is told what it asks, by its token", async () => {
    expect(await read("a-token")).toMatchObject({
      status: 200,
      body: { transfer: { state: "pending", number: "12" } },
    });
    expect(await read("b-token")).toEqual({ status: 200, body: { transfer: null } });
  });

  it.each([
    { order_id: "order_1", token: "t" },
    { order_id: `order_${"x".repeat(60)}`, token: "t".repeat(2000) },
  ])("may carry %j", (body) => {
    expect(TransferBody.parse(body)).toEqual(body);
  });

  it.each([
    {},
    { order_id: "order_1" },
    { token: "t" },
    { order_id: "order_", token: "t" },
    { order_id: "xorder_1", token: "t" },
    { order_id: "order_1/../x", token: "t" },
    { order_id: `order_${"x".repeat(61)}`, token: "t" },
    { order_id: "order_1", token: "" },
    { order_id: "order_1", token: "t".repeat(2001) },
    { order_id: "order_1", token: ["t"] },
    { order_id: "order_1", token: "t", state: "pending" },
  ])("carries nothing like %j", (body) => {
    expect(TransferBody.safeParse(body).success).toBe(false);
  });
});
