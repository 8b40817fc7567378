import { beforeEach, describe, expect, it, vi } from "vitest";
import { sendRequestMails } from "../../../../../../requests/mails";
import { deliveredOrder, guest, leanOrder, returnRequest, withdrawal } from "../../../../../../requests/test-support";
import { ask } from "../../../../../../test-support/exchange";
import { asked } from "../../../../../../test-support/fake-flows";
import { RequestShop } from "../../../../../../test-support/request-shop";
import { NOW } from "../../../../../../test-support/rows";
import { ReturnBody } from "../../../../../requests/validators";
import { POST as takeBack } from "./[returnId]/cancel/route";
import { GET as readOne } from "./[returnId]/route";
import { POST } from "./route";

vi.mock("../../../../../../database/read-rows", () => import("../../../../../../test-support/fake-rows"));
vi.mock("../../../../../../orders/read-order", async () => ({
  readOrder: (await import("../../../../../../test-support/request-shop")).readOrder,
}));
vi.mock("@medusajs/medusa/core-flows", () => import("../../../../../../test-support/fake-flows"));
vi.mock("../../../../../../requests/mails", () => ({ sendRequestMails: vi.fn(async () => {}) }));

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  vi.mocked(sendRequestMails).mockClear();
  shop = new RequestShop();
  shop.order = deliveredOrder();
  return () => vi.useRealTimers();
});

const STRANGERS: [string, object][] = [
  ["another account", { by: "owner", customer_id: "cus_2" }],
  ["a grant for another email", { by: "grant", email: "other" }],
  ["a browser that placed it too long ago", { by: "fresh" }],
];

const NOT_FOUND = { status: 404, body: { type: "not_found", message: "Not found" } };
const NO_ACCESS = { status: 403, body: { type: "conflict", message: "access", because: "access" } };

const expectNothingDone = () => {
  expect(asked).toEqual([]);
  expect(sendRequestMails).not.toHaveBeenCalled();
};

const BODY = {
  key: "a-key-of-the-form",
  viewer: guest,
  lines: [{ id: "line_1", quantity: 2, reason_id: null, note: null }],
  option_id: "so_1",
  quoted_total: 55,
};

describe("asking for a return", () => {
  const sendBack = (more: object = {}) =>
    ask(POST, shop.backend.scope, { params: { id: "order_1" }, validatedBody: { ...BODY, ...more } });

  it("is answered with the request and its return, and mailed", async () => {
    const request = { id: "opreq_1", kind: "return", state: "done", returnId: "return_1", isProven: true };
    const lines = [{ id: "line_1", quantity: 2 }];
    expect(await sendBack()).toMatchObject({ status: 200, body: { request: { ...request, lines } } });
    expect(sendRequestMails).toHaveBeenCalledExactlyOnceWith(
      shop.backend.scope,
      expect.objectContaining({ id: "opreq_1", state: "done" }),
      "return",
    );
  });

  it.each(STRANGERS)("is refused to %s: nothing is written down, made or mailed", async (_who, viewer) => {
    expect(await sendBack({ viewer })).toEqual(NO_ACCESS);
    expect(shop.stored).toEqual([]);
    expectNothingDone();
  });

  it("is refused at another sum than was shown, with the one that it is", async () => {
    const answer = await sendBack({ quoted_total: 60 });
    expect(answer).toMatchObject({ status: 409, body: { because: "quote_changed", quote: { total: 55 } } });
    expectNothingDone();
  });

  it("is refused before it has come", async () => {
    shop.order = leanOrder();
    expect(await sendBack()).toMatchObject({ status: 409, body: { because: "not_delivered" } });
    expectNothingDone();
  });

  it("is none of an order that there is not", async () => {
    shop.order = null;
    expect(await sendBack()).toEqual(NOT_FOUND);
    expectNothingDone();
  });
});

