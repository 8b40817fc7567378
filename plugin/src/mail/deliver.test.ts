import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ComposedMail } from "#shared";
import { parseOptions } from "../options/parse-options";
import { COMPOSERS } from "./composers";
import type { AddressedMail, MailComposer } from "./composers/composer";
import { deliverMail } from "./deliver";
import { DeliveryError } from "./delivery-error";
import { claimMail, orderPlacedMail, passwordResetMail, TEMPLATES } from "./request";
import { isSwitchedOff } from "./switched-off";
import { type FakeShop, fakeShop, SECRET } from "./test-support";

const content = { subject: "A mail", text: "text", html: "<p>html</p>" };
const composed: ComposedMail = { ...content, locale: "de-CH" };
const compose = vi.fn<MailComposer>();
vi.mock("./composers", () => ({ COMPOSERS: {} }));

const mail = orderPlacedMail("order_1", "order.placed");
const addressed: AddressedMail = { to: "maya@example.com", content: composed };

let shop: FakeShop;

beforeEach(() => {
  shop = fakeShop();
  compose.mockReset().mockResolvedValue(addressed);
  Object.assign(COMPOSERS, { "order-placed": compose, "order-transfer": compose, "password-reset": compose });
});

const down = () => {
  throw new Error("connect ECONNREFUSED");
};

it("sends a mail as one notification that a merchant can read", async () => {
  expect(await deliverMail(shop.container, mail)).toBe("sent");
  expect(shop.notifications.stored).toEqual([
    {
      id: expect.stringMatching(/^noti_/),
      to: "maya@example.com",
      channel: "email",
      template: "order-placed",
      content,
      data: { mail: "order-placed:order_1", locale: "de-CH" },
      trigger_type: "order.placed",
      resource_type: "order",
      resource_id: "order_1",
      original_notification_id: null,
      idempotency_key: "order-placed:order_1",
      status: "success",
      created_at: expect.any(String),
    },
  ]);
  expect(shop.locks).toEqual(["order-pages:mail:order-placed:order_1"]);
});

it("sends it once, however often it is asked for", async () => {
  await deliverMail(shop.container, mail);
  expect(await deliverMail(shop.container, { ...mail, trigger: "again" })).toBe("sent");
  expect(shop.notifications.stored).toHaveLength(1);
  expect(compose).toHaveBeenCalledTimes(1);
});

it("keeps each try that failed beside the first, and says how many there were", async () => {
  shop.notifications.relay = down;
  for (const tries of [1, 2]) {
    const error: unknown = await deliverMail(shop.container, mail).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ tries, message: "connect ECONNREFUSED", name: "DeliveryError" });
  }
  shop.notifications.relay = () => {};
  expect(await deliverMail(shop.container, mail)).toBe("sent");
  const [first, ...later] = shop.notifications.stored;
  expect(shop.notifications.stored.map(({ idempotency_key, status }) => [idempotency_key, status])).toEqual([
    ["order-placed:order_1", "failure"],
    ["order-placed:order_1#1", "failure"],
    ["order-placed:order_1#2", "success"],
  ]);
  for (const again of later) expect(again.original_notification_id).toBe(first?.id);
});

describe("a recipient who is refused for good", () => {
  const refuse = () => {
    throw new Error("Failed to send notification with id noti_1:\nThe mail server refuses the recipient for good: 550");
  };

  it("is noted with the try, beside what the try needs", async () => {
    shop.notifications.relay = refuse;
    await expect(deliverMail(shop.container, mail)).rejects.toMatchObject({ tries: 1, isFinal: true });
    expect(shop.notifications.stored).toMatchObject([{ data: { mail: "order-placed:order_1", refused: true } }]);
  });

  it("is told also where it cannot be noted", async () => {
    shop.notifications.relay = refuse;
    vi.spyOn(shop.notifications, "updateNotifications").mockRejectedValue(new Error("no database"));
    await expect(deliverMail(shop.container, mail)).rejects.toMatchObject({ isFinal: true });
    expect(shop.log).toMatchObject([
      { level: "warn", line: expect.stringMatching(/could not be noted: no database$/) },
    ]);
  });
});

it("tells the relay's words without the address, however that is spelled", async () => {
  compose.mockResolvedValue({ to: "maya (x)@example.com", content });
  shop.notifications.relay = () => {
    throw new Error("450 maya (x)@example.com: try later");
  };
  await expect(deliverMail(shop.container, mail)).rejects.toThrow(/^450 \[address\]: try later$/);
});

