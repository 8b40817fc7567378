import { beforeEach, describe, expect, it, vi } from "vitest";
import type { MailRequest } from "../mail/request";
import { sendMail } from "../mail/send";
import { type FakeShop, fakeShop, type StoredMail } from "../mail/test-support";
import { mailOrderLink } from "./mail-order-link";

vi.mock("../mail/send", () => ({ sendMail: vi.fn() }));

const NOW = new Date("2026-11-27T10:00:00.000Z");
const EMAIL = "maya@example.com";
let shop: FakeShop;

/** An earlier mail with a link, a number of hours ago. */
function earlier(hours: number, changes: Partial<StoredMail> = {}): void {
  const { stored } = shop.notifications;
  const n = stored.length;
  const of = { to: EMAIL, template: "order-link", resource_id: "order_1", status: "success" as const };
  const created_at = new Date(NOW.getTime() - hours * 3_600_000).toISOString();
  const resource = changes.resource_id ?? "order_1";
  stored.push({ ...of, id: `noti_${n}`, idempotency_key: `order-link:${resource}:${n}`, created_at, ...changes });
}

const mailed = () => vi.mocked(sendMail).mock.calls.map(([, request]: [unknown, MailRequest]) => request.key);
const ask = () => mailOrderLink(shop.container, "order_1", "lookup.mail");

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  vi.mocked(sendMail).mockReset().mockResolvedValue("sent");
  shop = fakeShop();
  shop.tables.order = [
    { id: "order_1", email: EMAIL },
    { id: "order_2", email: null },
  ];
  return () => vi.useRealTimers();
});

describe("the link to an order", () => {
  it("goes to the order's mailbox, one after the other", async () => {
    await ask();
    earlier(1);
    await ask();
    expect(mailed()).toEqual(["order-link:order_1:0", "order-link:order_1:1"]);
  });

  it("is tried again where the last one could not be sent", async () => {
    earlier(1, { status: "failure" });
    await ask();
    expect(mailed()).toEqual(["order-link:order_1:0"]);
  });

  it("is mailed for one order five times a day", async () => {
    for (let n = 0; n < 4; n++) earlier(1);
    await ask();
    earlier(1);
    await ask();
    expect(mailed()).toHaveLength(1);
    expect(shop.log.map(({ line }) => line).join()).toMatch(/order order_1 .*too many today/);
    expect(shop.log.map(({ line }) => line).join()).not.toContain(EMAIL);
  });

  it("is mailed to one mailbox ten times a day, whichever its orders", async () => {
    for (let n = 0; n < 10; n++) earlier(1, { resource_id: `order_other_${n}`, to: EMAIL.toUpperCase() });
    await ask();
    expect(mailed()).toEqual([]);
  });

  it("is mailed again the next day", async () => {
    for (let n = 0; n < 10; n++) earlier(25);
    await ask();
    expect(mailed()).toHaveLength(1);
  });

  it("goes nowhere where the order has no email, or is not there", async () => {
    await mailOrderLink(shop.container, "order_2", "lookup.mail");
    await mailOrderLink(shop.container, "order_3", "lookup.mail");
    expect(mailed()).toEqual([]);
  });

  it("fails without an address in the log, and fails nobody else", async () => {
    vi.mocked(sendMail).mockRejectedValue(new Error(`no room for ${EMAIL}`));
    await ask();
    expect(shop.log.map(({ level }) => level)).toEqual(["error"]);
    expect(shop.log[0]?.line).not.toContain(EMAIL);
  });
});
