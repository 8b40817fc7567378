import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerClaim } from "../../claims/answer-claim";
import { cancelClaim } from "../../claims/cancel-claim";
import { requestClaim } from "../../claims/request-claim";
import { aBackend } from "../../test-support/container";
import { ask } from "../../test-support/exchange";
import { acceptTransfer, cancelTransfer, declineTransfer, requestTransfer } from "./transfer-routes";
import { AnswerTransferBody, RequestTransferBody } from "./validators";

vi.mock("../../claims/answer-claim", () => ({ answerClaim: vi.fn() }));
vi.mock("../../claims/cancel-claim", () => ({ cancelClaim: vi.fn() }));
vi.mock("../../claims/request-claim", () => ({ requestClaim: vi.fn() }));

beforeEach(() => {
  for (const mock of [answerClaim, cancelClaim, requestClaim]) vi.mocked(mock).mockReset();
});

const { scope, logged } = aBackend();
const asNora = { customer: "cus_1", params: { id: "order_1" } };
const ONLY_ITS_ID = { status: 200, body: { order: { id: "order_1" } } };

describe("asking at Medusa's own route", () => {
  it.each(["requested", "not_found", "already_yours", "canceled", "requested_by_other", "limited", "busy"] as const)(
    "is answered the same, whatever comes of it: %s",
    async (outcome) => {
      vi.mocked(requestClaim).mockResolvedValue(outcome);
      expect(await ask(requestTransfer, scope, asNora)).toEqual(ONLY_ITS_ID);
      expect(requestClaim).toHaveBeenCalledExactlyOnceWith(scope, { orderId: "order_1", customerId: "cus_1" });
    },
  );

  it("is answered before the order is looked at", async () => {
    const steps: string[] = [];
    vi.mocked(requestClaim).mockImplementation(async () => {
      steps.push("looked at");
      return "requested";
    });
    const req = { scope, params: asNora.params, auth_context: { actor_id: "cus_1" } };
    const res = { json: () => steps.push("answered") };
    await requestTransfer(req as unknown as AuthenticatedMedusaRequest, res as unknown as MedusaResponse);
    expect(steps).toEqual(["answered", "looked at"]);
  });

  it("is answered the same where it fails, and logged without addresses", async () => {
    vi.mocked(requestClaim).mockRejectedValue(new Error("no database for maya@example.com"));
    expect(await ask(requestTransfer, scope, asNora)).toEqual(ONLY_ITS_ID);
    expect(logged).toEqual([
      "error order-pages: a claim to order order_1 could not be made: no database for [address]",
    ]);
  });
});

describe("taking back at Medusa's own route", () => {
  it("answers no more than the order's id", async () => {
    vi.mocked(cancelClaim).mockResolvedValue("canceled");
    expect(await ask(cancelTransfer, scope, asNora)).toEqual(ONLY_ITS_ID);
    expect(cancelClaim).toHaveBeenCalledExactlyOnceWith(scope, "cus_1", "order_1");
  });

  it.each([null, "accepted", "declined", "expired", "order_canceled"] as const)(
    "is the same for a claim that is not there and one that has ended: %s",
    async (state) => {
      vi.mocked(cancelClaim).mockResolvedValue(state);
      await expect(ask(cancelTransfer, scope, asNora)).rejects.toMatchObject({
        type: MedusaError.Types.NOT_ALLOWED,
        message: "There is no such open request",
      });
    },
  );
});

describe.each([
  ["accept", acceptTransfer],
  ["decline", declineTransfer],
] as const)("answering at Medusa's own route: %s", (answer, route) => {
  const asked = { params: { id: "order_1" }, validatedBody: { token: "a-token" } };

  it("answers no more than the order's id", async () => {
    vi.mocked(answerClaim).mockResolvedValue("done");
    expect(await ask(route, scope, asked)).toEqual(ONLY_ITS_ID);
    expect(answerClaim).toHaveBeenCalledExactlyOnceWith(scope, { orderId: "order_1", token: "a-token", answer });
  });

  it.each([
    ["spent", MedusaError.Types.NOT_ALLOWED],
    ["busy", MedusaError.Types.CONFLICT],
  ] as const)("refuses what is %s", async (outcome, type) => {
    vi.mocked(answerClaim).mockResolvedValue(outcome);
    await expect(ask(route, scope, asked)).rejects.toMatchObject({ type });
  });
});

it.each(["", "order_", "xorder_1", "order_1/2", "order_1\0", "order_%00", `order_${"x".repeat(61)}`])(
  "none takes %j for an order's id",
  async (id) => {
    for (const route of [requestTransfer, cancelTransfer, acceptTransfer, declineTransfer]) {
      const asked = { customer: "cus_1", params: { id }, validatedBody: { token: "a-token" } };
      await expect(ask(route, scope, asked)).rejects.toMatchObject({ type: MedusaError.Types.INVALID_DATA });
    }
    for (const mock of [answerClaim, cancelClaim, requestClaim]) expect(mock).not.toHaveBeenCalled();
  },
);

it("takes what Medusa's own routes take, and no more of it than can be", () => {
  expect(RequestTransferBody.safeParse({}).success).toBe(true);
  expect(RequestTransferBody.safeParse({ description: "mine", update_order_email: true }).success).toBe(true);
  expect(RequestTransferBody.safeParse({ update_order_email: "yes" }).success).toBe(false);
  expect(RequestTransferBody.safeParse({ description: "x".repeat(2001) }).success).toBe(false);
  expect(AnswerTransferBody.safeParse({ token: "t".repeat(2000) }).success).toBe(true);
  for (const token of ["", "t".repeat(2001), ["t"], null, undefined]) {
    expect(AnswerTransferBody.safeParse({ token }).success).toBe(false);
  }
});