describe("what is sent for a return", () => {
  it("has its units, and the sum that was shown", () => {
    const lines = [{ id: "line_1", quantity: 1 }];
    expect(ReturnBody.parse({ ...BODY, lines, option_id: undefined })).toMatchObject({
      lines: [{ id: "line_1", quantity: 1, reason_id: null, note: null }],
      option_id: null,
    });
  });

  const [line] = BODY.lines;

  it.each<[string, object]>([
    ["no lines", { lines: [] }],
    ["too many lines", { lines: Array.from({ length: 201 }, () => line) }],
    ["no unit", { lines: [{ ...line, quantity: 0 }] }],
    ["less than none", { lines: [{ ...line, quantity: -1 }] }],
    ["a part of a unit", { lines: [{ ...line, quantity: 1.5 }] }],
    ["a number in words", { lines: [{ ...line, quantity: "2" }] }],
    ["no line's id", { lines: [{ ...line, id: "" }] }],
    ["a price of their own", { lines: [{ ...line, amount: 1000 }] }],
    ["a note that is too long", { lines: [{ ...line, note: "x".repeat(501) }] }],
    ["less than nothing back", { quoted_total: -1 }],
    ["no sum", { quoted_total: undefined }],
    ["no viewer", { viewer: null }],
    ["more than there is", { no_notification: true }],
  ])("is refused with %s", (_what, more) => {
    expect(ReturnBody.safeParse({ ...BODY, ...more }).success).toBe(false);
  });
});

