import { describe, expect, it, vi } from "vitest";
import { attemptKey, attemptsAt, listAttempts, type StoredNotification, toAttempt } from "./attempts";
import { claimMail, orderPlacedMail } from "./request";
import { fakeShop } from "./test-support";

const stored: StoredNotification = {
  id: "noti_1",
  to: "maya@example.com",
  status: "failure",
  template: "password-reset",
  data: { mail: "password-reset:jti", sealedToken: "sealed", expiresAt: "2026-11-27T10:15:00.000Z", locale: "de-CH" },
  created_at: new Date("2026-11-27T10:00:00.000Z"),
  idempotency_key: "password-reset:jti#3",
  resource_id: "cus_1",
  trigger_type: "auth.password_reset",
};

it("is kept under the mail's key and its own number", () => {
  expect([0, 1, 12].map((earlier) => attemptKey("order-placed:order_1", earlier))).toEqual([
    "order-placed:order_1",
    "order-placed:order_1#1",
    "order-placed:order_1#12",
  ]);
});

describe("a notification", () => {
  it("tells all that its mail is composed from", () => {
    expect(toAttempt(stored)).toEqual({
      id: "noti_1",
      status: "failure",
      isFinal: false,
      at: new Date("2026-11-27T10:00:00.000Z"),
      request: {
        template: "password-reset",
        key: "password-reset:jti",
        resourceId: "cus_1",
        trigger: "auth.password_reset",
        once: { to: "maya@example.com", sealedToken: "sealed", expiresAt: "2026-11-27T10:15:00.000Z" },
        locale: "de-CH",
      },
    });
  });

  it.each([
    ["nothing", null],
    ["a mail's key alone", { mail: "order-placed:order_1" }],
    ["a token that never ends", { sealedToken: "sealed" }],
    ["an end without a token", { expiresAt: "2026-11-27T10:15:00.000Z" }],
  ])("with %s in its data has no token", (_case, data) => {
    expect(toAttempt({ ...stored, data })?.request.once).toBeNull();
  });

  it("of somebody else's is none of the plugin's", () => {
    expect(toAttempt({ ...stored, idempotency_key: null })).toBeNull();
    expect(toAttempt({ ...stored, resource_id: null })).toBeNull();
  });

  it("without a trigger is one all the same", () => {
    expect(toAttempt({ ...stored, trigger_type: null })?.request.trigger).toBe("");
  });
});

it("finds the tries at one mail among those at others of the same order or request", async () => {
  const { container, notifications } = fakeShop();
  const mail = claimMail("opclaim_1", 1, "claim.mail");
  const add = (id: string, idempotency_key: string, template = "order-transfer", resource_id = "opclaim_1") =>
    notifications.stored.push({
      id,
      to: "maya@example.com",
      status: "failure",
      template,
      idempotency_key,
      resource_id,
      created_at: "2026-11-27T10:00:00.000Z",
    });
  add("other mail", "order-transfer:opclaim_1:0");
  add("first", "order-transfer:opclaim_1:1");
  add("second", "order-transfer:opclaim_1:1#1");
  add("longer number", "order-transfer:opclaim_1:11");
  add("other template", "order-transfer:opclaim_1:1", "order-placed");
  add("other request", "order-transfer:opclaim_1:1", "order-transfer", "opclaim_2");
  expect((await attemptsAt(container, mail)).map(({ id }) => id)).toEqual(["first", "second"]);
  expect(await attemptsAt(container, orderPlacedMail("order_9", "order.placed"))).toEqual([]);
});

it("leaves out what somebody else sent", async () => {
  const { container, notifications } = fakeShop();
  const others = { ...stored, id: "noti_0", idempotency_key: null, status: "success" as const };
  vi.spyOn(notifications, "listNotifications").mockResolvedValue([others, stored] as never);
  expect((await listAttempts(container, {})).map(({ id }) => id)).toEqual(["noti_1"]);
});

it("asks for the oldest first, and two of one moment in the order in which they were made", async () => {
  const { container, notifications } = fakeShop();
  const list = vi.spyOn(notifications, "listNotifications");
  await listAttempts(container, { template: "order-placed" }, { skip: 5, take: 10 });
  const order = { created_at: "ASC", id: "ASC" };
  expect(list).toHaveBeenCalledExactlyOnceWith({ template: "order-placed" }, { order, skip: 5, take: 10 });
});
