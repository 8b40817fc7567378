import { beforeEach, describe, expect, it, vi } from "vitest";
import * as fixtures from "../../../../packages/shared/src/medusa/v2/fixtures";
import { readOrder } from "../../orders/read-order";
import { changeRow, claimRow, customerRow, orderRow } from "../../test-support/rows";
import {
  claimEndedMail,
  claimMail,
  emailConfirmationMail,
  orderLinkMail,
  orderPlacedMail,
  passwordResetMail,
} from "../request";
import { seal } from "../seal";
import { type FakeShop, fakeShop } from "../test-support";
import { COMPOSERS } from ".";
import { composeEmailConfirmationMail, composePasswordResetMail } from "./account-link";
import { composeClaimMail } from "./claim";
import { composeClaimEndedMail } from "./claim-ended";
import { composeEmailChangeMail, composeEmailChangeNoticeMail } from "./email-change";
import { composeMailboxLinkMail } from "./mailbox-link";
import { composeOrderCanceledMail } from "./order-canceled";
import { composeOrderLinkMail } from "./order-link";
import {
  composeOrderDeliveredMail,
  composeOrderReadyMail,
  composeOrderRefundedMail,
  composeOrderShippedMail,
} from "./order-parts";
import { composeOrderPlacedMail } from "./order-placed";
import { composePasswordChangedMail } from "./password-changed";
import { composeRequestMail, composeRequestShopMail } from "./request";

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
    "order-shipped": composeOrderShippedMail,
    "order-ready": composeOrderReadyMail,
    "order-delivered": composeOrderDeliveredMail,
    "order-canceled": composeOrderCanceledMail,
    "order-refunded": composeOrderRefundedMail,
    "order-link": composeOrderLinkMail,
    "order-transfer": composeClaimMail,
    "claim-ended": composeClaimEndedMail,
    "password-reset": composePasswordResetMail,
    "mailbox-link": composeMailboxLinkMail,
    request: composeRequestMail,
    "request-shop": composeRequestShopMail,
    "email-confirmation": composeEmailConfirmationMail,
    "email-change": composeEmailChangeMail,
    "email-change-notice": composeEmailChangeNoticeMail,
    "password-changed": composePasswordChangedMail,
  });
});

