import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import type { ClaimQuestion } from "@order-pages/shared/orders/facts/claims";
import { describe, expect, it, vi } from "vitest";
import { setBackend } from "@/lib/test-support/backend";
import { submitForm } from "@/lib/test-support/submit-form";
import { answerClaim } from "./answer-claim";

describe("answering for the mailbox", () => {
  const question = (state: ClaimQuestion["state"]): ClaimQuestion => ({
    state,
    orders: [],
    requester: null,
    canDecline: true,
  });
  const order = "order_01JB8TZ2M3N4P5Q6R7S8T9V0W1";
  const fields = { orderId: order, proof: "a-proof" };

  it.each(["accept", "decline"] as const)("needs no account: who has the link may %s", async (answer) => {
    const ask = vi.fn(async () => "done" as const);
    const readClaimQuestion = vi.fn(async () => question(answer === "accept" ? "accepted" : "declined"));
    setBackend({ answerClaim: ask, readClaimQuestion });
    const { leadsTo } = await submitForm(answerClaim, { ...fields, answer });
    expect(leadsTo).toBe(`/order/${order}/transfer/a-proof?answered=1`);
    expect(ask).toHaveBeenCalledExactlyOnceWith(order, "a-proof", answer);
    expect(readClaimQuestion).toHaveBeenCalledExactlyOnceWith(order, "a-proof");
  });

  it.each([
    ["accept", messages.claimQuestion.accepted],
    ["decline", messages.claimQuestion.declined],
  ])("says itself what was done where the backend cannot tell later: %s", async (answer, text) => {
    setBackend({ answerClaim: async () => "done", readClaimQuestion: async () => question("open") });
    const { state } = await submitForm(answerClaim, { ...fields, answer });
    expect(state.answers).toEqual([{ tone: "success", text }]);
  });

  it("says that nothing was changed where the answer does not count", async () => {
    setBackend({ answerClaim: async () => "spent" });
    const { state } = await submitForm(answerClaim, { ...fields, answer: "accept" });
    expect(state.answers).toEqual([{ tone: "warning", text: messages.claimQuestion.spent }]);
  });

  it("leaves the question open where the shop is changing the order", async () => {
    setBackend({ answerClaim: async () => "busy" });
    const { state } = await submitForm(answerClaim, { ...fields, answer: "accept" });
    expect(state).toMatchObject({ problem: messages.forms.errors.orderBusy, answers: [] });
  });

  it.each([
    ["an order's id that is none", { ...fields, orderId: "order_1" }],
    ["no order's id", { proof: "a-proof" }],
  ])("asks the backend nothing with %s", async (_case, sent) => {
    const ask = vi.fn(async () => "done" as const);
    setBackend({ answerClaim: ask });
    const { state } = await submitForm(answerClaim, { ...sent, answer: "accept" });
    expect(state.answers).toEqual([{ tone: "warning", text: messages.claimQuestion.spent }]);
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([
    ["2000 characters", 2000, 2000],
    ["one more", 2001, 0],
  ])("takes a proof of %s", async (_case, length, asked) => {
    const ask = vi.fn(async (_order: string, _proof: string) => "spent" as const);
    setBackend({ answerClaim: ask });
    await submitForm(answerClaim, { orderId: order, proof: "x".repeat(length), answer: "accept" });
    expect(ask.mock.calls[0]?.[1]).toHaveLength(asked);
  });

  it("does neither where the form says something else", async () => {
    const ask = vi.fn(async () => "done" as const);
    setBackend({ answerClaim: ask });
    await submitForm(answerClaim, { ...fields, answer: "maybe" });
    await submitForm(answerClaim, fields);
    expect(ask).not.toHaveBeenCalled();
  });
});
