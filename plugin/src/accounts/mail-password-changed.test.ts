import { Modules } from "@medusajs/framework/utils";
import { beforeEach, expect, it, vi } from "vitest";
import { sendMail } from "../mail/send";
import { NOW, unproven } from "../test-support/account-requests";
import { mailPasswordChanged } from "./mail-password-changed";

vi.mock("../mail/send", () => ({ sendMail: vi.fn(async () => "sent") }));

const told = (times: number, minutesAgo: number) =>
  Array.from({ length: times }, (_, n) => ({
    id: `noti_${minutesAgo}_${n}`,
    to: "ada@example.net",
    template: "password-changed",
    created_at: new Date(NOW.getTime() - minutesAgo * 60_000),
    original_notification_id: null,
  }));

beforeEach(() => void vi.mocked(sendMail).mockClear());

it.each([
  [4, 1],
  [5, 0],
])("of a mailbox that was told %i times within the hour tells it %i times more", async (earlier, more) => {
  const { scope } = unproven({ notification: [...told(earlier, 59), ...told(9, 61)] });
  await mailPasswordChanged(scope, "cus_1", NOW, null);
  expect(sendMail).toHaveBeenCalledTimes(more);
});

it("fails no change where Medusa cannot count", async () => {
  const { scope } = unproven();
  const failing = async () => {
    throw new Error("gone");
  };
  scope.resolve(Modules.NOTIFICATION).listAndCountNotifications = failing;
  await expect(mailPasswordChanged(scope, "cus_1", NOW, null)).resolves.toBeUndefined();
});