describe("the mail of a claim that came to nothing", () => {
  const compose = (claim: object, order: object = {}) => {
    shop.tables.order = [orderRow({ id: "order_1", ...order })];
    shop.tables.customer = [customerRow()];
    shop.tables.order_page_claim = [claimRow({ id: "opclaim_1", ...claim })];
    return composeClaimEndedMail(shop.container, claimEndedMail("opclaim_1", "claim.decline"));
  };

  it.each<[string, object, object, string]>([
    ["its mailbox declined", { state: "declined" }, {}, "Your request was declined"],
    ["that was called off", { state: "canceled" }, {}, "We couldn’t complete your request"],
    ["of an order that was canceled", {}, { status: "canceled" }, "We couldn’t complete your request"],
  ])(
    "%s, goes to whoever asked and tells nothing of the order but its number",
    async (_case, claim, order, subject) => {
      const mail = await compose(claim, order);
      expect(mail?.to).toBe(customerRow().email);
      expect(mail?.content.subject).toBe(subject);
      expect(mail?.content.text).toContain(`order ${orderRow().display_id}`);
      expect(mail?.content.text).not.toMatch(/maya|\/open|transfer/i);
    },
  );

  it("names no order that was only offered", async () => {
    const { text } = (await compose({ state: "declined", is_offered: true }))?.content ?? { text: "" };
    expect(text).toContain("request to add an order to your account");
    expect(text).not.toContain(String(orderRow().display_id));
  });

  it.each<[string, object]>([
    ["is open", {}],
    ["was accepted", { state: "accepted" }],
    ["the account's own mailbox answered", { state: "declined", email: customerRow().email }],
  ])("is none where it %s", async (_case, claim) => {
    expect(await compose(claim)).toBeNull();
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
    expect(mail?.content.text).toContain(`https://shop.example/order/${order.id}/open?key=v2.`);
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

describe("the link to an order", () => {
  const order = { id: "order_1", display_id: 12, custom_display_id: null, email: "maya@example.com", locale: "en-GB" };
  const compose = () => composeOrderLinkMail(shop.container, orderLinkMail("order_1", 0, "lookup.mail"));

  it("goes to the mailbox that the order has now, in the order's language", async () => {
    shop.tables.order = [{ ...order, id: "order_2", email: "jan@example.org" }, order];
    const mail = await compose();
    expect(mail?.to).toBe("maya@example.com");
    expect(mail?.content.subject).toBe("Your link to order 12");
    expect(mail?.content.text).toContain("https://shop.example/order/order_1/open?key=");
    expect(mail?.content.text).toContain("until 26 January 2027.");
  });

  it("names the shop's own number", async () => {
    shop.tables.order = [{ ...order, custom_display_id: "FF-7" }];
    expect((await compose())?.content.subject).toBe("Your link to order FF-7");
  });

  it("is not sent where the order has no email, or is not there", async () => {
    shop.tables.order = [{ ...order, email: null }];
    expect(await compose()).toBeNull();
    shop.tables.order = [];
    expect(await compose()).toBeNull();
  });
});

describe("the mail about a claim", () => {
  const claim = claimRow({
    id: "opclaim_1",
    email: "maya@example.com",
    requested_at: "2026-11-27T09:00:00.000Z",
    expires_at: "2026-12-11T09:00:00.000Z",
  });
  const order = orderRow({ id: "order_1", created_at: "2026-11-04T03:30:00.000Z" });
  const compose = (id = "opclaim_1") => composeClaimMail(shop.container, claimMail(id, 0, "claim.mail"));

  beforeEach(() => {
    shop.tables.order_page_claim = [claimRow({ id: "opclaim_0" }), claim];
    shop.tables.order_change = [];
    shop.tables.order = [order];
    shop.tables.customer = [
      { id: "cus_0", email: "nobody@example.net" },
      { id: "cus_1", email: "jan@example.org" },
    ];
  });

  it("goes to the mailbox that is asked and says who asks, masked, and until when", async () => {
    const mail = await compose();
    expect(mail?.to).toBe("maya@example.com");
    expect(mail?.content.subject).toBe("Request to add order 12 to an account");
    expect(mail?.content.text).toContain("j•••@e•••.org wants to add order 12, placed on November 3, 2026,");
    expect(mail?.content.text).toMatch(/https:\/\/shop\.example\/order\/order_1\/transfer\/[\w.-]{100,}\n/);
    expect(mail?.content.text).toContain("decline it or ignore this email");
    expect(mail?.content.text).toContain("This request expires on December 11, 2026.");
    expect((await compose())?.content, "the same link each time").toEqual(mail?.content);
  });

  it("tells an account that holds the order why it is asked", async () => {
    shop.tables.order_page_claim = [{ ...claim, email: "holder@example.org" }];
    const mail = await compose();
    expect(mail?.to).toBe("holder@example.org");
    expect(mail?.content.text).toContain("The order is in your account, so we need your approval.");
    expect(mail?.content.text).not.toContain("placed with your email address");
  });

  it.each<[string, () => void]>([
    ["is answered", () => (shop.tables.order_page_claim = [{ ...claim, state: "accepted" }])],
    ["was taken back", () => (shop.tables.order_page_claim = [{ ...claim, state: "canceled" }])],
    ["has expired", () => (shop.tables.order_page_claim = [{ ...claim, expires_at: "2026-11-27T09:59:00.000Z" }])],
    ["is about a canceled order", () => (shop.tables.order = [{ ...order, status: "canceled" }])],
    ["is about an order whose email has changed", () => (shop.tables.order = [{ ...order, email: "new@example.com" }])],
    ["is not there", () => (shop.tables.order_page_claim = [])],
  ])("is not sent where the claim %s", async (_case, prepare) => {
    prepare();
    expect(await compose()).toBeNull();
  });

  it("is sent also where its customer is gone", async () => {
    shop.tables.customer = [];
    expect((await compose())?.content.text).toContain("•••@••• wants to add order 12");
  });

  it("carries Medusa's own token where Medusa keeps the request, and no end", async () => {
    shop.tables.order_change = [changeRow({ id: "ordch_1", token: "to/ken" })];
    const mail = await compose("ordch_1");
    expect(mail?.content.text).toContain("https://shop.example/order/order_1/transfer/to%2Fken\n");
    expect(mail?.content.text).not.toContain("expires");
    shop.tables.order = [{ ...order, email: null }];
    expect(await compose("ordch_1")).toBeNull();
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

describe("the link without whose address nobody is let in", () => {
  const once = (code: string, expiresAt: string) => ({
    to: "maya@example.com",
    sealedToken: seal(code, "jwt-secret"),
    expiresAt,
  });
  const compose = (facts: ReturnType<typeof once>) =>
    composeEmailConfirmationMail(shop.container, emailConfirmationMail({ id: "1", accountId: "cus_1" }, facts, "x"));

  it("carries Medusa's code, and says for how long it is good", async () => {
    const mail = await compose(once("the-code", "2026-11-27T10:14:01.000Z"));
    expect(mail?.to).toBe("maya@example.com");
    expect(mail?.content.text).toContain("https://shop.example/account/confirm-email/open?code=the-code");
    expect(mail?.content.text).toContain("15 minutes");
  });

  it("is nothing once it has ended, or where its code cannot be read", async () => {
    expect(await compose(once("the-code", "2026-11-27T10:00:00.000Z"))).toBeNull();
    expect(await compose({ ...once("x", "2026-11-27T10:14:00.000Z"), sealedToken: "nonsense" })).toBeNull();
    const request = emailConfirmationMail({ id: "1", accountId: "cus_1" }, once("x", "x"), "x");
    expect(await composeEmailConfirmationMail(shop.container, { ...request, once: null })).toBeNull();
  });
});
