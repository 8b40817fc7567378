import { afterEach, expect, it, vi } from "vitest";
import { setTelemetry } from "@/lib/telemetry/telemetry";
import type { Backend } from "./backend";
import { countMails } from "./count-mails";

const count = vi.fn();
const backend = {
  mailOrderLink: async () => {},
  requestPasswordReset: async () => {},
  mailMailboxLink: async (token: string) => (token === "good" ? "sent" : null),
  requestClaims: async (_token: string, ids: readonly string[]) => ids.map((orderId) => ({ orderId })),
  requestClaimable: async () => [],
  resendClaim: async (_token: string, id: string) => (id === "claim_1" ? "sent" : "too_often"),
  mailConfirmation: async () => {},
  requestEmailChange: async (_token: string, { password }: { password: string }) =>
    password === "right" ? "sent" : "wrong_password",
  resendWithdrawal: async (id: string) => (id === "opreq_1" ? "accepted" : "limited"),
} as unknown as Backend;

afterEach(() => {
  setTelemetry(null);
  count.mockClear();
});

it("counts mails by kind, and never by whom they go to", async () => {
  setTelemetry({ begins: vi.fn(), calls: vi.fn(), count, flush: vi.fn() });
  const { mailOrderLink, requestPasswordReset, mailMailboxLink, requestClaims } = countMails(backend);
  await mailOrderLink({ number: "12", email: "maya@example.com" });
  await requestPasswordReset("maya@example.com");
  await mailMailboxLink("good");
  await mailMailboxLink("bad");
  expect(await requestClaims("good", ["order_1", "order_2"])).toHaveLength(2);
  expect(count.mock.calls).toEqual([
    ["mails", { kind: "order_link" }, 1],
    ["mails", { kind: "password_reset" }, 1],
    ["mails", { kind: "mailbox_link" }, 1],
    ["mails", { kind: "claim" }, 2],
  ]);
});

it("counts what a change of email, a confirmation and a copy of an acknowledgement send, and nothing where they send none", async () => {
  setTelemetry({ begins: vi.fn(), calls: vi.fn(), count, flush: vi.fn() });
  const { mailConfirmation, requestEmailChange, resendWithdrawal, resendClaim } = countMails(backend);
  await mailConfirmation({} as never);
  for (const password of ["right", "wrong"]) await requestEmailChange("good", { email: "maya@example.com", password });
  for (const id of ["opreq_1", "opreq_2"]) await resendWithdrawal(id, "maya@example.com");
  for (const id of ["claim_1", "claim_2"]) await resendClaim("good", id);
  expect(count.mock.calls.map(([, labels]) => labels)).toEqual([
    { kind: "email_confirmation" },
    { kind: "email_change" },
    { kind: "withdrawal" },
    { kind: "claim" },
  ]);
});

it("asks all the same where nobody counts", async () => {
  expect(await countMails(backend).mailMailboxLink("good")).toBe("sent");
});
