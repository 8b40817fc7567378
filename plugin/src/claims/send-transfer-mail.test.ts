import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OutgoingMail } from "../mail/send";
import { aBackend, type Tables } from "../test-support/container";
import { changeRow, customerRow, hoursAgo, mailRow, NOW, orderRow, repeat } from "../test-support/rows";
import { findOwnClaim } from "./own-claim";
import { sendTransferMail } from "./send-transfer-mail";
import type { Transfer } from "./transfer";

const sendMail = vi.hoisted(() =>
  vi.fn<(container: unknown, mail: OutgoingMail, pauses?: readonly number[]) => Promise<void>>(),
);

vi.mock("../mail/send", () => ({ sendMail }));

const OPTIONS = { storefrontUrl: "https://shop.example", storeName: "Northwind" };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  sendMail.mockReset();
  sendMail.mockResolvedValue();
});

afterEach(() => {
  vi.useRealTimers();
});

const shop = (tables: Tables = {}, options: Record<string, unknown> = OPTIONS) =>
  aBackend(
    {
      order: [orderRow({ id: "order_1" })],
      order_change: [changeRow({ id: "ordch_1" })],
      customer: [customerRow()],
      notification: [],
      ...tables,
    },
    { options },
  );

async function send({ scope }: ReturnType<typeof shop>, more: Partial<Transfer> = {}, isFirst = true) {
  const claim = await findOwnClaim(scope, "cus_1", "ordch_1");
  if (!claim) throw new Error("The test has no request");
  return sendTransferMail(scope, { ...claim, ...more }, { trigger: "order.transfer_requested", isFirst });
}

const sent = () => sendMail.mock.calls[0]?.[1];

describe("the mail that asks an order's mailbox", () => {
  it("goes to the order's email with the token, and names who asks only by a mask", async () => {
    const backend = shop();
    expect(await send(backend)).toBe("sent");
    expect(sendMail).toHaveBeenCalledOnce();
    expect(sent()).toMatchObject({
      to: "maya@example.com",
      template: "order-transfer",
      trigger: "order.transfer_requested",
      resource: { type: "order_change", id: "ordch_1" },
      key: "order-transfer:ordch_1:0",
    });
    expect(sent()?.content.text).toContain("https://shop.example/order/order_1/transfer/a-token");
    expect(sent()?.content.text).toContain("a•••@e•••.net");
    expect(JSON.stringify(sent()?.content)).not.toContain("ada@example.net");
  });

  it("goes to the email that the order has now, not to the one it had when it was asked for", async () => {
    await send(shop({ order: [orderRow({ id: "order_1", email: "corrected@example.com" })] }));
    expect(sent()?.to).toBe("corrected@example.com");
  });

  it("is one for an event that comes twice, and another each time it is asked for by hand", async () => {
    const notification = [mailRow({ resource_id: "ordch_1" })];
    await send(shop({ notification }), {}, true);
    expect(sent()?.key).toBe("order-transfer:ordch_1:0");
    sendMail.mockClear();
    await send(shop({ notification }), {}, false);
    expect(sent()?.key).toBe("order-transfer:ordch_1:1");
  });

  it("is tried again by itself the first time, and once where a person waits for it", async () => {
    await send(shop(), {}, true);
    await send(shop(), {}, false);
    expect(sendMail.mock.calls.map(([, , pauses]) => pauses)).toEqual([undefined, []]);
  });

  it("goes one at a time to a mailbox, however that is spelled, so that each is counted", async () => {
    const [one, two] = [shop(), shop({ order: [orderRow({ id: "order_1", email: "MAYA@example.com" })] })];
    await send(one);
    await send(two);
    expect(one.locked[0]).toMatch(/^order-pages:mailbox:[\w-]{43}$/);
    expect(one.locked).toEqual(two.locked);
  });

  it("asks in nobody's name where the customer is gone", async () => {
    expect(await send(shop({ customer: [] }))).toBe("sent");
    expect(sent()?.content.text).toContain("•••@••• asks");
  });
});

describe("no mail is sent, and the log says why without address or token,", () => {
  const loggedBy = async (backend: ReturnType<typeof shop>, outcome: string) => {
    expect(await send(backend)).toBe(outcome);
    expect(sendMail).not.toHaveBeenCalled();
    expect(backend.logged).toHaveLength(1);
    expect(backend.logged[0]).not.toMatch(/@|a-token/);
    return backend.logged[0];
  };

  it("for an order without an email", async () => {
    const backend = shop({ order: [orderRow({ id: "order_1", email: null })] });
    expect(await loggedBy(backend, "failed")).toMatch(/^warn .*order order_1 has no email/);
  });

  it("where the plugin does not know the storefront", async () => {
    expect(await loggedBy(shop({}, {}), "failed")).toMatch(/^warn .*transfer ordch_1.*storefrontUrl/);
  });

  it.each<[string, Tables, RegExp]>([
    ["its mailbox", { notification: repeat(20, () => mailRow({ resource_id: "x" })) }, /mailbox got too many/],
    ["its order", { notification: repeat(5, () => mailRow({ to: "old@example.com" })) }, /too many about its order/],
  ])("where %s has had enough for today", async (_case, tables, words) => {
    expect(await loggedBy(shop(tables), "limited")).toMatch(words);
  });

  it.each([
    [29, 1, "sent"],
    [30, 1, "limited"],
    [30, 24, "sent"],
  ])("where its customer asks for too many: %i others, %i hours ago: %s", async (times, hours, outcome) => {
    const others = repeat(times, (n) => changeRow({ order_id: `order_x${n}`, requested_at: hoursAgo(hours) }));
    const backend = shop({
      order: [orderRow({ id: "order_1" }), ...repeat(times, (n) => orderRow({ id: `order_x${n}` }))],
      order_change: [changeRow({ id: "ordch_1" }), ...others],
    });
    expect(await send(backend)).toBe(outcome);
    expect(backend.logged).toHaveLength(outcome === "limited" ? 1 : 0);
  });
});

it("tells of a mail that fails, and logs neither address nor token", async () => {
  sendMail.mockRejectedValue(new Error("550 maya@example.com refused: /order/order_1/transfer/a-token a-token"));
  const backend = shop();
  expect(await send(backend)).toBe("failed");
  expect(backend.logged).toEqual([
    "error order-pages: the mail about transfer ordch_1 could not be sent: 550 [address] refused: /order/order_1/transfer/[token] [token]",
  ]);
});