it("leaves a try alone that is under way", async () => {
  let resolve = () => {};
  const answered = new Promise<void>((settle) => {
    resolve = settle;
  });
  shop.notifications.relay = () => answered;
  const first = deliverMail(shop.container, mail);
  await vi.waitFor(() => expect(shop.notifications.stored).toHaveLength(1));
  expect(await deliverMail(shop.container, mail)).toBe("under_way");
  resolve();
  expect(await first).toBe("sent");
});

it("tries again where a backend was stopped in the middle of a try", async () => {
  const threeMinutesAgo = new Date(Date.now() - 180_000).toISOString();
  shop.notifications.stored.push({
    id: "noti_cut_off",
    to: "maya@example.com",
    template: "order-placed",
    status: "pending",
    idempotency_key: "order-placed:order_1",
    resource_id: "order_1",
    created_at: threeMinutesAgo,
  });
  expect(await deliverMail(shop.container, mail)).toBe("sent");
  expect(shop.notifications.stored.at(-1)).toMatchObject({
    idempotency_key: "order-placed:order_1#1",
    original_notification_id: "noti_cut_off",
    data: { mail: "order-placed:order_1" },
  });
});

describe("of two backends that begin at once", () => {
  it("the one whose try the database did not take sends nothing", async () => {
    vi.spyOn(shop.notifications, "createNotifications").mockImplementation(async () => {
      shop.notifications.stored.push({
        id: "noti_of_the_other",
        to: "maya@example.com",
        template: "order-placed",
        status: "pending",
        idempotency_key: "order-placed:order_1",
        resource_id: "order_1",
        created_at: new Date().toISOString(),
      });
      throw new Error("Notification with idempotency_key: order-placed:order_1, already exists.");
    });
    expect(await deliverMail(shop.container, mail)).toBe("under_way");
  });

  it("the one that Medusa answers nothing sent nothing", async () => {
    vi.spyOn(shop.notifications, "createNotifications").mockResolvedValue(undefined);
    expect(await deliverMail(shop.container, mail)).toBe("under_way");
  });
});

it("sends nothing that is due no more", async () => {
  compose.mockResolvedValue(null);
  expect(await deliverMail(shop.container, mail)).toBe("not_due");
  expect(shop.notifications.stored).toEqual([]);
});

it("counts no try where a mail could not even be composed", async () => {
  compose.mockRejectedValue(new Error("no order"));
  await expect(deliverMail(shop.container, mail)).rejects.toThrow(/^no order$/);
  expect(shop.notifications.stored).toEqual([]);
});

it("keeps what only its event knew, sealed, and for which kind of resource", async () => {
  const once = { to: "maya@example.com", sealedToken: "sealed", expiresAt: "2026-11-27T10:15:00.000Z" };
  const trigger = "auth.password_reset";
  await deliverMail(shop.container, passwordResetMail({ id: "jti", accountId: "cus_1", earlier: 0 }, once, trigger));
  await deliverMail(shop.container, claimMail("ordch_1", 2, "claim.mail"));
  expect(shop.notifications.stored).toMatchObject([
    {
      template: "password-reset",
      resource_type: "customer",
      resource_id: "cus_1",
      idempotency_key: "password-reset:jti",
      data: { mail: "password-reset:jti", sealedToken: "sealed", expiresAt: "2026-11-27T10:15:00.000Z" },
    },
    {
      template: "order-transfer",
      resource_type: "order_page_claim",
      resource_id: "ordch_1",
      idempotency_key: "order-transfer:ordch_1:2",
      trigger_type: "claim.mail",
    },
  ]);
});

it("sends no mail that the shop has switched off, and composes none", async () => {
  Object.assign(shop.config.plugins[0] as object, {
    options: { storefrontUrl: "https://shop.example", linkSecret: SECRET, mails: { placed: false } },
  });
  expect(await deliverMail(shop.container, mail)).toBe("not_due");
  expect(compose).not.toHaveBeenCalled();
  expect(shop.notifications.stored).toEqual([]);
});

it("has no switch for what somebody asked for, and none for what warns them", () => {
  const off = {
    placed: false,
    shipped: false,
    readyForPickup: false,
    delivered: false,
    canceled: false,
    refunded: false,
    claimEnded: false,
  };
  const options = parseOptions({ storefrontUrl: "https://shop.example", linkSecret: SECRET, mails: off });
  expect(TEMPLATES.filter((template) => !isSwitchedOff(template, options))).toEqual([
    "order-link",
    "order-transfer",
    "password-reset",
    "mailbox-link",
    "request",
    "request-shop",
    "email-confirmation",
    "email-change",
    "email-change-notice",
    "password-changed",
  ]);
});
