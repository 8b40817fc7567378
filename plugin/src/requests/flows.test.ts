import { beforeEach, describe, expect, it, vi } from "vitest";
import { aBackend, type Backend } from "../test-support/container";
import type { LeanOrder } from "./ability-facts";
import { answerRequest } from "./answer-request";
import { cancelByShopper } from "./cancel-by-shopper";
import { cancelReturnByShopper } from "./cancel-return";
import { declareWithdrawal } from "./declare-withdrawal";
import { makeReturn } from "./make-return";
import { prepareWithdrawal } from "./prepare-withdrawal";
import { returnByShopper } from "./return-by-shopper";
import { settleCutOff } from "./settle-cut-off";
import {
  cancellation,
  deliveredOrder,
  guest,
  leanLine,
  leanOrder,
  PACKED,
  returnRequest,
  withdrawal,
} from "./test-support";

const { flows, readOrder } = vi.hoisted(() => ({
  flows: {} as Record<string, (input: never) => unknown>,
  readOrder: vi.fn(),
}));

/** What Medusa's flows were asked, one after the other. */
const asked: [flow: string, input: unknown][] = [];

vi.mock("../orders/read-order", () => ({ readOrder }));
vi.mock("./mails", async (original) => ({ ...(await original<object>()), sendRequestMails: vi.fn() }));
vi.mock("@medusajs/medusa/core-flows", () => {
  const flow = (name: string) => () => ({
    run: async ({ input }: { input: never }) => {
      asked.push([name, input]);
      return { result: await flows[name]?.(input) };
    },
  });
  return Object.fromEntries(
    [
      "cancelOrderWorkflow",
      "cancelOrderTransferRequestWorkflow",
      "beginReturnOrderWorkflow",
      "requestItemReturnWorkflow",
      "createReturnShippingMethodWorkflow",
      "confirmReturnRequestWorkflow",
      "cancelReturnRequestWorkflow",
      "cancelReturnWorkflow",
      "cancelFulfillmentWorkflow",
    ].map((name) => [name, flow(name)]),
  );
});

const NOW = new Date("2026-11-20T12:00:00.000Z");
let order: LeanOrder | null;
let backend: Backend;

const FEE = {
  id: "so_1",
  name: "DHL Retoure",
  rules: [{ attribute: "is_return", value: "true" }],
  service_zone: { geo_zones: [{ country_code: "de" }], fulfillment_set: { location: { id: "sloc_1" } } },
  calculated_price: { calculated_amount: 5 },
};

function open(options: Record<string, unknown> = {}): void {
  backend = aBackend(
    {
      order: [
        {
          id: "order_1",
          display_id: 12,
          custom_display_id: null,
          email: "maya@example.com",
          is_draft_order: false,
          created_at: NOW,
          currency_code: "eur",
          region_id: "reg_eu",
          shipping_address: { country_code: "de" },
          items: [{ id: "line_1", refundable_total_per_unit: 30 }],
        },
      ],
      shipping_option: [FEE],
      return_reason: [
        { id: "rr_1", value: "broken", label: "Broken", description: null, parent_return_reason_id: null },
      ],
    },
    { options: { linkSecret: "s".repeat(40), ...options } },
  );
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  asked.length = 0;
  for (const name of Object.keys(flows)) delete flows[name];
  order = leanOrder();
  readOrder.mockImplementation(async () => order);
  flows.beginReturnOrderWorkflow = () => ({ return_id: "return_1" });
  flows.cancelOrderWorkflow = () => {
    order = order && { ...order, status: "canceled" };
  };
  open();
  return () => vi.useRealTimers();
});

const orderIs = (changed: LeanOrder): void => {
  order = changed;
};

const flowsAsked = () => asked.map(([name]) => name);
const stored = () => backend.tables.order_page_request ?? [];
const keep = (record: object) => {
  backend.tables.order_page_request = [{ ...record }];
};

