import { beforeEach, describe, expect, it, vi } from "vitest";
import { sendRequestMails } from "../../../../requests/mails";
import { prepareWithdrawal } from "../../../../requests/prepare-withdrawal";
import { cancellation, guest, withdrawal } from "../../../../requests/test-support";
import { ask } from "../../../../test-support/exchange";
import { RequestShop } from "../../../../test-support/request-shop";
import { NOW } from "../../../../test-support/rows";
import { WithdrawalBody } from "../../../requests/validators";
import { POST as mailAgain } from "./[id]/mail/route";
import { GET } from "./[id]/route";
import { POST } from "./route";

vi.mock("../../../../database/read-rows", () => import("../../../../test-support/fake-rows"));
vi.mock("../../../../orders/read-order", async () => ({
  readOrder: (await import("../../../../test-support/request-shop")).readOrder,
}));
vi.mock("@medusajs/medusa/core-flows", () => import("../../../../test-support/fake-flows"));
vi.mock("../../../../requests/mails", async (original) => ({
  ...(await original<object>()),
  sendRequestMails: vi.fn(),
}));
vi.mock("../../../../requests/prepare-withdrawal", () => ({ prepareWithdrawal: vi.fn() }));

const NOT_FOUND = { status: 404, body: { type: "not_found", message: "Not found" } };

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  vi.mocked(sendRequestMails).mockReset().mockResolvedValue();
  vi.mocked(prepareWithdrawal).mockReset().mockResolvedValue(null);
  shop = new RequestShop();
  return () => vi.useRealTimers();
});

const TYPED = {
  key: "a-key-of-the-form",
  name: "Maya Lindqvist",
  email: "maya@example.com",
  order_id: null,
  viewer: null,
  contract: "12",
  order_email: "maya@example.com",
  lines: null,
  text: null,
  page: "/withdraw",
  locale: "en",
  received_at: NOW.toISOString(),
};

describe("declaring a withdrawal", () => {
  const declare = (more: object = {}) => ask(POST, shop.backend.scope, { validatedBody: { ...TYPED, ...more } });

  it("is answered with what was declared, and nothing of the order", async () => {
    expect(await declare()).toEqual({
      status: 200,
      body: {
        withdrawal: {
          id: "opreq_1",
          received_at: NOW.toISOString(),
          time_zone: expect.any(String),
          sentence: "I, Maya Lindqvist, withdraw from this contract: 12.",
          name: "Maya Lindqvist",
          email: "maya@example.com",
          contract: "12",
          text: null,
        },
      },
    });
  });

  it("is answered alike whether number and email are an order's or not", async () => {
    const hit = await declare();
    const before = shop.stored;
    shop = new RequestShop();
    const miss = await declare({ order_email: "nobody@example.com" });
    expect(miss).toEqual(hit);
    expect(before).toMatchObject([{ order_id: "order_1", proof: "number_email" }]);
    expect(shop.stored).toMatchObject([{ order_id: null, proof: "none" }]);
  });

  it("is stored before it is answered, answered before it is mailed, and prepared last", async () => {
    const steps: string[] = [];
    vi.mocked(sendRequestMails).mockImplementation(async () => void steps.push("mailed"));
    vi.mocked(prepareWithdrawal).mockImplementation(async (_scope, id) => {
      steps.push(`prepared from ${id}`);
      return null;
    });
    const res = { json: () => steps.push(`answered, ${shop.stored.length} stored`) };
    await POST({ scope: shop.backend.scope, validatedBody: TYPED } as never, res as never);
    expect(steps).toEqual(["answered, 1 stored", "mailed", "prepared from opreq_1"]);
  });

  it("has what was prepared from it mailed, too", async () => {
    const prepared = withdrawal({ state: "in_progress" });
    vi.mocked(prepareWithdrawal).mockResolvedValue(prepared);
    await declare({ order_id: "order_1", viewer: guest, order_email: null });
    expect(vi.mocked(sendRequestMails).mock.calls.map(([, record, trigger]) => [record.state, trigger])).toEqual([
      ["open", "withdrawal"],
      ["in_progress", "withdrawal"],
    ]);
  });
});

