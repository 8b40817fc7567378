import { beforeEach, describe, expect, it, vi } from "vitest";
import { sendMail } from "../mail/send";
import { type FakeShop, fakeShop, type StoredMail } from "../mail/test-support";
import { claimRow, orderRow, repeat } from "../test-support/rows";
import type { Claim } from "./claim";
import { sendClaimMail } from "./send-claim-mail";

vi.mock("../mail/send", () => ({ sendMail: vi.fn() }));

const claim: Claim = {
  id: "opclaim_1",
  orderId: "order_1",
  state: "pending",
  customerId: "cus_1",
  email: "maya@example.com",
  isFromClaimable: false,
  requestedAt: new Date("2026-11-27T09:00:00.000Z"),
  expiresAt: new Date("2026-12-11T09:00:00.000Z"),
  finishedAt: null,
  transferToken: null,
  order: { number: "12", placedAt: new Date("2026-11-01T10:00:00.000Z"), email: "maya@example.com" },
};

let shop: FakeShop;

beforeEach(() => {
  vi.mocked(sendMail).mockReset().mockResolvedValue("sent");
  shop = fakeShop();
});

const first = () => sendClaimMail(shop.container, claim, { trigger: "order_pages.claim_requested", isFirst: true });
const again = () => sendClaimMail(shop.container, claim, { trigger: "claim.mail", isFirst: false });

const mailed = (status: StoredMail["status"], more: Partial<StoredMail> = {}) => {
  const count = shop.notifications.stored.length;
  shop.notifications.stored.push({
    id: `noti_${count}`,
    to: "maya@example.com",
    template: "order-transfer",
    status,
    idempotency_key: `order-transfer:opclaim_1:${count}`,
    resource_id: "opclaim_1",
    created_at: new Date().toISOString(),
    ...more,
  });
};

const keys = () => vi.mocked(sendMail).mock.calls.map(([, { key }]) => key);

it("is asked for as the request's first mail, one at a time to its mailbox", async () => {
  expect(await first()).toBe("sent");
  expect(sendMail).toHaveBeenCalledExactlyOnceWith(shop.container, {
    template: "order-transfer",
    key: "order-transfer:opclaim_1:0",
    resourceId: "opclaim_1",
    trigger: "order_pages.claim_requested",
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
    "order-transfer:opclaim_1:0",
    "order-transfer:opclaim_1:0",
    "order-transfer:opclaim_1:1",
    "order-transfer:opclaim_1:0",
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
    const nobody = { ...claim, email: "" };
    expect(await sendClaimMail(shop.container, nobody, { trigger: "claim.mail", isFirst: true })).toBe("failed");
    expect(shop.log).toEqual([
      { level: "warn", line: "order-pages: order order_1 has no email address, nobody can accept its transfer" },
    ]);
    expect(sendMail).not.toHaveBeenCalled();
  });

  it("where its mailbox got too many today", async () => {
    for (let mail = 0; mail < 20; mail += 1) mailed("success", { resource_id: "another" });
    expect(await again()).toBe("limited");
    expect(shop.log).toEqual([
      { level: "warn", line: "order-pages: no mail about claim opclaim_1 sent, its mailbox got too many today" },
    ]);
    expect(sendMail).not.toHaveBeenCalled();
  });

  it("where its customer asked for too many orders today", async () => {
    shop.tables.order = repeat(31, (index) => orderRow({ id: `order_of_${index}` }));
    const asked = (count: number, requested_at: Date) => {
      shop.tables.order_page_claim = repeat(count, (index) =>
        claimRow({ order_id: `order_of_${index}`, requested_at }),
      );
    };
    asked(30, new Date());
    expect(await first()).toBe("sent");
    asked(31, new Date(Date.now() - 25 * 60 * 60_000));
    expect(await first()).toBe("sent");
    asked(31, new Date());
    expect(await first()).toBe("limited");
    expect(shop.log).toEqual([
      {
        level: "warn",
        line: "order-pages: no mail about claim opclaim_1 sent, its customer asked for too many orders today",
      },
    ]);
  });
});

it("ends here, whatever goes wrong, and names neither address nor token", async () => {
  vi.mocked(sendMail).mockRejectedValue(
    new Error("maya@example.com: https://shop.example/order/order_1/transfer/se.cr.et-token"),
  );
  expect(await first()).toBe("failed");
  expect(shop.log).toEqual([
    {
      level: "error",
      line: "order-pages: the mail about claim opclaim_1 could not be sent: [address]: https://shop.example/order/order_1/transfer/[token]",
    },
  ]);
});
