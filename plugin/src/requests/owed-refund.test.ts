import { beforeEach, describe, expect, it, vi } from "vitest";
import { RequestShop } from "../test-support/request-shop";
import type { LeanOrder } from "./ability-facts";
import { readOwedRefund } from "./owed-refund";
import { deliveredOrder, leanLine, withdrawal } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));
vi.mock("../orders/read-order", async () => ({ readOrder: (await import("../test-support/request-shop")).readOrder }));

let shop: RequestShop;

/** Three mugs of 20 and a bowl of 30 with 19 % in it, sent for 5.95 and returned for 4.90. */
const order = (more: object = {}): LeanOrder => {
  const taxed = { is_tax_inclusive: true, tax_lines: [{ rate: 19 }], adjustments: [] };
  const back = { return_requested_quantity: 0, return_received_quantity: 2, return_dismissed_quantity: 0 };
  return deliveredOrder({
    items: [
      {
        ...leanLine(back),
        ...taxed,
        quantity: 3,
        unit_price: 20,
        adjustments: [{ amount: 6, is_tax_inclusive: true }],
      },
      { ...leanLine({}, { id: "line_2" }), ...taxed, quantity: 1, unit_price: 30 },
    ],
    shipping_methods: [
      { id: "ordsm_1", ...taxed, amount: 5.95, detail: {} },
      { id: "ordsm_2", ...taxed, amount: 4.9, detail: { return_id: "return_1" } },
    ],
    ...more,
  } as Partial<LeanOrder>);
};

const lines = (...some: [id: string, quantity: number][]) =>
  some.map(([id, quantity]) => ({ id, title: "Mug", variant: null, quantity }));

const declared = (changes: Parameters<typeof withdrawal>[0], of: ReturnType<typeof lines> | null) =>
  withdrawal({ ...changes, content: { ...withdrawal().content, lines: of } });

const cents = (sum: number) => Math.round(sum * 100) / 100;

beforeEach(() => {
  shop = new RequestShop();
  shop.order = order();
});

describe("for a withdrawal is owed", () => {
  const owed = (record = declared({}, null), ...others: object[]) => {
    shop.backend.tables.order_page_request = [{ ...record }, ...others.map((one) => ({ ...one }))];
    return readOwedRefund(shop.backend.scope, record);
  };

  it("of all of the order: its goods as they were paid, and the way there", async () => {
    const found = await owed();
    expect(found).toMatchObject({ currency: "EUR", digits: 2, refunded: 0 });
    expect(found?.goods).toBeCloseTo(84, 5);
    expect(found?.delivery).toBeCloseTo(5.95, 5);
  });

  it("of some of it: these units, and no delivery", async () => {
    const found = await owed(declared({}, lines(["line_1", 2])));
    expect(found?.goods).toBeCloseTo(36, 5);
    expect(found?.delivery).toBeNull();
  });

  it("of what was left of it: the delivery, too, for nothing of the contract is left", async () => {
    const first = declared({ id: "opreq_0", key: "an-earlier-form", state: "settled" }, lines(["line_1", 3]));
    const found = await owed(declared({}, lines(["line_2", 1])), first);
    expect(found?.goods).toBeCloseTo(30, 5);
    expect(found?.delivery).toBeCloseTo(5.95, 5);
    const closed = { ...first, state: "closed" };
    expect((await owed(declared({}, lines(["line_2", 1])), closed))?.delivery).toBeNull();
  });

  it("no more units than were bought, and what was given back is said", async () => {
    const payments = [{ amount: 90, captures: [{ amount: 90 }], refunds: [{ amount: 10 }] }];
    shop.order = order({ payment_collections: [{ payments }] });
    const found = await owed(declared({}, lines(["line_2", 9])));
    expect(found?.goods).toBeCloseTo(30, 5);
    expect(found?.refunded).toBe(10);
  });

  it.each<[string, object, object]>([
    ["was only authorized", { captures: [] }, { goods: 0, delivery: 0, captured: 0 }],
    ["was captured in part", { captures: [{ amount: 50 }] }, { goods: 50, delivery: 0, captured: 50 }],
    [
      "was refunded but for its delivery and a little",
      { captures: [{ amount: 90 }], refunds: [{ amount: 3 }] },
      { goods: 84, delivery: 3, captured: 90, refunded: 3 },
    ],
    [
      "was refunded more than once",
      { captures: [{ amount: 90 }], refunds: [{ amount: 90 }, { amount: 9 }] },
      { goods: 0, delivery: 0, refunded: 99 },
    ],
  ])("no more than what is left of the payment: where it %s", async (_what, payment, left) => {
    shop.order = order({ payment_collections: [{ payments: [{ amount: 90, ...payment }] }] });
    const found = await owed();
    const rounded = found && { ...found, goods: cents(found.goods), delivery: cents(found.delivery ?? Number.NaN) };
    expect(rounded).toMatchObject(left);
  });

  it.each(["exchanges", "claims"])("nothing that anybody could tell where there are %s", async (name) => {
    shop.order = order({ [name]: [{ canceled_at: null }] });
    expect(await owed()).toBeNull();
    shop.order = order({ [name]: [{ canceled_at: "2026-11-20T12:00:00.000Z" }] });
    expect(await owed()).not.toBeNull();
  });

  it.each<[string, () => Parameters<typeof withdrawal>[0]]>([
    ["it only names the order", () => ({ proof: "number_email" })],
    ["it is about no order", () => ({ order_id: null })],
    ["Medusa gave all of it back", () => ({ outcome: { prepared: "cancel" } })],
    [
      "the order is canceled",
      () => {
        shop.order = order({ status: "canceled" });
        return {};
      },
    ],
  ])("nothing that anybody could tell where %s", async (_what, changes) => {
    expect(await owed(declared(changes(), null))).toBeNull();
  });
});
