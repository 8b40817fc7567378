import { beforeEach, expect, it, vi } from "vitest";
import { sendMailWorkflow } from "../workflows/send-mail";
import { orderPartMail, orderPlacedMail } from "./request";
import { sendMail } from "./send";
import { type FakeShop, fakeShop } from "./test-support";

const run = vi.fn();
vi.mock("../workflows/send-mail", () => ({ sendMailWorkflow: vi.fn(() => ({ run })) }));

const mail = orderPlacedMail("order_1", "order.placed");
const WHAT = "order-pages: the mail order-placed of order_1 could not be sent";

let shop: FakeShop;

beforeEach(() => {
  shop = fakeShop();
  run.mockReset();
  vi.useFakeTimers({ now: new Date("2026-11-27T10:00:00.000Z"), toFake: ["Date"] });
  return () => vi.useRealTimers();
});

const failedAt = (...times: string[]) =>
  times.forEach((created_at, index) => {
    shop.notifications.stored.push({
      id: `noti_${index}`,
      to: "maya@example.com",
      template: "order-placed",
      status: "failure",
      idempotency_key: index === 0 ? mail.key : `${mail.key}#${index}`,
      resource_id: "order_1",
      created_at,
    });
  });

it("runs the workflow and answers what became of it", async () => {
  run.mockResolvedValue({ result: "sent" });
  expect(await sendMail(shop.container, mail)).toBe("sent");
  expect(sendMailWorkflow).toHaveBeenCalledWith(shop.container);
  expect(run).toHaveBeenCalledWith({ input: mail });
  expect(shop.log).toEqual([]);
});

it("says when it is tried again, and names no address", async () => {
  failedAt("2026-11-27T10:00:00.000Z", "2026-11-27T10:00:00.000Z");
  run.mockResolvedValue({ result: { undelivered: "450 <maya@example.com>: try later" } });
  expect(await sendMail(shop.container, mail)).toBe("failed");
  expect(shop.log).toEqual([
    { level: "warn", line: `${WHAT}, it is tried again (2026-11-27T10:01:00.000Z): 450 <[address]>: try later` },
  ]);
});

it("says so where it could not even be tried", async () => {
  run.mockRejectedValue(new Error("order order_1 could not be read"));
  expect(await sendMail(shop.container, mail)).toBe("not_tried");
  expect(shop.log).toEqual([
    { level: "warn", line: `${WHAT}, it is tried again (in a minute): order order_1 could not be read` },
  ]);
});

it("promises no further try of what only its event knew", async () => {
  run.mockRejectedValue(new Error("order order_1 could not be read"));
  await sendMail(shop.container, orderPartMail("order-shipped", "order_1", "ful_1", "shipment.created"));
  expect(shop.log).toEqual([
    {
      level: "error",
      line: "order-pages: the mail order-shipped of order_1 could not be sent and is not tried again: order order_1 could not be read",
    },
  ]);
});

it("says loudly when it is given up", async () => {
  failedAt("2026-11-26T10:00:00.000Z", "2026-11-26T10:00:00.000Z", "2026-11-27T09:59:00.000Z");
  run.mockResolvedValue({ result: { undelivered: "connect ECONNREFUSED" } });
  expect(await sendMail(shop.container, mail)).toBe("failed");
  expect(shop.log).toEqual([{ level: "error", line: `${WHAT} and is given up after 3 tries: connect ECONNREFUSED` }]);
});

it("says loudly, once, that a recipient is refused for good", async () => {
  failedAt("2026-11-27T10:00:00.000Z");
  for (const stored of shop.notifications.stored) stored.data = { refused: true };
  run.mockResolvedValue({ result: { undelivered: "550 <maya@example.com>: no such user" } });
  expect(await sendMail(shop.container, mail)).toBe("failed");
  expect(shop.log).toEqual([
    { level: "error", line: `${WHAT} and is given up after one try: 550 <[address]>: no such user` },
  ]);
});

it("does not throw where the database is down as well", async () => {
  run.mockRejectedValue(new Error("connect ECONNREFUSED"));
  vi.spyOn(shop.notifications, "listNotifications").mockRejectedValue(new Error("no database"));
  expect(await sendMail(shop.container, mail)).toBe("not_tried");
  expect(shop.log).toEqual([
    { level: "error", line: `${WHAT}: connect ECONNREFUSED; nor could its tries be read: no database` },
  ]);
});
