import { expect, it } from "vitest";
import { sentSince } from "./sent-since";
import { fakeShop, type StoredMail } from "./test-support";

it("counts each mail to a mailbox once, whatever came of it and however its address is spelled", async () => {
  const { container, notifications } = fakeShop();
  const add = (more: Partial<StoredMail> = {}) =>
    notifications.stored.push({
      id: `noti_${notifications.stored.length}`,
      to: "maya@example.com",
      template: "password-reset",
      status: "success",
      idempotency_key: `password-reset:${notifications.stored.length}`,
      resource_id: "cus_1",
      original_notification_id: null,
      created_at: "2026-11-27T10:00:00.000Z",
      ...more,
    });
  add();
  add({ status: "pending" });
  add({ to: "Maya@example.com" });
  add({ status: "failure" });
  add({ status: "failure", original_notification_id: "noti_3" });
  add({ status: "success", original_notification_id: "noti_3" });
  add({ template: "order-transfer" });
  add({ to: "jan@example.com" });
  add({ created_at: "2026-11-27T09:00:00.000Z" });
  const mail = { to: "maya@example.com", template: "password-reset" } as const;
  expect(await sentSince(container, mail, new Date("2026-11-27T09:00:00.000Z"))).toBe(4);
  expect(await sentSince(fakeShop().container, mail, new Date(0))).toBe(0);
});
