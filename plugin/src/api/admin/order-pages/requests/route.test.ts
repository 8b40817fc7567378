import { beforeEach, describe, expect, it, vi } from "vitest";
import { sendRequestMails } from "../../../../requests/mails";
import { cancellation, withdrawal } from "../../../../requests/test-support";
import { ask } from "../../../../test-support/exchange";
import { asked } from "../../../../test-support/fake-flows";
import { RequestShop } from "../../../../test-support/request-shop";
import { hoursAgo, NOW } from "../../../../test-support/rows";
import { DeclineBody } from "../../../requests/validators";
import { POST as accept } from "./[id]/accept/route";
import { POST as close } from "./[id]/close/route";
import { POST as decline } from "./[id]/decline/route";
import { POST as settle } from "./[id]/settle/route";
import { GET } from "./route";

vi.mock("../../../../database/read-rows", () => import("../../../../test-support/fake-rows"));
vi.mock("../../../../orders/read-order", async () => ({
  readOrder: (await import("../../../../test-support/request-shop")).readOrder,
}));
vi.mock("@medusajs/medusa/core-flows", () => import("../../../../test-support/fake-flows"));
vi.mock("../../../../requests/mails", () => ({
  sendRequestMails: vi.fn(async () => {}),
  acknowledgementOf: async () => ({ state: "failed", at: null }),
}));

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  vi.mocked(sendRequestMails).mockClear();
  shop = new RequestShop({ isAlone: true });
  return () => vi.useRealTimers();
});

interface Listed {
  readonly requests: readonly { readonly id: string }[];
  readonly limit: number;
  readonly offset: number;
}

describe("the shop's list", () => {
  const list = async (query: Record<string, unknown> = {}) =>
    (await ask(GET, shop.backend.scope, { query })).body as Listed;
  const idsOf = ({ requests }: Listed) => requests.map(({ id }) => id);

  beforeEach(() => {
    shop.backend.tables.order_page_request = [
      { ...cancellation({ id: "opreq_done", state: "done", received_at: hoursAgo(1) }) },
      { ...withdrawal({ id: "opreq_old", received_at: hoursAgo(9) }) },
      { ...cancellation({ id: "opreq_asked", state: "asked", received_at: hoursAgo(2) }) },
      { ...cancellation({ id: "opreq_refused", state: "refused", received_at: hoursAgo(3) }) },
    ];
  });

  it("has what waits for the shop first, then the rest, each newest first", async () => {
    const listed = await list();
    expect(idsOf(listed)).toEqual(["opreq_asked", "opreq_old", "opreq_done", "opreq_refused"]);
    expect(listed).toMatchObject({ limit: 50, offset: 0 });
    // A declaration whose confirmation came back needs another one.
    expect(listed.requests).toMatchObject([{ acknowledgement: null }, { acknowledgement: "failed" }, {}, {}]);
  });

  it("has what waits alone, where that is asked for", async () => {
    expect(idsOf(await list({ state: "open" }))).toEqual(["opreq_asked", "opreq_old"]);
    expect(idsOf(await list({ state: "done" }))).toHaveLength(4);
  });

  it("goes on where a page ends, across what waits and what does not", async () => {
    expect(idsOf(await list({ limit: "3" }))).toEqual(["opreq_asked", "opreq_old", "opreq_done"]);
    expect(idsOf(await list({ limit: "3", offset: "3" }))).toEqual(["opreq_refused"]);
    expect(idsOf(await list({ limit: "2", offset: "1" }))).toEqual(["opreq_old", "opreq_done"]);
    expect(idsOf(await list({ state: "open", limit: "1", offset: "1" }))).toEqual(["opreq_old"]);
  });

  it.each([
    [{ limit: "201" }, { limit: 200 }],
    [{ limit: "999999" }, { limit: 200 }],
    [{ limit: "-1" }, { limit: 50 }],
    [{ limit: "1e9" }, { limit: 50 }],
    [{ limit: ["1", "2"] }, { limit: 50 }],
    [{ limit: { $gt: "" } }, { limit: 50 }],
    [{ offset: "-5" }, { offset: 0 }],
    [{ offset: "9999999" }, { offset: 0 }],
    [{ offset: "1; drop" }, { offset: 0 }],
  ])("takes %j for %j", async (query, taken) => {
    expect(await list(query)).toMatchObject(taken);
  });

  it("tells until when a declaration's money is due, and of nothing else", async () => {
    const { requests } = await list();
    const due = new Date(hoursAgo(9).getTime() + 14 * 24 * 3_600_000).toISOString();
    expect(requests).toMatchObject([
      { id: "opreq_asked", refund_due_at: null, number: "12", is_open: true },
      { id: "opreq_old", refund_due_at: due, number: "12", is_open: true },
      { id: "opreq_done", refund_due_at: null, is_open: false },
      { id: "opreq_refused", refund_due_at: null, is_open: false },
    ]);
  });
});

