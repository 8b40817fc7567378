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
  resendClaim: async () => "sent",
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

it("asks all the same where nobody counts", async () => {
  expect(await countMails(backend).mailMailboxLink("good")).toBe("sent");
});
