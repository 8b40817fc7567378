import type { SubscriberArgs } from "@medusajs/framework";
import { expect, it, vi } from "vitest";
import { sendMail } from "../mail/send";
import { fakeShop } from "../mail/test-support";
import sendOrderPlaced, { config } from "./order-placed";

vi.mock("../mail/send", () => ({ sendMail: vi.fn() }));

it("mails the confirmation of the order that its event names", async () => {
  const { container } = fakeShop();
  const event = { name: "order.placed", data: { id: "order_1" }, metadata: {} };
  await sendOrderPlaced({ event, container, pluginOptions: {} } as SubscriberArgs<{ id: string }>);
  expect(sendMail).toHaveBeenCalledExactlyOnceWith(container, {
    template: "order-placed",
    key: "order-placed:order_1",
    resourceId: "order_1",
    trigger: "order.placed",
    once: null,
  });
  expect(config).toEqual({ event: "order.placed", context: { subscriberId: "order-pages-order-placed" } });
});
