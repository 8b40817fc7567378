import { beforeEach, describe, expect, it, vi } from "vitest";
import { asked } from "../test-support/fake-flows";
import { RequestShop, readOrder } from "../test-support/request-shop";
import { NOW } from "../test-support/rows";
import type { LeanOrder } from "./ability-facts";
import { sendRequestMails } from "./mails";
import type { RequestRecord } from "./record";
import { settleCutOff } from "./settle-cut-off";
import {
  authorizedOrder,
  canceledOrder,
  cancellation,
  leanOrder,
  PACKED,
  returnRequest,
  withdrawal,
} from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));
vi.mock("../orders/read-order", async () => ({ readOrder: (await import("../test-support/request-shop")).readOrder }));
vi.mock("@medusajs/medusa/core-flows", () => import("../test-support/fake-flows"));
vi.mock("./mails", () => ({ sendRequestMails: vi.fn() }));

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  shop = new RequestShop({ isAlone: true });
  return () => vi.useRealTimers();
});

describe("what a crash left half-way", () => {
  const settle = async (record: object) => {
    shop.keep(record);
    await settleCutOff(shop.backend.scope, NOW);
    return shop.stored[0];
  };

  it.each<[string, () => LeanOrder, string]>([
    ["was done where the order is canceled", () => canceledOrder(), "done"],
    [
      "is the shop's where money moved and the order did not",
      () =>
        leanOrder({
          payment_collections: [{ payments: [{ amount: 90, captures: [{ amount: 90 }], refunds: [{ amount: 90 }] }] }],
        }),
      "needs_shop",
    ],
    [
      "is the shop's where the order is canceled and its money is still held",
      () => authorizedOrder({ status: "canceled" }),
      "needs_shop",
    ],
    ["is the shop's where nothing is seen to have moved", () => leanOrder(), "needs_shop"],
  ])("a cancellation that was begun %s", async (_what, found, state) => {
    shop.order = found();
    const outcome = { begun: { captured: 90, refunded: 0, reserved: 0 } };
    expect(await settle(cancellation({ outcome }))).toMatchObject({ state });
    expect(asked, "no money is moved by the job").toEqual([]);
  });

  it("a cancellation that was not begun was refused", async () => {
    expect(await settle(cancellation())).toMatchObject({ state: "refused" });
  });

  it("a cancellation that the shop has accepted and that was begun is the shop's", async () => {
    const outcome = { begun: { captured: 90, refunded: 0, reserved: 0 } };
    expect(await settle(cancellation({ state: "asked", outcome }))).toMatchObject({ state: "needs_shop" });
  });

  it("what is the shop's stays so while a canceled order's money is held", async () => {
    shop.order = authorizedOrder({ status: "canceled" });
    expect(await settle(cancellation({ state: "needs_shop" }))).toMatchObject({ state: "needs_shop" });
    shop.order = canceledOrder(authorizedOrder());
    expect(await settle(cancellation({ state: "needs_shop" }))).toMatchObject({ state: "done" });
  });

  it("is left alone for five minutes", async () => {
    expect(await settle(cancellation({ received_at: new Date("2026-11-20T11:56:00.000Z") }))).toMatchObject({
      state: "received",
    });
  });

  it.each([
    ["requested", "done"],
    ["open", "refused"],
  ])("a return that is %s in Medusa is %s", async (status, state) => {
    shop.backend.tables.return = [
      { id: "return_0", order_id: "order_1", status, metadata: { order_pages_request: "opreq_1" } },
    ];
    const change = { id: "ordch_1", order_id: "order_1", return_id: "return_0", change_type: "return_request" };
    shop.backend.tables.order_change = [{ ...change, status: status === "open" ? "pending" : "confirmed" }];
    expect(await settle(returnRequest())).toMatchObject({ state });
    expect(shop.backend.tables.order_change).toHaveLength(status === "open" ? 0 : 1);
  });

  it("a declaration that nothing was prepared from is prepared", async () => {
    expect(await settle(withdrawal())).toMatchObject({ state: "in_progress" });
  });

  it.each<[string, () => LeanOrder, string]>([
    ["lapses when it is packed", () => leanOrder({ fulfillments: PACKED }), "lapsed"],
    ["is done when the shop cancels", () => canceledOrder(), "done"],
    ["waits otherwise", () => leanOrder(), "asked"],
  ])("a wish to cancel %s", async (_what, found, state) => {
    shop.order = found();
    expect(await settle(cancellation({ state: "asked" }))).toMatchObject({ state });
  });

  it("and what is older than the shop keeps it is deleted", async () => {
    expect(
      await settle(withdrawal({ state: "settled", received_at: new Date("2022-11-19T11:00:00.000Z") })),
    ).toBeUndefined();
    expect(await settle(withdrawal({ state: "settled" }))).toMatchObject({ state: "settled" });
  });
});