describe("a declaration", () => {
  const read = (id: string) => ask(GET, shop.backend.scope, { params: { id } });

  it("is read with what became of it", async () => {
    shop.keep(withdrawal({ outcome: { prepared: "cancel" }, state: "in_progress" }));
    expect(await read("opreq_1")).toMatchObject({
      status: 200,
      body: {
        withdrawal: {
          id: "opreq_1",
          order_id: "order_1",
          state: "in_progress",
          prepared: "cancel",
          acknowledgement: { state: "pending" },
        },
      },
    });
  });

  it.each(["number_email", "none"] as const)("proven by %s does not tell whether there is an order", async (proof) => {
    shop.keep(withdrawal({ proof, return_id: "return_1" }));
    const answer = await read("opreq_1");
    expect(answer).toMatchObject({ body: { withdrawal: { order_id: null, return_id: null } } });
    expect(JSON.stringify(answer)).not.toMatch(/order_1|return_1/);
  });

  it("is not another kind of request, and not one that there is not", async () => {
    shop.keep(cancellation());
    for (const id of ["opreq_1", "opreq_2", ""]) expect(await read(id), id).toEqual(NOT_FOUND);
  });
});

describe("another copy of the receipt", () => {
  const send = (email: string, id = "opreq_1") =>
    ask(mailAgain, shop.backend.scope, { params: { id }, validatedBody: { email } });

  it("is mailed to where it was asked for", async () => {
    shop.keep(withdrawal());
    expect(await send("ada@example.net")).toMatchObject({ status: 200, body: { request: { id: "opreq_1" } } });
    expect(sendRequestMails).toHaveBeenCalledExactlyOnceWith(
      shop.backend.scope,
      expect.objectContaining({ outcome: { copies: ["ada@example.net"] } }),
      "resend",
    );
  });

  it("is refused for a fourth address, and not mailed", async () => {
    shop.keep(withdrawal({ outcome: { copies: ["a@example.com", "b@example.com", "c@example.com"] } }));
    const body = { type: "conflict", message: "limited", because: "limited", instead: ["contact"] };
    expect(await send("d@example.com")).toEqual({ status: 409, body });
    expect(sendRequestMails).not.toHaveBeenCalled();
  });

  it("is none of what is no declaration", async () => {
    shop.keep(cancellation());
    expect(await send("ada@example.net")).toEqual(NOT_FOUND);
    expect(await send("ada@example.net", "opreq_2")).toEqual(NOT_FOUND);
    expect(sendRequestMails).not.toHaveBeenCalled();
  });
});

describe("what is sent", () => {
  const line = { id: "line_1", quantity: 1 };
  const ofOrder = { order_id: "order_1", viewer: guest };

  it("names an order together with who looks at it, or neither", () => {
    expect(WithdrawalBody.safeParse(TYPED).success).toBe(true);
    expect(WithdrawalBody.safeParse({ ...TYPED, ...ofOrder, lines: [line] }).success).toBe(true);
  });

  it.each<[string, object]>([
    ["an order that nobody looks at", { order_id: "order_1" }],
    ["a viewer of no order", { viewer: guest }],
    ["no name", { name: " " }],
    ["a name that is too long", { name: "x".repeat(81) }],
    ["no lines at all", { ...ofOrder, lines: [] }],
    ["no unit of a line", { ...ofOrder, lines: [{ ...line, quantity: 0 }] }],
    ["a proof of their own", { proof: "owner" }],
    ["a moment that is none", { received_at: "yesterday" }],
    ["a moment without its zone", { received_at: "2026-11-20T12:00:00" }],
    ["a text that is too long", { text: "x".repeat(2001) }],
    ["a contract that is too long", { contract: "x".repeat(301) }],
    ["a text that the database has no text for", { text: "a\0b" }],
  ])("is refused with %s", (_what, more) => {
    expect(WithdrawalBody.safeParse({ ...TYPED, ...more }).success).toBe(false);
  });
});