const cancel = (more: object = {}) =>
  cancelByShopper(backend.scope, "order_1", { key: "a-key-of-the-form", viewer: guest, reason: null, ...more });

describe("a shopper cancels", () => {
  it("and it is written down, done by Medusa's flow inside the lock, and noted", async () => {
    expect(await cancel()).toMatchObject({ kind: "accepted", record: { state: "done" } });
    expect(asked).toEqual([["cancelOrderWorkflow", { order_id: "order_1", canceled_by: "shopper" }]]);
    expect(backend.locked).toEqual(["order-pages:order:order_1"]);
    expect(stored()).toMatchObject([{ kind: "cancellation", content: { refund: 90, release: 0, number: "12" } }]);
  });

  it("twice with one key once, and with another key not again", async () => {
    const [one, other] = await Promise.all([cancel(), cancel()]);
    expect(one).toEqual(other);
    expect(await cancel({ key: "another-key-of-it" })).toMatchObject({ kind: "refused", because: "canceled" });
    expect(flowsAsked()).toEqual(["cancelOrderWorkflow"]);
  });

  it("and an open transfer is called off first", async () => {
    backend.tables.order_change = [
      { id: "ordch_1", order_id: "order_1", change_type: "transfer", status: "requested", actions: [] },
    ];
    expect(await cancel()).toMatchObject({ kind: "accepted" });
    expect(flowsAsked()).toEqual(["cancelOrderTransferRequestWorkflow", "cancelOrderWorkflow"]);
  });

  it("what is packed: refused, with what can be done instead, the same again", async () => {
    order = leanOrder({ fulfillments: PACKED });
    const refusal = { kind: "refused", because: "packed" };
    expect(await cancel()).toMatchObject({ ...refusal, details: { instead: ["return", "withdraw", "contact"] } });
    expect(await cancel()).toMatchObject(refusal);
    expect(asked).toEqual([]);
  });

  it("what the shop is changing: refused, and the same form may be sent again", async () => {
    backend.tables.order_change = [{ id: "ordch_1", order_id: "order_1", change_type: "edit", status: "pending" }];
    expect(await cancel()).toMatchObject({ because: "busy" });
    backend.tables.order_change = [];
    expect(await cancel()).toMatchObject({ kind: "accepted" });
    expect(stored()).toHaveLength(1);
  });

  it("what is another's, or nobody's", async () => {
    expect(await cancel({ viewer: { by: "grant", email: "other" } })).toMatchObject({ because: "access" });
    expect(await cancel({ viewer: { by: "grant", email: "" } })).toMatchObject({ because: "access" });
    expect(await cancel({ viewer: { by: "owner", customer_id: "cus_2" } })).toMatchObject({ because: "access" });
    expect(await cancel({ viewer: { by: "fresh" } }), "ten days old").toMatchObject({ because: "access" });
    expect(await cancel({ viewer: { by: "owner", customer_id: "cus_guest" } })).toMatchObject({ kind: "accepted" });
    order = null;
    expect(await cancel({ key: "another-key-of-it" })).toEqual({ kind: "not_found" });
  });

  it("where the shop wants to be asked: it is", async () => {
    open({ cancel: { mode: "request" } });
    expect(await cancel()).toMatchObject({ kind: "accepted", record: { state: "asked" } });
    expect(asked).toEqual([]);
  });

  it("and Medusa fails before money moves: refused", async () => {
    flows.cancelOrderWorkflow = () => Promise.reject(new Error("no"));
    expect(await cancel()).toMatchObject({ because: "unclear" });
    expect(stored()).toMatchObject([{ state: "refused" }]);
  });

  it("and Medusa fails after money moved: the shop is told, and nothing tries it again", async () => {
    flows.cancelOrderWorkflow = () => {
      order = leanOrder({
        payment_collections: [{ payments: [{ amount: 90, captures: [{ amount: 90 }], refunds: [{ amount: 90 }] }] }],
      });
      return Promise.reject(new Error("no"));
    };
    expect(await cancel()).toMatchObject({ because: "unclear" });
    expect(stored()).toMatchObject([{ state: "needs_shop" }]);
    await cancel();
    expect(flowsAsked()).toEqual(["cancelOrderWorkflow"]);
  });
});

