import { beforeEach, describe, expect, it, vi } from "vitest";
import * as fixtures from "../../../../packages/shared/src/medusa/v2/fixtures";
import { readOrder } from "../../orders/read-order";
import type { RequestRecord } from "../../requests/record";
import { cancellation, returnRequest, withdrawal } from "../../requests/test-support";
import { aBackend } from "../../test-support/container";
import { orderCanceledMail, orderPartMail, orderPlacedMail, requestMail } from "../request";
import { COMPOSERS } from ".";

vi.mock("../../orders/read-order", () => ({ readOrder: vi.fn() }));

const EMAIL = "maya@example.com";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-27T10:00:00.000Z"), toFake: ["Date"] });
  return () => vi.useRealTimers();
});

function backend(
  name: string,
  { order = {}, requests = [] }: { order?: object; requests?: readonly RequestRecord[] } = {},
) {
  const recorded = { ...fixtures.recordedOrder(name), email: EMAIL };
  vi.mocked(readOrder).mockResolvedValue(recorded);
  const row = { id: "order_1", email: EMAIL, locale: "en-GB", no_notification: null, ...order };
  const tables = { order: [row], order_page_request: requests.map((one) => ({ ...one })) };
  return aBackend(tables, { options: { linkSecret: "s".repeat(40) } }).scope;
}

const partOf = (name: string, list: "fulfillments"): string =>
  (fixtures.recordedOrder(name) as Record<string, { id: string }[]>)[list]?.[0]?.id ?? "";

describe("the mail of a package", () => {
  const mail = orderPartMail("order-shipped", "order_1", partOf("two-parcels", "fulfillments"), "shipment.created");

  it("tells of the one that its event names, in the order's language, with the link that opens the order", async () => {
    const composed = await COMPOSERS["order-shipped"](backend("two-parcels"), mail);
    expect(composed?.to).toBe(EMAIL);
    expect(composed?.content.subject).toMatch(/^Some items in order \d+ are on the way$/);
    expect(composed?.content.text).toContain("Package 1 of 2 · Shipped");
    expect(composed?.content.text).not.toContain("Package 2 of 2");
    expect(composed?.content.text).toContain("/open?key=v2.");
    expect(composed?.content.text).toContain("until 26 January 2027.");
  });

  it("is none where it has not come so far, or nobody has to be told", async () => {
    for (const template of ["order-delivered", "order-ready"] as const) {
      const other = orderPartMail(template, "order_1", partOf("two-parcels", "fulfillments"), "test");
      expect(await COMPOSERS[template](backend("two-parcels"), other)).toBeNull();
    }
    const silent = backend("two-parcels", { order: { no_notification: true } });
    expect(await COMPOSERS["order-shipped"](silent, mail)).toBeNull();
    expect(await COMPOSERS["order-placed"](silent, orderPlacedMail("order_1", "test"))).toBeNull();
  });

  it("tells of one that has arrived", async () => {
    const arrived = orderPartMail(
      "order-delivered",
      "order_1",
      partOf("delivered", "fulfillments"),
      "delivery.created",
    );
    expect((await COMPOSERS["order-delivered"](backend("delivered"), arrived))?.content.subject).toContain(
      "was delivered",
    );
  });
});

it("a refund's mail tells of the one that it is about", async () => {
  const scope = backend("refunded-without-return");
  const { payment_collections: collections } = fixtures.recordedOrder("refunded-without-return") as unknown as {
    payment_collections: { payments: { refunds: { id: string }[] }[] }[];
  };
  const id = collections[0]?.payments[0]?.refunds[0]?.id ?? "";
  const mail = await COMPOSERS["order-refunded"](
    scope,
    orderPartMail("order-refunded", "order_1", id, "payment.refunded"),
  );
  expect(mail?.content.text).toContain("We’ve refunded US$10.00 to your original payment method.");
  expect(
    await COMPOSERS["order-refunded"](scope, orderPartMail("order-refunded", "order_1", "ref_0", "payment.refunded")),
  ).toBeNull();
});

