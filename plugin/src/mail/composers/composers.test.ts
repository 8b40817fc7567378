import { beforeEach, describe, expect, it, vi } from "vitest";
import * as fixtures from "../../../../packages/shared/src/medusa/v2/fixtures";
import { readOrder } from "../../orders/read-order";
import { orderPlacedMail, orderTransferMail, passwordResetMail } from "../request";
import { seal } from "../seal";
import { type FakeShop, fakeShop } from "../test-support";
import { COMPOSERS } from ".";
import { composeMailboxLinkMail } from "./mailbox-link";
import { composeOrderPlacedMail } from "./order-placed";
import { composeOrderTransferMail } from "./order-transfer";
import { composePasswordResetMail } from "./password-reset";

vi.mock("../../orders/read-order", () => ({ readOrder: vi.fn() }));

let shop: FakeShop;

beforeEach(() => {
  shop = fakeShop();
  vi.useFakeTimers({ now: new Date("2026-11-27T10:00:00.000Z"), toFake: ["Date"] });
  return () => vi.useRealTimers();
});

it("has a composer for each of the plugin's mails", () => {
  expect(COMPOSERS).toEqual({
    "order-placed": composeOrderPlacedMail,
    "order-transfer": composeOrderTransferMail,
    "password-reset": composePasswordResetMail,
    "mailbox-link": composeMailboxLinkMail,
  });
});

describe("the confirmation of an order", () => {
  const compose = () => composeOrderPlacedMail(shop.container, orderPlacedMail("order_1", "order.placed"));
  const answer = (changes: Record<string, unknown> = {}) =>
    vi.mocked(readOrder).mockResolvedValue({ ...fixtures.recordedOrder("promo"), ...changes });

  it("is made from the plugin's own read of it, in the shop's zone and name, with a signed link", async () => {
    const order = fixtures.recordedOrder("promo");
    // As the module answers it: a date is no text yet.
    answer({ created_at: new Date("2026-11-27T02:30:00.000Z") });
    const mail = await compose();
    expect(readOrder).toHaveBeenCalledWith(shop.container, "order_1");
    expect(mail?.to).toBe(order.email);
    expect(mail?.content.subject).toBe(`Order ${order.display_id} confirmed`);
    expect(mail?.content.text).toContain("Placed on November 26, 2026");
    expect(mail?.content.text).toContain("California sales tax 7.25%");
    expect(mail?.content.text).toContain("Fjord & Field");
    expect(mail?.content.text).toContain("help@shop.example");
    expect(mail?.content.text).toContain(`https://shop.example/order/${order.id}/open?key=v1.`);
    expect(mail?.content.text).toContain("until January 26, 2027.");
  });

  it("is written in the order's own language", async () => {
    answer({ created_at: "2026-05-04T10:00:00.000Z" });
    shop.tables.order = [
      { id: "order_2", locale: "en-US" },
      { id: "order_1", locale: "en-GB" },
    ];
    expect((await compose())?.content.text).toContain("Placed on 4 May 2026");
    shop.tables.order = [{ id: "order_1", locale: null }];
    expect((await compose())?.content.text).toContain("Placed on May 4, 2026");
  });

  it.each<[string, Record<string, unknown>]>([
    ["has no email", { email: null }],
    ["was called off", { status: "canceled" }],
  ])("is not sent where the order %s", async (_case, changes) => {
    answer(changes);
    expect(await compose()).toBeNull();
  });

  it("is not sent where there is no such order", async () => {
    vi.mocked(readOrder).mockResolvedValue(null);
    expect(await compose()).toBeNull();
  });

  it("is an error where what is read is no order", async () => {
    vi.mocked(readOrder).mockResolvedValue({ number: 1 });
    await expect(compose()).rejects.toThrow("order order_1 could not be read");
  });
});

describe("the mail about a transfer", () => {
  const change = {
    id: "ordch_1",
    change_type: "transfer",
    order_id: "order_1",
    status: "requested",
    requested_at: "2026-11-27T09:00:00.000Z",
    actions: [
      {
        action: "TRANSFER_CUSTOMER",
        reference_id: "cus_1",
        details: { token: "to/ken", original_email: "maya@example.com" },
      },
    ],
  };
  const order = { id: "order_1", display_id: 12, email: "maya@example.com", created_at: "2026-11-04T03:30:00.000Z" };
  const compose = () => composeOrderTransferMail(shop.container, orderTransferMail("ordch_1", 0, "claim.mail"));

  beforeEach(() => {
    shop.tables.order_change = [{ ...change, id: "ordch_0" }, change];
    shop.tables.order = [order];
    shop.tables.customer = [
      { id: "cus_0", email: "nobody@example.net" },
      { id: "cus_1", email: "jan@example.org" },
    ];
  });

  it("goes to the order's mailbox and says who asks, masked", async () => {
    const mail = await compose();
    expect(mail?.to).toBe("maya@example.com");
    expect(mail?.content.subject).toBe("Request to add order 12 to an account");
    expect(mail?.content.text).toContain("j•••@e•••.org wants to add order 12, placed on November 3, 2026,");
    expect(mail?.content.text).toContain("https://shop.example/order/order_1/transfer/to%2Fken\n");
    expect(mail?.content.text).toContain("decline it or ignore this email");
  });

  it.each<[string, () => void]>([
    ["is answered", () => (shop.tables.order_change = [{ ...change, status: "confirmed" }])],
    ["was taken back", () => (shop.tables.order_change = [{ ...change, canceled_at: "2026-11-27T09:30:00.000Z" }])],
    ["is not there", () => (shop.tables.order_change = [])],
    ["is about an order without an email", () => (shop.tables.order = [{ ...order, email: null }])],
  ])("is not sent where the request %s", async (_case, prepare) => {
    prepare();
    expect(await compose()).toBeNull();
  });

  it("is sent also where its customer is gone", async () => {
    shop.tables.customer = [];
    expect((await compose())?.content.text).toContain("•••@••• wants to add order 12");
  });
});

describe("the mail with a new password's link", () => {
  const compose = (expiresAt: string, secret = "jwt-secret") => {
    const once = { to: "maya@example.com", sealedToken: seal("a.b/c", secret), expiresAt };
    const request = passwordResetMail({ id: "jti", accountId: "cus_1", earlier: 0 }, once, "auth.password_reset");
    return composePasswordResetMail(shop.container, request);
  };

  it("says for how long the link is still good", async () => {
    const mail = await compose("2026-11-27T10:14:30.000Z");
    expect(mail?.to).toBe("maya@example.com");
    expect(mail?.content.text).toContain("https://shop.example/account/reset-password?token=a.b%2Fc\n");
    expect(mail?.content.text).toContain("expires in 15 minutes");
    expect((await compose("2026-11-27T10:04:00.000Z"))?.content.text).toContain("expires in 4 minutes");
  });

  it("is not sent once the link has ended", async () => {
    expect(await compose("2026-11-27T10:00:00.001Z")).not.toBeNull();
    expect(await compose("2026-11-27T10:00:00.000Z")).toBeNull();
    expect(await compose("some day")).toBeNull();
  });

  it("is not sent where the token cannot be read any more", async () => {
    expect(await compose("2026-11-27T10:14:30.000Z", "the secret before")).toBeNull();
    const request = { ...orderPlacedMail("cus_1", "x"), template: "password-reset" as const };
    expect(await composePasswordResetMail(shop.container, request)).toBeNull();
  });
});
