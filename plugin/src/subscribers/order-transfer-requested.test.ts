import type { SubscriberArgs } from "@medusajs/framework";
import { beforeEach, expect, it, vi } from "vitest";
import { sendClaimMail } from "../claims/send-claim-mail";
import { fakeShop } from "../mail/test-support";
import sendTransferRequested, { config } from "./order-transfer-requested";

vi.mock("../claims/send-claim-mail", () => ({ sendClaimMail: vi.fn() }));

const shop = fakeShop();
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
      details: { token: "token", original_email: "maya@example.com" },
    },
  ],
};

beforeEach(() => {
  vi.mocked(sendClaimMail).mockReset();
  shop.tables.order_change = [change];
  shop.tables.order = [{ id: "order_1", display_id: 12, email: "maya@example.com" }];
});

const requested = (id = "ordch_1") => {
  const event = { name: "order.transfer_requested", data: { id: "order_1", order_change_id: id }, metadata: {} };
  return sendTransferRequested({ event, container: shop.container, pluginOptions: {} } as SubscriberArgs<{
    id: string;
    order_change_id: string;
  }>);
};

it("mails about the request that its event names, for the first time", async () => {
  await requested();
  expect(sendClaimMail).toHaveBeenCalledExactlyOnceWith(
    shop.container,
    expect.objectContaining({ id: "ordch_1", orderId: "order_1" }),
    { trigger: "order.transfer_requested", isFirst: true },
  );
});

it("mails about no request that is answered or gone", async () => {
  await requested("ordch_2");
  shop.tables.order_change = [{ ...change, status: "declined" }];
  await requested();
  expect(sendClaimMail).not.toHaveBeenCalled();
});

it("mails about no transfer by which an accepted claim moves its order", async () => {
  shop.tables.order_change = [{ ...change, internal_note: "Accepted claim opclaim_1: the asked mailbox agreed" }];
  await requested();
  expect(sendClaimMail).not.toHaveBeenCalled();
});

it("listens to Medusa's event", () => {
  expect(config).toEqual({
    event: "order.transfer_requested",
    context: { subscriberId: "order-pages-transfer-requested" },
  });
});