describe("one return", () => {
  const RETURN = {
    id: "return_1",
    order_id: "order_1",
    display_id: 3,
    status: "requested",
    created_at: NOW,
    requested_at: NOW,
    canceled_at: null,
    items: [{ item_id: "line_1", quantity: 2 }],
    fulfillments: [],
  };

  beforeEach(() => {
    shop.backend.tables.return = [{ ...RETURN }];
  });

  const MINE = { id: "order_1", returnId: "return_1" };

  const read = (params: Record<string, string>) => ask(readOne, shop.backend.scope, { params });
  const cancel = (params: Record<string, string>, viewer: object = guest) =>
    ask(takeBack, shop.backend.scope, { params, validatedBody: { viewer } });

  it("is read with its order", async () => {
    const { status, body } = await read({ id: "order_1", returnId: "return_1" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ return: { id: "return_1", state: "requested" } });
  });

  const REQUESTED = "2026-11-18T09:00:00.000Z";

  it("tells what was asked for, when, and by which way it goes back", async () => {
    const metadata = { order_pages_request: "opreq_1", way_back: "DHL Retoure", way_back_option: "so_1" };
    shop.backend.tables.return = [{ ...RETURN, requested_at: REQUESTED, metadata }];
    shop.keep(returnRequest({ state: "done", return_id: "return_1" }));
    expect((await read(MINE)).body).toMatchObject({
      return: {
        requested_at: REQUESTED,
        state_at: REQUESTED,
        way_back: "DHL Retoure",
        lines: [{ id: "line_1", quantity: 2, received: 0, dismissed: 0 }],
        quote: { total: 55 },
        withdrawal_id: null,
        can_cancel: true,
      },
    });
  });

  it("that the shop made without asking is of the day when it was made", async () => {
    shop.backend.tables.return = [{ ...RETURN, requested_at: null, created_at: REQUESTED }];
    const told = { requested_at: REQUESTED, way_back: null, quote: null, withdrawal_id: null, can_cancel: true };
    expect((await read(MINE)).body).toMatchObject({ return: told });
  });

  it("of a withdrawal names it, and is not taken back while that stands", async () => {
    shop.keep(withdrawal({ state: "in_progress", return_id: "return_1" }));
    const told = { quote: null, withdrawal_id: "opreq_1", can_cancel: false };
    expect((await read(MINE)).body).toMatchObject({ return: told });
    expect(await cancel(MINE)).toMatchObject({ status: 409, body: { because: "not_open" } });
    expectNothingDone();
  });

  it("has not come with another return of its order", async () => {
    const receipt = { action: "RECEIVE_RETURN_ITEM", details: { reference_id: "line_1", quantity: 2 } };
    const change = { id: "ordch_1", order_id: "order_1", return_id: "return_2", change_type: "return_receive" };
    shop.backend.tables.order_change = [{ ...change, status: "confirmed", confirmed_at: NOW, actions: [receipt] }];
    const lines = [{ id: "line_1", received: 0 }];
    expect((await read(MINE)).body).toMatchObject({ return: { state: "requested", lines, can_cancel: true } });
  });

  it("is on its way once its package is handed over", async () => {
    const fulfillments = [{ id: "ful_1", canceled_at: null, shipped_at: NOW, labels: [] }];
    shop.backend.tables.return = [{ ...RETURN, fulfillments }];
    const { body } = await read(MINE);
    expect(body).toMatchObject({ return: { state: "on_its_way", state_at: NOW.toISOString(), can_cancel: false } });
  });

  it.each([
    ["refunded, where all that is owed is", [], 0, "refunded"],
    ["received, while something of it is owed", [], -20, "received"],
    ["refunded, where another one is what is owed", [{ id: "return_2", status: "requested" }], -20, "refunded"],
  ])("that has come is %s", async (_what, others, pending_difference, state) => {
    const receipt = { action: "RECEIVE_RETURN_ITEM", details: { reference_id: "line_1", quantity: 2 } };
    const change = { id: "ordch_1", order_id: "order_1", return_id: "return_1", change_type: "return_receive" };
    shop.backend.tables.order_change = [{ ...change, status: "confirmed", confirmed_at: NOW, actions: [receipt] }];
    shop.backend.tables.return = [{ ...RETURN, status: "received" }];
    const refunds = [{ amount: 55, created_at: NOW.toISOString() }];
    const payments = [{ amount: 90, captures: [{ amount: 90 }], refunds }];
    const returns = [{ id: "return_1", status: "received" }, ...others];
    shop.order = deliveredOrder({ returns, payment_collections: [{ payments }], summary: { pending_difference } });
    expect((await read(MINE)).body).toMatchObject({ return: { state } });
  });

  it.each([
    ["another return", { id: "order_1", returnId: "return_2" }],
    ["none", { id: "order_1" }],
  ])("is not found as %s", async (_what, params) => {
    expect(await read(params)).toEqual(NOT_FOUND);
    expect(await cancel(params)).toEqual(NOT_FOUND);
    expectNothingDone();
  });

  it("of another order is none of this one's", async () => {
    shop.backend.tables.return = [{ ...RETURN, order_id: "order_2" }];
    const params = { id: "order_1", returnId: "return_1" };
    expect(await read(params)).toEqual(NOT_FOUND);
    expect(await cancel(params)).toEqual(NOT_FOUND);
    expectNothingDone();
  });

  it("of an order that there is not is not found", async () => {
    shop.order = null;
    const params = { id: "order_1", returnId: "return_1" };
    expect(await read(params)).toEqual(NOT_FOUND);
    expect(await cancel(params)).toEqual(NOT_FOUND);
    expectNothingDone();
  });

  it("is taken back by its shopper, and mailed", async () => {
    shop.keep(returnRequest({ state: "done", return_id: "return_1" }));
    expect(await cancel(MINE)).toMatchObject({ status: 200, body: { request: { id: "opreq_1", state: "canceled" } } });
    expect(asked).toEqual([["cancelReturnWorkflow", { return_id: "return_1", canceled_by: "shopper" }]]);
    expect(sendRequestMails).toHaveBeenCalledExactlyOnceWith(
      shop.backend.scope,
      expect.objectContaining({ state: "canceled" }),
      "cancel-return",
    );
  });

  it("that the shop made is taken back without a request, and nobody is mailed of one", async () => {
    expect(await cancel(MINE)).toEqual({ status: 200, body: { request: null } });
    expect(sendRequestMails).not.toHaveBeenCalled();
  });

  it.each(STRANGERS)("is not taken back by %s", async (_who, viewer) => {
    expect(await cancel(MINE, viewer)).toEqual(NO_ACCESS);
    expectNothingDone();
  });

  it("is not taken back once something of it came", async () => {
    shop.backend.tables.return = [{ ...RETURN, status: "partially_received" }];
    const body = { type: "conflict", message: "not_open", because: "not_open", instead: ["contact"] };
    expect(await cancel(MINE)).toEqual({ status: 409, body });
    expectNothingDone();
  });
});
