import { describe, expect, it, vi } from "vitest";
import { type PluginOptions, parseOptions } from "../options/parse-options";
import { aBackend } from "../test-support/container";
import { type LeanOrder, readRuleFacts, toAbilityFacts } from "./ability-facts";
import { cancellation, deliveredOrder, leanLine, leanOrder } from "./test-support";

vi.mock("../database/read-rows", () => import("../test-support/fake-rows"));

const optionsOf = (more: Record<string, unknown> = {}): PluginOptions =>
  parseOptions({ storefrontUrl: "https://shop.example", linkSecret: "s".repeat(40), ...more });

const BESIDE = {
  openChange: "none",
  requests: [],
  regionId: null,
  productOf: () => ({ notReturnable: null, exception: null, isNotCancelable: false }),
} as const;

const facts = (order: LeanOrder, options: Record<string, unknown> = {}, beside: object = {}) =>
  toAbilityFacts(order, { ...BESIDE, ...beside }, optionsOf(options));

describe("the lines", () => {
  it("are counted as Medusa does", () => {
    expect(facts(deliveredOrder()).lines).toEqual([
      expect.objectContaining({ id: "line_1", quantity: 3, delivered: 3 }),
    ]);
  });

  it("are told of a claim's own return", () => {
    const returns = [
      { id: "return_1", status: "requested", claim_id: "claim_1", items: [{ item_id: "line_1", quantity: 1 }] },
      { id: "return_2", status: "canceled", claim_id: "claim_2", items: [{ item_id: "line_1", quantity: 1 }] },
      { id: "return_3", status: "requested", claim_id: null, items: [{ item_id: "line_1", quantity: 1 }] },
    ];
    expect(facts(deliveredOrder({ returns })).lines).toEqual([expect.objectContaining({ claimReturn: 1 })]);
  });

  it.each([
    [null, true],
    [true, true],
    [false, false],
  ])("that are shipped: %s go back: %s", (requires_shipping, requiresShipping) => {
    const items = [leanLine({}, { requires_shipping })];
    expect(facts(leanOrder({ items })).lines).toMatchObject([{ requiresShipping }]);
  });

  it.each<[string, LeanOrder]>([
    ["a counter is missing", leanOrder({ items: [leanLine({ delivered_quantity: null })] })],
    ["one is no number", leanOrder({ items: [leanLine({ delivered_quantity: "many" })] })],
    ["one is below nothing", leanOrder({ items: [leanLine({ delivered_quantity: -1 })] })],
    ["a line is there twice", leanOrder({ items: [leanLine(), leanLine()] })],
  ])("are not believed where %s", (_what, order) => {
    expect(facts(order).lines).toBeNull();
  });
});

describe("money", () => {
  it("is what was captured, given back and is still reserved", () => {
    const payments = [
      { amount: 90, canceled_at: null, captures: [{ amount: 40 }, { amount: 10 }], refunds: [{ amount: 5 }] },
      { amount: 30, canceled_at: "2026-11-11T10:00:00.000Z", captures: [], refunds: [] },
      { amount: 20, canceled_at: null, captures: [], refunds: [] },
    ];
    // The rest of what was captured in part is released by nobody.
    expect(facts(leanOrder({ payment_collections: [{ payments }] })).money).toEqual({
      currency: "EUR",
      captured: 50,
      refunded: 5,
      reserved: 20,
    });
  });

  it.each<[string, Partial<LeanOrder>, boolean]>([
    ["a gift card in it", { items: [leanLine({}, { is_giftcard: true })] }, true],
    ["store credit", { credit_lines: [{ reference: "gift-card", amount: 10 }] }, true],
    [
      "the credit that Medusa writes with a refund",
      { credit_lines: [{ reference: "payment_collection", amount: 10 }] },
      false,
    ],
    ["a credit of nothing", { credit_lines: [{ reference: "gift-card", amount: 0 }] }, false],
  ])("with %s", (_what, order, isMixed) => {
    expect(facts(leanOrder(order)).isMixedMoney).toBe(isMixed);
  });
});