describe("in a flood of what anybody may send", () => {
  const flood = (count: number, minutesAgo: number) =>
    Array.from({ length: count }, (_, n) =>
      withdrawal({
        id: `opreq_flood_${n}`,
        proof: "none",
        received_at: new Date(NOW.getTime() - minutesAgo * 60_000),
        state_at: new Date(NOW.getTime() - minutesAgo * 60_000),
      }),
    );
  const proven = withdrawal({
    id: "opreq_proven",
    received_at: new Date(NOW.getTime() - 30 * 60_000),
    state_at: new Date(NOW.getTime() - 30 * 60_000),
  });

  it("a proven declaration is prepared", async () => {
    shop.backend.tables.order_page_request = [...flood(250, 60), { ...proven }];
    await settleCutOff(shop.backend.scope, NOW);
    expect(shop.stored.find((row) => (row as { id: string }).id === proven.id)).toMatchObject({ state: "in_progress" });
  });

  it.each<[string, RequestRecord, string]>([
    ["one that a crash left half-way", cancellation({ id: "opreq_last" }), "done"],
    ["a wish to cancel", cancellation({ id: "opreq_last", state: "asked" }), "done"],
  ])("the last of many is settled: %s", async (_what, last, state) => {
    shop.order = canceledOrder();
    const others = Array.from({ length: 230 }, (_, n) => ({ ...last, id: `opreq_${n}`, key: `key-of-form-${n}` }));
    shop.backend.tables.order_page_request = [
      ...others,
      { ...last, received_at: new Date("2026-11-20T11:01:00.000Z") },
    ];
    await settleCutOff(shop.backend.scope, NOW);
    expect(shop.stored.filter((row) => (row as RequestRecord).state !== state)).toEqual([]);
  });

  it("nothing of what is settled well is logged as a fault", async () => {
    shop.keep(proven);
    await settleCutOff(shop.backend.scope, NOW);
    expect(shop.backend.logged).toEqual([]);
  });

  it("one that fails keeps no other waiting", async () => {
    readOrder.mockImplementation(async (_scope, id) => {
      if (id === "order_broken") throw new Error("no such column");
      return shop.order;
    });
    shop.backend.tables.order_page_request = [
      cancellation({ id: "opreq_broken", order_id: "order_broken" }),
      cancellation({ id: "opreq_next" }),
      { ...proven },
    ];
    await settleCutOff(shop.backend.scope, NOW);
    expect(shop.stored).toMatchObject([{ state: "received" }, { state: "refused" }, { state: "in_progress" }]);
    expect(shop.backend.logged.join()).toContain("opreq_broken");
  });

  it("a lost mail is sent", async () => {
    vi.mocked(sendRequestMails).mockClear();
    const settled = { ...proven, state: "settled" };
    shop.backend.tables.order_page_request = [...flood(250, 10), settled];
    await settleCutOff(shop.backend.scope, NOW);
    const told = vi.mocked(sendRequestMails).mock.calls.map(([, { id }]) => id);
    expect(told).toHaveLength(251);
    expect(told).toContain(proven.id);
  });
});
