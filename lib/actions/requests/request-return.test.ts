import "@/lib/test-support/browser";
import messages from "@order-pages/shared/messages/en.json";
import { emailDigest } from "@order-pages/shared/proofs/email-digest";
import { describe, expect, it, vi } from "vitest";
import type { Asked } from "@/lib/medusa/shopper-requests";
import { submitForm } from "@/lib/test-support/submit-form";
import { requestReturn } from "./request-return";
import { expectGuarded, KEY, openedOrder, requestable } from "./test-support";

const answering = (came: Asked | Error) => ({
  requestReturn: vi.fn(async () => {
    if (came instanceof Error) throw came;
    return came;
  }),
});

const CHOSEN = {
  key: KEY,
  choice: "u.line_1=2&r.line_1=rr_1&u.line_2=0",
  option: "so_1",
  quotedTotal: "16.01",
  note: " The handle ",
};

describe("asking for a return", () => {
  it.each([
    ["return_1", (id: string) => `/order/${id}/returns/return_1`],
    [null, (id: string) => `/order/${id}?done=return-asked`],
  ])("sends what was chosen and shown, and leads to %s", async (returnId, to) => {
    const order = requestable();
    const ask = answering({ kind: "accepted", state: returnId ? "done" : "asked", returnId });
    await openedOrder(order, ask);
    expect((await submitForm(requestReturn, { ...CHOSEN, orderId: order.id })).leadsTo).toBe(to(order.id));
    expect(ask.requestReturn).toHaveBeenCalledExactlyOnceWith(order.id, {
      key: KEY,
      viewer: { by: "grant", email: emailDigest(order.email) },
      lines: [{ id: "line_1", quantity: 2, reasonId: "rr_1", note: "The handle" }],
      optionId: "so_1",
      quotedTotal: 16.01,
    });
  });

  it("without a way back names none", async () => {
    const order = requestable();
    const ask = answering({ kind: "accepted", state: "done", returnId: "return_1" });
    await openedOrder(order, ask);
    await submitForm(requestReturn, { ...CHOSEN, option: "", note: "", orderId: order.id });
    expect(ask.requestReturn).toHaveBeenCalledWith(order.id, expect.objectContaining({ optionId: null }));
  });

  it.each([
    { choice: "" },
    { choice: "u.line_1=1.5" },
    { choice: "x".repeat(4_001) },
    { quotedTotal: "much" },
    { quotedTotal: "-1" },
    { option: "so 1" },
    { key: "short" },
  ])("that no page of ours sends asks nobody: %j", async (tampering) => {
    const order = requestable();
    const ask = answering({ kind: "accepted", state: "done", returnId: null });
    await openedOrder(order, ask);
    const { state } = await submitForm(requestReturn, { ...CHOSEN, ...tampering, orderId: order.id });
    expect(state.problem).toBe(messages.forms.errors.tampered);
    expect(ask.requestReturn).not.toHaveBeenCalled();
  });

  it("with a note that is too long says so at the note, and keeps it", async () => {
    const note = "x".repeat(501);
    const { state } = await submitForm(requestReturn, { ...CHOSEN, note, orderId: requestable().id });
    expect(state).toMatchObject({ errors: { note: messages.forms.errors.textLong }, values: { note } });
  });

  it("is refused where the sum has changed, with the page made anew", async () => {
    const order = requestable();
    await openedOrder(order, answering({ kind: "refused", because: "quote_changed", until: null }));
    const { state } = await submitForm(requestReturn, { ...CHOSEN, orderId: order.id });
    expect(state).toMatchObject({ problem: messages.requests.because.quote_changed, values: { note: " The handle " } });
    expect(state.values).not.toHaveProperty("key");
  });

  it("is refused to everybody else, for reasons, and unsure in an outage", async () => {
    await expectGuarded(requestReturn, CHOSEN, answering);
  });
});