const ANSWERS = { accept, decline, settle, close };

describe.each([
  ["accept", "in_progress", null],
  ["decline", "declined", "Made to measure"],
  ["settle", "settled", null],
  ["close", "closed", null],
] as const)("the shop's %s", (name, state, note) => {
  const answer = (id = "opreq_1") =>
    ask(ANSWERS[name] as typeof accept, shop.backend.scope, {
      customer: "user_1",
      params: { id },
      validatedBody: { reason: "Made to measure" },
    });

  it(`brings a declaration to ${state}, in the name of the user who said so, and is mailed`, async () => {
    shop.keep(withdrawal());
    expect(await answer()).toMatchObject({ status: 200, body: { request: { id: "opreq_1", state } } });
    const [stored] = shop.stored as { steps: object[] }[];
    expect(stored?.steps.at(-1)).toEqual({ state, by: "user_1", note, at: NOW.toISOString() });
    expect(sendRequestMails).toHaveBeenCalledExactlyOnceWith(
      shop.backend.scope,
      expect.objectContaining({ id: "opreq_1", state }),
      "admin",
    );
  });

  it("is none of one that has ended: nothing changes, nobody is mailed", async () => {
    shop.keep(withdrawal({ state: "settled" }));
    const body = { type: "conflict", message: "not_open", because: "not_open" };
    expect(await answer()).toEqual({ status: 409, body });
    expect(shop.stored).toMatchObject([{ state: "settled" }]);
    expect(sendRequestMails).not.toHaveBeenCalled();
  });

  it("is none of one that there is not", async () => {
    const body = { type: "not_found", message: "Not found" };
    expect(await answer("opreq_2")).toEqual({ status: 404, body });
    expect(await answer("")).toEqual({ status: 404, body });
    expect(sendRequestMails).not.toHaveBeenCalled();
  });
});

it.each([
  ["settle", settle],
  ["close", close],
])("a cancellation that waits has no %s", async (_name, route) => {
  shop.keep(cancellation({ state: "asked" }));
  const answer = await ask(route, shop.backend.scope, { customer: "user_1", params: { id: "opreq_1" } });
  expect(answer).toMatchObject({ status: 409, body: { because: "not_open" } });
  expect(shop.stored).toMatchObject([{ state: "asked" }]);
});

it("accepting a cancellation cancels the order, as the user who said so", async () => {
  shop.keep(cancellation({ state: "asked" }));
  const answer = await ask(accept, shop.backend.scope, { customer: "user_1", params: { id: "opreq_1" } });
  expect(answer).toMatchObject({ status: 200, body: { request: { state: "done" } } });
  expect(asked).toEqual([["cancelOrderWorkflow", { order_id: "order_1", canceled_by: "user_1" }]]);
});

it("a refusal needs its reason, and nothing beside it", () => {
  expect(DeclineBody.parse({ reason: " Made to measure " })).toEqual({ reason: "Made to measure" });
  const wrong = ["", "  ", "x".repeat(1001), "a\0b", 7, null, undefined];
  for (const reason of wrong) expect(DeclineBody.safeParse({ reason }).success, String(reason)).toBe(false);
  expect(DeclineBody.safeParse({ reason: "No", state: "done" }).success).toBe(false);
});
