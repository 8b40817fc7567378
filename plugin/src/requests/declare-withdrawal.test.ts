import { beforeEach, describe, expect, it, vi } from "vitest";
import { RequestShop } from "../test-support/request-shop";
import { NOW } from "../test-support/rows";
import { declareWithdrawal } from "./declare-withdrawal";
import { guest } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));
vi.mock("../orders/read-order", async () => ({ readOrder: (await import("../test-support/request-shop")).readOrder }));
vi.mock("@medusajs/medusa/core-flows", () => import("../test-support/fake-flows"));

let shop: RequestShop;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  shop = new RequestShop();
  return () => vi.useRealTimers();
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

const declare = (more: object = {}) => declareWithdrawal(shop.backend.scope, { ...DECLARED, ...more });

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

  it("and the order's own mailbox is told, where the acknowledgement goes elsewhere", async () => {
    const copies = async (more: object) => (await declare(more)).record.outcome?.copies ?? [];
    const { email } = shop.order as { readonly email: string };
    expect(await copies({ email: "elsewhere@example.net" })).toEqual([email]);
    expect(await copies({ email: email.toUpperCase() })).toEqual([]);
    const typed = { order_id: null, viewer: null, contract: "12", order_email: email };
    expect(await copies({ ...typed, email: "elsewhere@example.net" })).toEqual([]);
  });

  it("once for a key and its words; other words are another one, which repeats it", async () => {
    const first = await declare();
    expect(await declare({ received_at: "2026-11-20T11:59:59.000Z" })).toEqual({ record: first.record, isNew: false });
    const { record } = await declare({ key: "another-key-of-it" });
    expect(record.content.repeats).toBe(first.record.id);
    expect(shop.stored).toHaveLength(2);
  });

  it("by who does not see the order any more as by anybody", async () => {
    const { record } = await declare({ viewer: { by: "grant", email: "other" }, contract: "12" });
    expect(record).toMatchObject({ order_id: null, proof: "none", content: { contract: "12", placed_at: null } });
    expect(record.content.sentence).toBe("I, Maya Lindqvist, withdraw from this contract: 12.");
  });

  it("with its lines in words only where they cannot be named by the order", async () => {
    const said = { lines: [{ id: "line_1", quantity: 2 }], text: "2 × Mug", contract: "12" };
    expect((await declare(said)).record.content).toMatchObject({ lines: [{ quantity: 2 }], text: null });
    const stranger = { viewer: { by: "grant", email: "other" } };
    expect((await declare({ ...said, ...stranger, key: "another-key-of-it" })).record.content).toMatchObject({
      lines: null,
      text: "2 × Mug",
    });
  });

  it("with the words of lines that its shop has taken off the order meanwhile", async () => {
    const said = { text: "2 × Mug, 1 × Bowl", contract: "12" };
    const both = [
      { id: "line_1", quantity: 2 },
      { id: "line_gone", quantity: 1 },
    ];
    expect((await declare({ ...said, lines: both })).record.content).toMatchObject({
      lines: [{ id: "line_1" }],
      text: "2 × Mug, 1 × Bowl",
    });
    const { record } = await declare({ ...said, lines: both.slice(1), key: "another-key-of-it" });
    expect(record.content).toMatchObject({
      lines: [],
      text: "2 × Mug, 1 × Bowl",
      sentence: "I, Maya Lindqvist, withdraw from this contract: 12.",
    });
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

  it.each<[string, object]>([
    ["who sees an order and does not say which one it is about", { order_id: null }],
    ["whom nobody knows, of an order that is named", { viewer: null }],
  ])("by %s, as by anybody", async (_who, more) => {
    const { record } = await declare({ ...more, contract: "The blue mug" });
    expect(record).toMatchObject({
      order_id: null,
      proof: "none",
      content: { contract: "The blue mug", period: null },
    });
  });
});