describe("the mail of a canceled order", () => {
  const compose = (requests: readonly RequestRecord[] = [], name = "canceled-after-payment") =>
    COMPOSERS["order-canceled"](backend(name, { requests }), orderCanceledMail("order_1", "order.canceled"));

  it("says what became of the money, as the page does", async () => {
    const mail = await compose();
    expect(mail?.content.subject).toMatch(/^Order \d+ canceled$/);
    expect(mail?.content.text).toMatch(/We’ve refunded /);
  });

  it("is none of an order that stands", async () => {
    expect(await compose([], "paid")).toBeNull();
  });

  const prepared = { prepared: "cancel" } as const;
  const elsewhere = { ...withdrawal().content, email: "noor@example.com" };

  it.each<[string, RequestRecord]>([
    ["a cancellation that the shopper made", cancellation({ state: "done" })],
    ["one that a killed backend left behind, which the job ends", cancellation({ state: "received" })],
    ["one that the shop was asked for", cancellation({ state: "asked" })],
    ["a withdrawal from the same mailbox", withdrawal({ outcome: prepared })],
  ])("is none where the mail of a request says it: %s", async (_case, request) => {
    expect(await compose([request])).toBeNull();
  });

  it.each<[string, RequestRecord]>([
    ["a cancellation that came to nothing", cancellation({ state: "refused" })],
    ["one that the shop declined", cancellation({ state: "declined" })],
    ["a withdrawal that a person works on", withdrawal({ state: "in_progress" })],
    ["a withdrawal from another mailbox", withdrawal({ outcome: prepared, content: elsewhere })],
    ["a return", returnRequest({ state: "done" })],
  ])("is sent beside a request that does not say it: %s", async (_case, request) => {
    expect(await compose([request])).not.toBeNull();
  });

  it("has its money told by the withdrawal's mail in its place", async () => {
    const record = withdrawal({ state: "in_progress", outcome: prepared });
    const scope = backend("canceled-after-payment", { requests: [record] });
    const mail = await COMPOSERS.request(scope, requestMail("request", record.id, "in_progress", "test"));
    expect(mail?.content.text).toContain("We’ve canceled your order because of your withdrawal.");
    expect(mail?.content.text).toMatch(/We’ve refunded /);
  });

  it("has its money told by no mail of a withdrawal that a person works on", async () => {
    const record = withdrawal({ state: "in_progress" });
    const scope = backend("canceled-after-payment", { requests: [record] });
    const mail = await COMPOSERS.request(scope, requestMail("request", record.id, "in_progress", "test"));
    expect(mail?.to).toBe(EMAIL);
    expect(mail?.content.text).not.toMatch(/We’ve refunded /);
  });
});

describe("the mail of a cancellation that its shopper asked for", () => {
  const credit = { reference: "gift_card", reference_id: "gc_1", amount: 20, created_at: "2026-05-04T10:00:00.000Z" };

  /** Days may pass until the shop cancels: what the record says of the money is of the day when it was asked. */
  const textOf = async (name: string, changes: object = {}, order: object = {}) => {
    const record = cancellation({ state: "done" });
    const scope = backend(name, { requests: [record], order });
    vi.mocked(readOrder).mockResolvedValue({ ...fixtures.recordedOrder(name), ...changes, email: EMAIL });
    const mail = await COMPOSERS.request(scope, requestMail("request", record.id, "done", "test"));
    return mail?.content.text ?? "";
  };

  it("says what became of the money by now, as its page does", async () => {
    const text = await textOf("canceled-after-payment");
    expect(text).toMatch(/We’ve refunded /);
    expect(text).not.toMatch(/weren’t charged|€90/);
    expect(text).toContain("/open?key=v2.");
  });

  it("says that nothing was charged only where nothing was, no gift card either", async () => {
    expect(await textOf("canceled")).toContain("You weren’t charged for this order.");
    expect(await textOf("canceled", { credit_lines: [credit] })).not.toMatch(/charged|refund/);
  });

  it("says it also of an order of which the shop sends no mails by itself", async () => {
    expect(await textOf("canceled-after-payment", {}, { no_notification: true })).toMatch(/We’ve refunded /);
  });
});