describe("rules", () => {
  it("are those of the order's place, and a country goes before its region", () => {
    const returns = { days: 30, byRegion: { reg_eu: { days: 45, mode: "review" } }, byCountry: { DE: { days: 60 } } };
    const told = facts(leanOrder(), { returns }, { regionId: "reg_eu" });
    expect(told.rules.returns).toMatchObject({ days: 60, mode: "review" });
    const elsewhere = leanOrder({ shipping_address: { country_code: "fr" } });
    expect(facts(elsewhere, { returns }).rules.returns).toMatchObject({ days: 30, mode: "auto" });
  });

  it.each<[string, string | null, Record<string, unknown>, boolean]>([
    ["in the EU", "de", {}, true],
    ["elsewhere", "us", {}, false],
    ["elsewhere, where the shop adds it", "ch", { countries: ["ch"] }, true],
    ["where nobody knows where", null, {}, true],
    ["elsewhere, for all", "us", { mode: "all" }, true],
    ["in the EU, switched off", "de", { mode: "off" }, false],
  ])("offer the withdrawal %s", (_what, country_code, withdrawal, isOffered) => {
    const order = leanOrder({ shipping_address: null, billing_address: { country_code } });
    expect(facts(order, { withdrawal }).rules.withdrawal.isOffered).toBe(isOffered);
  });
});

describe("an exchange or claim of the shop's", () => {
  it.each<[Partial<LeanOrder>, boolean]>([
    [{ exchanges: [{ canceled_at: null }] }, true],
    [{ claims: [{}] }, true],
    [{ exchanges: [{ canceled_at: "2026-11-11T10:00:00.000Z" }], claims: [] }, false],
  ])("%j: %s", (order, hasAfterSale) => {
    expect(facts(leanOrder(order)).hasAfterSale).toBe(hasAfterSale);
  });
});

describe("beside the order", () => {
  const changeOf = (change_type: string | null, order_id = "order_1", status = "requested") => ({
    id: `ordch_${change_type}`,
    order_id,
    change_type,
    status,
  });

  it.each<[string, object[], string]>([
    ["nothing", [changeOf("edit", "order_2"), changeOf("edit", "order_1", "confirmed")], "none"],
    ["a transfer", [changeOf("transfer")], "transfer"],
    ["an edit", [changeOf("edit")], "other"],
    ["one without a name", [changeOf(null)], "other"],
  ])("%s is open", async (_what, order_change, openChange) => {
    const { scope } = aBackend({ order_change: order_change as never });
    expect(await readRuleFacts(scope, "order_1", optionsOf())).toMatchObject({ openChange, regionId: null });
  });

  it("is what was asked for, without anything of a person", async () => {
    const { scope } = aBackend({ order_page_request: [{ ...cancellation({ state: "done" }) }] });
    const { requests } = await readRuleFacts(scope, "order_1", optionsOf());
    expect(requests).toEqual([
      {
        id: "opreq_1",
        kind: "cancellation",
        state: "done",
        receivedAt: "2026-11-20T11:00:00.000Z",
        stateAt: "2026-11-20T11:00:00.000Z",
        isProven: true,
        lines: [{ id: "line_1", quantity: 3 }],
        returnId: null,
      },
    ]);
  });

  const PRODUCT = {
    type: { value: "food" },
    tags: [{ value: "final-sale" }],
    metadata: { fresh: "true", old: "false" },
  };
  const items = [
    { id: "line_1", metadata: null, product: PRODUCT },
    { id: "line_2", metadata: { engraved: "Maya" }, product: null },
  ];

  it("are the merchant's rules of products, asked only where there are any", async () => {
    const { scope } = aBackend({ order: [{ id: "order_1", region_id: "reg_eu", items }] });
    const { productOf, regionId } = await readRuleFacts(
      scope,
      "order_1",
      optionsOf({
        cancel: { exclude: [{ type: "food" }], byRegion: { reg_eu: { mode: "off" } } },
        returns: { exclude: [{ tag: "final-sale", says: "Final sale." }] },
        withdrawal: {
          exceptions: [
            { metadata: "old", is: "perishable" },
            { metadata: "engraved", is: "made_to_measure" },
          ],
        },
      }),
    );
    expect(regionId).toBe("reg_eu");
    expect(productOf("line_1")).toEqual({ notReturnable: "Final sale.", exception: null, isNotCancelable: true });
    expect(productOf("line_2")).toEqual({ notReturnable: null, exception: "made_to_measure", isNotCancelable: false });
    expect(productOf("line_3")).toEqual({ notReturnable: null, exception: null, isNotCancelable: false });
  });

  it("is nothing for an order that there is not, whatever rules of products there are", async () => {
    const { scope } = aBackend({ order: [{ id: "order_1", items }] });
    const options = optionsOf({ cancel: { exclude: [{ type: "food" }] } });
    const { productOf } = await readRuleFacts(scope, "order_9", options);
    expect(productOf("line_1").isNotCancelable).toBe(false);
  });
});