const LINES = [{ id: "line_1", quantity: 2, reason_id: null, note: null }];
const sendBack = (more: object = {}) =>
  returnByShopper(backend.scope, "order_1", {
    key: "a-key-of-the-form",
    viewer: guest,
    lines: LINES,
    option_id: "so_1",
    quoted_total: 55,
    ...more,
  });

describe("a shopper returns", () => {
  beforeEach(() => {
    order = deliveredOrder();
  });

  it("in Medusa's own steps, with the fee and the way back's warehouse", async () => {
    expect(await sendBack()).toMatchObject({ kind: "accepted", record: { state: "done", return_id: "return_1" } });
    expect(asked).toEqual([
      [
        "beginReturnOrderWorkflow",
        {
          order_id: "order_1",
          created_by: "shopper",
          location_id: "sloc_1",
          metadata: { order_pages_request: "opreq_1", way_back: "DHL Retoure" },
        },
      ],
      ["requestItemReturnWorkflow", { return_id: "return_1", items: [{ id: "line_1", quantity: 2 }] }],
      ["createReturnShippingMethodWorkflow", { return_id: "return_1", shipping_option_id: "so_1", custom_amount: 5 }],
      ["confirmReturnRequestWorkflow", { return_id: "return_1", confirmed_by: "shopper" }],
    ]);
  });

  it("free of charge for a fault, and then without a shipping method", async () => {
    open({ returns: { faultReasons: ["broken"] } });
    const lines = [{ id: "line_1", quantity: 1, reason_id: "rr_1", note: "A crack" }];
    expect(await sendBack({ lines, quoted_total: 30 })).toMatchObject({ kind: "accepted" });
    expect(flowsAsked()).not.toContain("createReturnShippingMethodWorkflow");
    expect(asked).toContainEqual([
      "requestItemReturnWorkflow",
      {
        return_id: "return_1",
        items: [{ id: "line_1", quantity: 1, reason_id: "rr_1", internal_note: "A crack" }],
      },
    ]);
  });

  it.each<[string, string, object]>([
    ["more than may go back", "units", { lines: [{ ...LINES[0], quantity: 4 }] }],
    ["a part of a unit", "units", { lines: [{ ...LINES[0], quantity: 1.5 }] }],
    ["a line twice", "units", { lines: [...LINES, ...LINES] }],
    ["another order's line", "units", { lines: [{ ...LINES[0], id: "line_2" }] }],
    ["a reason that there is not", "reason", { lines: [{ ...LINES[0], reason_id: "rr_2" }] }],
    ["a way back that there is not", "option", { option_id: "so_2" }],
    ["no way back where there is one", "option", { option_id: null }],
    ["another sum", "quote_changed", { quoted_total: 60 }],
  ])("not %s", async (_what, because, more) => {
    expect(await sendBack(more)).toMatchObject({ kind: "refused", because, details: { quote: {} } });
    expect(asked).toEqual([]);
  });

  it("not without a reason where the shop wants one", async () => {
    open({ returns: { reasonRequired: true } });
    expect(await sendBack()).toMatchObject({ because: "reason" });
  });

  it("not before it has arrived", async () => {
    order = leanOrder();
    expect(await sendBack()).toMatchObject({ because: "not_delivered", details: { instead: ["withdraw"] } });
  });

  it("with the shop's leave, where it reviews returns", async () => {
    open({ returns: { mode: "review" } });
    expect(await sendBack()).toMatchObject({ kind: "accepted", record: { state: "asked" } });
    expect(asked).toEqual([]);
  });

  it("and what a failure has begun is undone, its fee by the method's own id", async () => {
    const deleted: string[][] = [];
    const orders = backend.scope.resolve("order") as unknown as Record<string, unknown>;
    orders.deleteOrderShippingMethods = async (ids: string[]) => void deleted.push(ids);
    flows.confirmReturnRequestWorkflow = () => Promise.reject(new Error("no"));
    backend.tables.order_change = [];
    flows.createReturnShippingMethodWorkflow = () => {
      backend.tables.order_change = [
        {
          id: "ordch_1",
          order_id: "order_1",
          return_id: "return_1",
          change_type: "return_request",
          status: "pending",
          actions: [
            { action: "RETURN_ITEM", reference_id: "return_1" },
            { action: "SHIPPING_ADD", reference_id: "ordsm_1" },
          ],
        },
      ];
    };
    expect(await sendBack()).toMatchObject({ because: "unclear" });
    expect(flowsAsked().at(-1)).toBe("cancelReturnRequestWorkflow");
    expect(deleted).toEqual([["ordsm_1"]]);
  });

  it("twice at once what is there once", async () => {
    flows.confirmReturnRequestWorkflow = () => {
      order = deliveredOrder({
        items: [
          leanLine({ fulfilled_quantity: 3, shipped_quantity: 3, delivered_quantity: 3, return_requested_quantity: 2 }),
        ],
      });
    };
    const both = await Promise.all([sendBack(), sendBack({ key: "another-key-of-it" })]);
    expect(both).toMatchObject([{ kind: "accepted" }, { because: "units" }]);
  });
});

