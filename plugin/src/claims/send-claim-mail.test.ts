import { beforeEach, describe, expect, it, vi } from "vitest";
import { sendMail } from "../mail/send";
import { type FakeShop, fakeShop, type StoredMail } from "../mail/test-support";
import { sendTransferMail } from "./send-transfer-mail";
import type { Transfer } from "./transfer";

vi.mock("../mail/send", () => ({ sendMail: vi.fn() }));

const transfer: Transfer = {
  id: "ordch_1",
  orderId: "order_1",
  state: "pending",
  customerId: "cus_1",
  token: "secret-token",
  email: "maya@example.com",
  isOffered: false,
  requestedAt: new Date("2026-11-27T09:00:00.000Z"),
  finishedAt: null,
  order: { number: "12", placedAt: new Date("2026-11-01T10:00:00.000Z"), email: "maya@example.com" },
};

let shop: FakeShop;

beforeEach(() => {
  vi.mocked(sendMail).mockReset().mockResolvedValue("sent");
  shop = fakeShop();
});

const first = () => sendTransferMail(shop.container, transfer, { trigger: "order.transfer_requested", isFirst: true });
const again = () => sendTransferMail(shop.container, transfer, { trigger: "claim.mail", isFirst: false });

const mailed = (status: StoredMail["status"], more: Partial<StoredMail> = {}) => {
  const count = shop.notifications.stored.length;
  shop.notifications.stored.push({
    id: `noti_${count}`,
    to: "maya@example.com",
    template: "order-transfer",
    status,
    idempotency_key: `order-transfer:ordch_1:${count}`,
    resource_id: "ordch_1",
    created_at: new Date().toISOString(),
    ...more,
  });
};

const keys = () => vi.mocked(sendMail).mock.calls.map(([, { key }]) => key);

it("is asked for as the request's first mail, one at a time to its mailbox", async () => {
  expect(await first()).toBe("sent");
  expect(sendMail).toHaveBeenCalledExactlyOnceWith(shop.container, {
    template: "order-transfer",
    key: "order-transfer:ordch_1:0",
    resourceId: "ordch_1",
    trigger: "order.transfer_requested",
    once: null,
  });
  expect(shop.locks).toEqual([expect.stringMatching(/^order-pages:mailbox:/)]);
});

it("is one more once an earlier one was sent, and the same as long as none was", async () => {
  await again();
  mailed("failure");
  mailed("pending");
  await again();
  mailed("success");
  await again();
  await first();
  expect(keys()).toEqual([
    "order-transfer:ordch_1:0",
    "order-transfer:ordch_1:0",
    "order-transfer:ordch_1:1",
    "order-transfer:ordch_1:0",
  ]);
});

it.each([
  ["sent", "sent"],
  ["under_way", "pending"],
  ["failed", "failed"],
  ["not_due", "failed"],
] as const)("that ends as %s is told as %s", async (delivery, told) => {
  vi.mocked(sendMail).mockResolvedValue(delivery);
  expect(await again()).toBe(told);
});

describe("is not sent", () => {
  it("where the order has no email", async () => {
    const nobody = { ...transfer, order: { ...transfer.order, email: null } };
    expect(await sendTransferMail(shop.container, nobody, { trigger: "claim.mail", isFirst: true })).toBe("failed");
    expect(shop.log).toEqual([
      { level: "warn", line: "order-pages: order order_1 has no email address, nobody can accept its transfer" },
    ]);
    expect(sendMail).not.toHaveBeenCalled();
  });

  it("where its mailbox got too many today", async () => {
    for (let mail = 0; mail < 20; mail += 1) mailed("success", { resource_id: "another" });
    expect(await again()).toBe("limited");
    expect(shop.log).toEqual([
      { level: "warn", line: "order-pages: no mail about transfer ordch_1 sent, its mailbox got too many today" },
    ]);
    expect(sendMail).not.toHaveBeenCalled();
  });

  it("where its customer asked for too many orders today", async () => {
    const change = (index: number, requested_at: string) => ({
      id: `ordch_of_${index}`,
      change_type: "transfer",
      order_id: `order_${index}`,
      status: "requested",
      requested_at,
      actions: [{ action: "TRANSFER_CUSTOMER", reference_id: "cus_1", details: { token: "token" } }],
    });
    const graph = vi.spyOn(shop.container.resolve("query"), "graph");
    const changes = (count: number, at: string) => Array.from({ length: count }, (_, index) => change(index, at));
    const orders = Array.from({ length: 31 }, (_, index) => ({ id: `order_${index}`, email: "maya@example.com" }));
    const asked = (rows: object[]) =>
      graph.mockImplementation(async ({ entity, filters }) => ({
        data: entity === "order" ? orders : filters && "order_id" in filters ? [] : rows,
      }));
    asked(changes(30, new Date().toISOString()));
    expect(await first()).toBe("sent");
    asked(changes(31, new Date(Date.now() - 25 * 60 * 60_000).toISOString()));
    expect(await first()).toBe("sent");
    asked(changes(31, new Date().toISOString()));
    expect(await first()).toBe("limited");
    expect(shop.log).toEqual([
      {
        level: "warn",
        line: "order-pages: no mail about transfer ordch_1 sent, its customer asked for too many orders today",
      },
    ]);
  });
});

it("ends here, whatever goes wrong, and names neither address nor token", async () => {
  vi.mocked(sendMail).mockRejectedValue(new Error("maya@example.com: /transfer/secret-token"));
  expect(await first()).toBe("failed");
  expect(shop.log).toEqual([
    {
      level: "error",
      line: "order-pages: the mail about transfer ordch_1 could not be sent: [address]: /transfer/[token]",
    },
  ]);
});
