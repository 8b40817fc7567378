import { beforeEach, describe, expect, it, vi } from "vitest";
import { sendRequestMails } from "../../../../../../requests/mails";
import { guest, leanOrder, PACKED } from "../../../../../../requests/test-support";
import { ask } from "../../../../../../test-support/exchange";
import { asked } from "../../../../../../test-support/fake-flows";
import { RequestShop } from "../../../../../../test-support/request-shop";
import { NOW } from "../../../../../../test-support/rows";
import { CancelBody } from "../../../../../requests/validators";
import { POST } from "./route";

vi.mock("../../../../../../database/read-rows", () => import("../../../../../../test-support/fake-rows"));
vi.mock("../../../../../../orders/read-order", async () => ({
  readOrder: (await import("../../../../../../test-support/request-shop")).readOrder,
}));
vi.mock("@medusajs/medusa/core-flows", () => import("../../../../../../test-support/fake-flows"));
vi.mock("../../../../../../requests/mails", () => ({ sendRequestMails: vi.fn(async () => {}) }));

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  vi.mocked(sendRequestMails).mockClear();
  shop = new RequestShop();
  return () => vi.useRealTimers();
});

const cancel = (viewer: object = guest) =>
  ask(POST, shop.backend.scope, {
    params: { id: "order_1" },
    validatedBody: { key: "a-key-of-the-form", viewer, reason: "Ordered twice" },
  });

describe("canceling an order", () => {
  it("is answered with the request alone, and mailed as it then is", async () => {
    const { status, body } = await cancel();
    expect(status).toBe(200);
    expect(body).toEqual({
      request: {
        id: "opreq_1",
        kind: "cancellation",
        state: "done",
        receivedAt: NOW.toISOString(),
        stateAt: NOW.toISOString(),
        isProven: true,
        lines: [{ id: "line_1", quantity: 3 }],
        returnId: null,
      },
    });
    expect(sendRequestMails).toHaveBeenCalledExactlyOnceWith(
      shop.backend.scope,
      expect.objectContaining({ id: "opreq_1", state: "done" }),
      "cancel",
    );
  });

  it.each<[string, object]>([
    ["another account", { by: "owner", customer_id: "cus_2" }],
    ["a grant for the email it had", { by: "grant", email: "other" }],
    ["a grant for no email", { by: "grant", email: "" }],
    ["a browser that placed it too long ago", { by: "fresh" }],
  ])("is refused to %s: nothing is written down, moved or mailed", async (_who, viewer) => {
    const body = { type: "conflict", message: "access", because: "access" };
    expect(await cancel(viewer)).toEqual({ status: 403, body });
    expect(shop.stored).toEqual([]);
    expect(asked).toEqual([]);
    expect(sendRequestMails).not.toHaveBeenCalled();
  });

  it("is refused to a grant for no email where the order has none", async () => {
    shop.order = leanOrder({ email: null });
    expect(await cancel({ by: "grant", email: "" })).toMatchObject({ status: 403 });
    expect(asked).toEqual([]);
  });

  it("is refused once it is packed, with what can be done instead, and not mailed", async () => {
    shop.order = leanOrder({ fulfillments: PACKED });
    const body = { type: "conflict", because: "packed", message: "packed", until: null };
    expect(await cancel()).toEqual({ status: 409, body: { ...body, instead: ["return", "withdraw", "contact"] } });
    expect(asked).toEqual([]);
    expect(sendRequestMails).not.toHaveBeenCalled();
  });

  it("is refused in no word of Medusa's where its flow fails", async () => {
    const { flows } = await import("../../../../../../test-support/fake-flows");
    flows.cancelOrderWorkflow = () => {
      throw new Error("Payment provider pp_stripe said: card of maya@example.com declined");
    };
    const { status, body } = await cancel();
    expect(status).toBe(409);
    expect(JSON.stringify(body)).not.toMatch(/stripe|maya/);
    expect(sendRequestMails).not.toHaveBeenCalled();
  });

  it("is none of an order that there is not", async () => {
    shop.order = null;
    expect(await cancel()).toEqual({ status: 404, body: { type: "not_found", message: "Not found" } });
  });
});

describe("what is sent", () => {
  const body = { key: "a-key-of-the-form", viewer: guest };

  it("has a key and a viewer, and a reason if any", () => {
    expect(CancelBody.parse(body)).toEqual({ ...body, reason: null });
    expect(CancelBody.parse({ ...body, reason: " Twice " }).reason).toBe("Twice");
  });

  it.each<[string, object]>([
    ["no key", { key: undefined }],
    ["a key that is too short", { key: "x".repeat(15) }],
    ["a key that is too long", { key: "x".repeat(65) }],
    ["a key of other characters", { key: "a key of the form!" }],
    ["no viewer", { viewer: undefined }],
    ["a viewer of another kind", { viewer: { by: "shop" } }],
    ["an owner without an account", { viewer: { by: "owner", customer_id: "" } }],
    ["more of a viewer", { viewer: { by: "fresh", customer_id: "cus_1" } }],
    ["a reason that is too long", { reason: "x".repeat(2001) }],
    ["a reason that the database has no text for", { reason: "a\0b" }],
    ["more than there is", { order_id: "order_2" }],
  ])("is refused with %s", (_what, more) => {
    expect(CancelBody.safeParse({ ...body, ...more }).success).toBe(false);
  });
});