describe("a return is taken back", () => {
  const RETURN = {
    id: "return_1",
    order_id: "order_1",
    status: "requested",
    canceled_at: null,
    items: [{ item_id: "line_1", quantity: 2 }],
    fulfillments: [{ id: "ful_1", canceled_at: null, shipped_at: null }],
  };
  const takeBack = (more: object = {}) =>
    cancelReturnByShopper(backend.scope, { orderId: "order_1", returnId: "return_1", viewer: guest, ...more });

  beforeEach(() => {
    order = deliveredOrder();
    backend.tables.return = [{ ...RETURN }];
  });

  it("with the fulfilment of its fee", async () => {
    keep(returnRequest({ state: "done", return_id: "return_1" }));
    expect(await takeBack()).toMatchObject({ kind: "accepted", record: { state: "canceled" } });
    expect(flowsAsked()).toEqual(["cancelFulfillmentWorkflow", "cancelReturnWorkflow"]);
  });

  it("once", async () => {
    backend.tables.return = [{ ...RETURN, status: "canceled", canceled_at: NOW }];
    expect(await takeBack()).toEqual({ kind: "accepted", record: null });
    expect(asked).toEqual([]);
  });

  it.each<[string, string, object]>([
    ["once something of it came", "not_open", { status: "partially_received" }],
    ["where the shop made it for an exchange", "not_open", { exchange_id: "oexc_1" }],
    ["where its parcel is on the way", "not_open", { fulfillments: [{ id: "ful_1", shipped_at: NOW }] }],
  ])("not %s", async (_what, because, more) => {
    backend.tables.return = [{ ...RETURN, ...more }];
    expect(await takeBack()).toMatchObject({ kind: "refused", because });
    expect(asked).toEqual([]);
  });

  it("not while its receipt is being written", async () => {
    backend.tables.order_change = [
      { id: "ordch_1", order_id: "order_1", return_id: "return_1", change_type: "return_receive", status: "pending" },
    ];
    expect(await takeBack()).toMatchObject({ because: "not_open" });
  });

  it("not by another, and not another order's", async () => {
    expect(await takeBack({ viewer: { by: "grant", email: "other" } })).toMatchObject({ because: "access" });
    backend.tables.return = [{ ...RETURN, order_id: "order_2" }];
    expect(await takeBack()).toEqual({ kind: "not_found" });
  });
});

