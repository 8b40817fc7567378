import { verifyReadProof, verifyRequestProof } from "@order-pages/shared/proofs/storefront-proof";
import { describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { BackendUnavailable } from "../backend";
import type { RequestViewer } from "../shopper-requests";
import { fakeBackend, REPLIES } from "../test-support";
import { cancelOrder, cancelReturn, readReturn, readReturnTerms, requestReturn, takeBackRequest } from "./requests";

vi.mock("@/lib/i18n/server", () => ({ getLocale: async () => "de-AT" }));

const medusa = fakeBackend();
const ID = "order_1";
const VIEWER: RequestViewer = { by: "grant", email: "AAAAAAAAAAAAAAAA" };
const CANCEL = "POST /store/order-pages/orders/:id/cancel";
const RETURNS = "POST /store/order-pages/orders/:id/returns";
const made = (state: string, returnId: string | null = null) => ({
  request: { id: "opreq_1", kind: "cancellation", state, returnId },
});
const cancel = () => cancelOrder(ID, { key: "a-key-of-the-page", viewer: VIEWER, reason: null });

describe("canceling", () => {
  it.each(["done", "asked"] as const)("is proven over action, order and body, and comes to %s", async (state) => {
    medusa.on(CANCEL, [200, made(state)]);
    expect(await cancel()).toEqual({ kind: "accepted", state, returnId: null });
    const [call] = medusa.calls;
    const body = { key: "a-key-of-the-page", viewer: VIEWER, reason: null };
    expect(call?.body).toEqual(body);
    const proof = call?.headers.get("x-storefront-proof");
    const proves = (action: string, id: string) =>
      verifyRequestProof(proof, { action, id, body: call?.body }, env().linkSecrets, new Date());
    expect([proves("cancel", ID), proves("return", ID), proves("cancel", "order_2")]).toEqual([true, false, false]);
  });

  it("is refused for a reason of the rules, with its day where there is one", async () => {
    const until = "2026-05-20T11:30:00.000Z";
    medusa.on(
      CANCEL,
      [409, { type: "conflict", message: "too_late", because: "too_late", until }],
      [403, { type: "conflict", message: "access", because: "access" }],
      [409, { type: "conflict", message: "new", because: "of a later version" }],
    );
    expect(await cancel()).toEqual({ kind: "refused", because: "too_late", until });
    expect(await cancel()).toEqual({ kind: "refused", because: "access", until: null });
    expect(await cancel()).toEqual({ kind: "refused", because: "unclear", until: null });
  });

  it("finds no order that there is not", async () => {
    medusa.on(CANCEL, REPLIES.notFound);
    expect(await cancel()).toEqual({ kind: "not_found" });
  });

  it.each([
    ["a gateway's page", REPLIES.gateway],
    ["a conflict that says no reason", [409, { type: "conflict", message: "busy" }] as const],
    ["a firewall", [403, "<h1>Forbidden</h1>"] as const],
    ["an answer without a meaning", [200, { request: { state: "of a later version" } }] as const],
    ["nothing at all", "breaks" as const],
  ])("is not known to be done or not after %s", async (_what, reply) => {
    medusa.on(CANCEL, reply);
    await expect(cancel()).rejects.toThrow(BackendUnavailable);
  });
});

describe("a return", () => {
  it("is asked for at the sum that was shown", async () => {
    medusa.on(RETURNS, [200, made("done", "return_1")]);
    const asked = {
      key: "a-key-of-the-page",
      viewer: VIEWER,
      lines: [{ id: "line_1", quantity: 2, reasonId: "rr_1", note: "Too small" }],
      optionId: "so_1",
      quotedTotal: 12.5,
    };
    expect(await requestReturn(ID, asked)).toEqual({ kind: "accepted", state: "done", returnId: "return_1" });
    expect(medusa.calls[0]?.body).toEqual({
      key: "a-key-of-the-page",
      viewer: VIEWER,
      lines: [{ id: "line_1", quantity: 2, reason_id: "rr_1", note: "Too small" }],
      option_id: "so_1",
      quoted_total: 12.5,
    });
  });

  it("is taken back, one of the shop's own, too", async () => {
    medusa.on("POST /store/order-pages/orders/:id/returns/:returnId/cancel", [200, { request: null }]);
    expect(await cancelReturn(ID, "return_1", VIEWER)).toEqual({ kind: "accepted", state: null, returnId: null });
    const [call] = medusa.calls;
    const request = { action: "cancel-return", id: "order_1/return_1", body: { viewer: VIEWER } };
    const proof = call?.headers.get("x-storefront-proof");
    expect(verifyRequestProof(proof, request, env().linkSecrets, new Date())).toBe(true);
  });

  it("is taken back while it waits for the shop", async () => {
    const answered = { request: { state: "taken_back", returnId: null } };
    medusa.on("POST /store/order-pages/orders/:id/requests/:requestId/take-back", [200, answered]);
    expect(await takeBackRequest(ID, "opreq_1", VIEWER)).toMatchObject({ kind: "accepted", state: "taken_back" });
    const request = { action: "take-back", id: "order_1/opreq_1", body: { viewer: VIEWER } };
    const proof = medusa.calls[0]?.headers.get("x-storefront-proof");
    expect(verifyRequestProof(proof, request, env().linkSecrets, new Date())).toBe(true);
  });

  it("has terms, read by the order's id", async () => {
    medusa.on("GET /store/order-pages/orders/:id/return-options", [
      200,
      {
        return_options: {
          options: [{ id: "so_1", name: "Post", fee: 4 }],
          reasons: [{ id: "rr_1", value: "x", label: "Damaged", description: null, parent: null, is_fault: true }],
          lines: [{ id: "line_1", refundable_per_unit: 10 }],
          reason_required: true,
          instructions: null,
        },
      },
    ]);
    expect(await readReturnTerms(ID)).toEqual({
      options: [{ id: "so_1", name: "Post", fee: 4 }],
      reasons: [{ id: "rr_1", label: "Damaged", parent: null, isFault: true }],
      lines: [{ id: "line_1", refundablePerUnit: 10 }],
      isReasonRequired: true,
      instructions: null,
    });
    const proof = medusa.calls[0]?.headers.get("x-storefront-proof");
    expect(verifyReadProof(proof, ID, env().linkSecrets, new Date())).toBe(true);
  });

  it("is shown as it stands, and another order's is none", async () => {
    const shown = {
      id: "return_1",
      number: "7",
      state: "requested",
      state_at: "2026-05-20T11:30:00.000Z",
      requested_at: "2026-05-20T11:30:00.000Z",
      lines: [{ id: "line_1", quantity: 1, received: 0, dismissed: 0, reason: null, note: null }],
      way_back: "Post",
      tracking: [{ number: "X1", url: null, label_url: "https://labels.example/1" }],
      address: { name: "Warehouse", city: "Portland" },
      quote: { currency: "USD", rows: [], goods: 10, fee: 4, total: 6, refund: 6 },
      instructions: "Pack it.",
      withdrawal_id: null,
      can_cancel: true,
    };
    medusa.on(
      "GET /store/order-pages/orders/:id/returns/:returnId",
      [200, { return: shown }],
      [404, { type: "not_found", message: "Not found" }],
      [200, { return: { ...shown, state: "of a later version" } }],
    );
    expect(await readReturn(ID, "return_1")).toMatchObject({
      id: "return_1",
      state: "requested",
      wayBack: "Post",
      tracking: [{ number: "X1", url: null, labelUrl: "https://labels.example/1" }],
      instructions: "Pack it.",
      address: { name: "Warehouse", company: null, city: "Portland" },
      quote: { goods: 10, fee: 4, total: 6, refund: 6 },
      canCancel: true,
    });
    expect(await readReturn(ID, "return_2")).toBeNull();
    await expect(readReturn(ID, "return_1")).rejects.toThrow(BackendUnavailable);
  });
});
