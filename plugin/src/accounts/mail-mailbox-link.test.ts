import { beforeEach, expect, it, vi } from "vitest";
import { sendMail } from "../mail/send";
import { aBackend } from "../test-support/container";
import { customerRow, mailRow, repeat } from "../test-support/rows";
import { mailMailboxLink } from "./mail-mailbox-link";

vi.mock("../mail/send", () => ({ sendMail: vi.fn() }));

const NOW = new Date("2026-11-27T12:00:00Z");

beforeEach(() => {
  vi.mocked(sendMail).mockReset().mockResolvedValue("sent");
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  return () => vi.useRealTimers();
});

const mailed = (count: number, minutesAgo: number) =>
  repeat(count, () =>
    mailRow({
      to: "Ada@Example.net",
      template: "mailbox-link",
      created_at: new Date(NOW.getTime() - minutesAgo * 60_000).toISOString(),
    }),
  );

it("mails the account's own address, each time as a mail of its own", async () => {
  const { scope, locked } = aBackend({ customer: [customerRow()] });
  expect(await mailMailboxLink(scope, "cus_1", "de-CH")).toBe("sent");
  expect(sendMail).toHaveBeenCalledExactlyOnceWith(scope, {
    template: "mailbox-link",
    key: `mailbox-link:cus_1:${NOW.getTime()}`,
    resourceId: "cus_1",
    trigger: "mailbox.mail",
    once: null,
    locale: "de-CH",
  });
  expect(locked).toEqual([expect.stringMatching(/^order-pages:mailbox:/)]);
});

it.each([
  ["sent", "sent"],
  ["under_way", "sent"],
  ["failed", "failed"],
  ["not_tried", "failed"],
] as const)("tells a mail that is %s as %s", async (sending, told) => {
  vi.mocked(sendMail).mockResolvedValue(sending);
  expect(await mailMailboxLink(aBackend({ customer: [customerRow()] }).scope, "cus_1", null)).toBe(told);
});

it("sends five an hour to a mailbox, however it is spelled", async () => {
  const customer = [customerRow()];
  const four = aBackend({ customer, notification: [...mailed(4, 59), ...mailed(9, 61)] });
  expect(await mailMailboxLink(four.scope, "cus_1", null)).toBe("sent");
  const five = aBackend({ customer, notification: mailed(5, 59) });
  expect(await mailMailboxLink(five.scope, "cus_1", null)).toBe("too_often");
  expect(sendMail).toHaveBeenCalledOnce();
});

it("mails nobody who is proven, gone or without an address", async () => {
  const MailboxProof = [{ id: "opmp_1", customer_id: "cus_1", email: "ada@example.net" }];
  expect(await mailMailboxLink(aBackend({ customer: [customerRow()], MailboxProof }).scope, "cus_1", null)).toBe(
    "proven",
  );
  expect(await mailMailboxLink(aBackend().scope, "cus_1", null)).toBeNull();
  expect(await mailMailboxLink(aBackend({ customer: [customerRow({ email: null })] }).scope, "cus_1", null)).toBeNull();
  expect(sendMail).not.toHaveBeenCalled();
});