const DECLARED = {
  key: "a-key-of-the-form",
  name: "Maya Lindqvist",
  email: "maya@example.com",
  order_id: "order_1",
  viewer: guest,
  contract: null,
  order_email: null,
  lines: null,
  text: null,
  page: "/withdraw",
  locale: "en",
  received_at: "2026-11-20T11:59:58.123Z",
};
const declare = (more: object = {}) => declareWithdrawal(backend.scope, { ...DECLARED, ...more });

describe("a withdrawal is declared", () => {
  it("with the moment in which the storefront got it, and its sentence", async () => {
    const { record, isNew } = await declare({ lines: [{ id: "line_1", quantity: 2 }] });
    expect(isNew).toBe(true);
    expect(record.received_at.toISOString()).toBe("2026-11-20T11:59:58.123Z");
    expect(record).toMatchObject({
      order_id: "order_1",
      proof: "grant",
      state: "open",
      content: {
        contract: "12",
        sentence: "I, Maya Lindqvist, withdraw from the contract on order 12 of November 10, 2026: 2 × Mug, Large.",
        period: { kind: "not_begun" },
        repeats: null,
      },
    });
  });

  it.each(["2026-11-20T11:40:00.000Z", "2026-11-20T12:00:01.000Z"])(
    "at this moment, where %s is no moment ago",
    async (received_at) => {
      expect((await declare({ received_at })).record.received_at).toEqual(NOW);
    },
  );

  it("once for a key and its words; other words are another one, which repeats it", async () => {
    const first = await declare();
    expect(await declare({ received_at: "2026-11-20T11:59:59.000Z" })).toEqual({ record: first.record, isNew: false });
    const { record } = await declare({ key: "another-key-of-it" });
    expect(record.content.repeats).toBe(first.record.id);
    expect(stored()).toHaveLength(2);
  });

  it("by who does not see the order any more as by anybody", async () => {
    const { record } = await declare({ viewer: { by: "grant", email: "other" }, contract: "12" });
    expect(record).toMatchObject({ order_id: null, proof: "none", content: { contract: "12", placed_at: null } });
    expect(record.content.sentence).toBe("I, Maya Lindqvist, withdraw from this contract: 12.");
  });

  it.each<[string, object, object]>([
    [
      "number and email fit",
      { contract: "#12", order_email: "Maya@Example.com " },
      { order_id: "order_1", proof: "number_email" },
    ],
    ["the email does not", { contract: "12", order_email: "noor@example.com" }, { order_id: null, proof: "none" }],
    ["nothing is said of it", { text: "The blue mug" }, { order_id: null, proof: "none", content: { contract: null } }],
  ])("typed, where %s", async (_what, typed, found) => {
    const { record } = await declare({ order_id: null, viewer: null, ...typed });
    expect(record).toMatchObject(found);
  });
});

describe("from a withdrawal is prepared", () => {
  const prepare = async (changes: Parameters<typeof withdrawal>[0] = {}) => {
    keep(withdrawal(changes));
    return prepareWithdrawal(backend.scope, "opreq_1");
  };

  it("the order's cancellation, where nothing is packed", async () => {
    expect(await prepare()).toMatchObject({ state: "in_progress", outcome: { prepared: "cancel" } });
    expect(await prepareWithdrawal(backend.scope, "opreq_1")).toBeNull();
    expect(flowsAsked()).toEqual(["cancelOrderWorkflow"]);
  });

  it("a return without a fee, where what was declared has arrived", async () => {
    order = deliveredOrder();
    const lines = [{ id: "line_1", title: "Mug", variant: null, quantity: 2 }];
    const prepared = await prepare({ content: { ...withdrawal().content, lines } });
    expect(prepared).toMatchObject({ state: "in_progress", return_id: "return_1", outcome: { prepared: "return" } });
    expect(flowsAsked()).toEqual([
      "beginReturnOrderWorkflow",
      "requestItemReturnWorkflow",
      "confirmReturnRequestWorkflow",
    ]);
  });

  it.each<[string, string, () => unknown]>([
    ["the order is canceled", "canceled", () => orderIs(leanOrder({ status: "canceled" }))],
    ["it is packed", "not_delivered", () => orderIs(leanOrder({ fulfillments: PACKED }))],
    [
      "some of what is not packed is declared",
      "some",
      () => ({
        content: { ...withdrawal().content, lines: [{ id: "line_1", title: "Mug", variant: null, quantity: 1 }] },
      }),
    ],
    ["the shop cancels by hand", "by_hand", () => open({ withdrawal: { prepare: { unpacked: "nothing" } } })],
    ["shoppers cancel nothing", "by_hand", () => open({ cancel: { mode: "off" } })],
    [
      "a gift card paid",
      "by_hand",
      () => orderIs(leanOrder({ credit_lines: [{ reference: "gift-card", amount: 5 }] })),
    ],
    [
      "the period is over",
      "too_late",
      () => {
        vi.setSystemTime("2026-12-01T12:00:00.000Z");
        order = deliveredOrder();
      },
    ],
    ["nobody can count", "unclear", () => orderIs(leanOrder({ items: [leanLine({ quantity: null })] }))],
  ])("nothing where %s", async (_what, because, arrange) => {
    const changes = (arrange() ?? {}) as Parameters<typeof withdrawal>[0];
    expect(await prepare(changes)).toMatchObject({ state: "open", outcome: { prepared: "nothing", because } });
    expect(asked).toEqual([]);
  });

  it.each(["number_email", "none"] as const)("nothing that is proven by %s", async (proof) => {
    expect(await prepare({ proof })).toBeNull();
    expect(asked).toEqual([]);
  });

  it("later what the shop is changing", async () => {
    backend.tables.order_change = [{ id: "ordch_1", order_id: "order_1", change_type: "edit", status: "pending" }];
    expect(await prepare()).toBeNull();
    expect(stored()).toMatchObject([{ state: "open", outcome: null }]);
  });

  it("what a crash had begun, anew, and what it had done, not again", async () => {
    order = deliveredOrder();
    const metadata = { order_pages_request: "opreq_1" };
    backend.tables.return = [{ id: "return_0", order_id: "order_1", status: "open", metadata }];
    expect(await prepare()).toMatchObject({ return_id: "return_1" });
    expect(flowsAsked()[0]).toBe("cancelReturnRequestWorkflow");
    asked.length = 0;
    backend.tables.return = [{ id: "return_0", order_id: "order_1", status: "requested", metadata }];
    expect(await prepare()).toMatchObject({ return_id: "return_0" });
    expect(asked).toEqual([]);
  });
});

describe("the shop answers", () => {
  const answer = (given: "accept" | "decline" | "settle" | "close", note: string | null = null) =>
    answerRequest(backend.scope, "opreq_1", { answer: given, by: "user_1", note });

  it("by canceling what a shopper wants canceled, whatever it lets shoppers do", async () => {
    open({ cancel: { mode: "request", minutes: 1 } });
    keep(cancellation({ state: "asked" }));
    expect(await answer("accept")).toMatchObject({ kind: "accepted", record: { state: "done" } });
    expect(asked).toEqual([["cancelOrderWorkflow", { order_id: "order_1", canceled_by: "user_1" }]]);
    expect(await answer("decline", "No")).toMatchObject({ because: "not_open" });
  });

  it("not with what the order does not allow any more", async () => {
    order = leanOrder({ fulfillments: PACKED });
    keep(cancellation({ state: "asked" }));
    expect(await answer("accept")).toMatchObject({ because: "packed" });
    expect(stored()).toMatchObject([{ state: "asked" }]);
  });

  it("by making a return, as far as its units are still there", async () => {
    order = deliveredOrder();
    keep(returnRequest({ state: "asked" }));
    expect(await answer("accept")).toMatchObject({
      kind: "accepted",
      record: { state: "done", return_id: "return_1" },
    });
    keep(returnRequest({ state: "asked" }));
    order = deliveredOrder({
      items: [
        leanLine({ fulfilled_quantity: 3, shipped_quantity: 3, delivered_quantity: 3, return_received_quantity: 2 }),
      ],
    });
    expect(await answer("accept")).toMatchObject({ because: "units" });
  });

  it("with its reason", async () => {
    keep(returnRequest({ state: "asked" }));
    expect(await answer("settle")).toMatchObject({ because: "not_open" });
    expect(await answer("decline", "Final sale")).toMatchObject({ record: { state: "declined" } });
    expect(stored()).toMatchObject([{ steps: [{}, { state: "declined", by: "user_1", note: "Final sale" }] }]);
  });

  it.each([
    ["accept", "in_progress"],
    ["settle", "settled"],
    ["decline", "declined"],
    ["close", "closed"],
  ] as const)("to a withdrawal: %s", async (given, state) => {
    keep(withdrawal({ order_id: null }));
    expect(await answer(given, "Because")).toMatchObject({ record: { state } });
    expect(await answer("accept")).toMatchObject({ because: "not_open" });
  });

  it("to what there is not", async () => {
    expect(await answer("accept")).toEqual({ kind: "not_found" });
  });
});

describe("what a crash left half-way", () => {
  const settle = async (record: object) => {
    keep(record);
    await settleCutOff(backend.scope, NOW);
    return stored()[0];
  };

  it.each<[string, () => LeanOrder, string]>([
    ["was done where the order is canceled", () => leanOrder({ status: "canceled" }), "done"],
    [
      "is the shop's where money moved and the order did not",
      () =>
        leanOrder({
          payment_collections: [{ payments: [{ amount: 90, captures: [{ amount: 90 }], refunds: [{ amount: 90 }] }] }],
        }),
      "needs_shop",
    ],
    ["was refused where nothing happened", () => leanOrder(), "refused"],
  ])("a cancellation %s", async (_what, found, state) => {
    order = found();
    expect(await settle(cancellation())).toMatchObject({ state });
    expect(asked, "no money is moved by the job").toEqual([]);
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
    backend.tables.return = [
      { id: "return_0", order_id: "order_1", status, metadata: { order_pages_request: "opreq_1" } },
    ];
    expect(await settle(returnRequest())).toMatchObject({ state });
    expect(flowsAsked()).toEqual(status === "open" ? ["cancelReturnRequestWorkflow"] : []);
  });

  it("a declaration that nothing was prepared from is prepared", async () => {
    expect(await settle(withdrawal())).toMatchObject({ state: "in_progress" });
  });

  it.each<[string, () => LeanOrder, string]>([
    ["lapses when it is packed", () => leanOrder({ fulfillments: PACKED }), "lapsed"],
    ["is done when the shop cancels", () => leanOrder({ status: "canceled" }), "done"],
    ["waits otherwise", () => leanOrder(), "asked"],
  ])("a wish to cancel %s", async (_what, found, state) => {
    order = found();
    expect(await settle(cancellation({ state: "asked" }))).toMatchObject({ state });
  });

  it("and what is older than the shop keeps it is deleted", async () => {
    expect(
      await settle(withdrawal({ state: "settled", received_at: new Date("2022-11-19T11:00:00.000Z") })),
    ).toBeUndefined();
    expect(await settle(withdrawal({ state: "settled" }))).toMatchObject({ state: "settled" });
  });
});

it("a return without a way back gets no warehouse", async () => {
  const lines = [{ id: "line_1", quantity: 1, reason_id: null, note: null }];
  await makeReturn(backend.scope, {
    orderId: "order_1",
    requestId: "opreq_1",
    lines,
    option: null,
    price: 5,
    by: "shopper",
  });
  expect(asked[0]).toEqual([
    "beginReturnOrderWorkflow",
    { order_id: "order_1", created_by: "shopper", metadata: { order_pages_request: "opreq_1" } },
  ]);
  expect(flowsAsked()).not.toContain("createReturnShippingMethodWorkflow");
});
