import { describe, expect, it } from "vitest";
import en from "../../../messages/en.json";
import { abilitiesOf } from "./abilities";
import { type AbilityFacts, type AbilityLine, readAbilityFacts, type ShopperRequest } from "./ability-facts";
import { aFact, aFactLine, aParcel, aRequest } from "./ability-test-support";
import { BECAUSE, type Cannot } from "./cannot";
import { freeUnits } from "./units";

const NOW = new Date("2026-05-20T12:00:00.000Z");

const abilities = (facts: Partial<AbilityFacts>, access: "full" | "summary" = "full") =>
  abilitiesOf(aFact(facts), access, NOW);

const delivered = (line: Partial<AbilityLine> = {}) => aFactLine({ fulfilled: 3, shipped: 3, delivered: 3, ...line });

const PACKED = aParcel();
const SENT = aParcel({ shippedAt: "2026-05-11T10:00:00.000Z" });
const ARRIVED = aParcel({ shippedAt: "2026-05-11T10:00:00.000Z", deliveredAt: "2026-05-13T10:00:00.000Z" });

const rules = aFact().rules;

describe("an order can be canceled", () => {
  it("by whoever sees all of it, while nothing is packed", () => {
    expect(abilities({}).cancel).toEqual({ can: true, how: "now", why: null, until: null });
    expect(abilities({ parcels: [{ ...PACKED, canceledAt: "2026-05-12T10:00:00.000Z" }] }).cancel.can).toBe(true);
    expect(abilities({ openChange: "transfer" }).cancel.can, "a transfer is called off").toBe(true);
  });

  it("for so many minutes where the merchant says so", () => {
    const cancel = { mode: "auto", minutes: 60, reasons: [] } as const;
    expect(abilities({ placedAt: "2026-05-20T11:30:00.000Z", rules: { ...rules, cancel } }).cancel).toMatchObject({
      can: true,
      until: "2026-05-20T12:30:00.000Z",
    });
    expect(abilities({ placedAt: "2026-05-20T10:30:00.000Z", rules: { ...rules, cancel } }).cancel).toMatchObject({
      because: "too_late",
      until: "2026-05-20T11:30:00.000Z",
    });
  });

  it("by the shop, where it wants to be asked or a gift card paid", () => {
    const asking = { ...rules, cancel: { mode: "request", minutes: null, reasons: [] } } as const;
    expect(abilities({ rules: asking }).cancel).toMatchObject({ can: true, how: "request", why: null });
    expect(abilities({ isMixedMoney: true }).cancel).toMatchObject({ can: true, how: "request", why: "mixed_money" });
    // Where the shop looks at each, that is the reason.
    const byRequest = { ...rules, cancel: { ...rules.cancel, mode: "request" } } as const;
    expect(abilities({ isMixedMoney: true, rules: byRequest }).cancel).toMatchObject({ how: "request", why: null });
  });

  it.each<[Cannot["because"], Partial<AbilityFacts>, Cannot["instead"]]>([
    ["off", { rules: { ...rules, cancel: { mode: "off", minutes: null, reasons: [] } } }, []],
    ["canceled", { status: "canceled" }, []],
    ["completed", { status: "completed" }, ["contact"]],
    ["completed", { status: "archived" }, ["contact"]],
    ["asked", { requests: [aRequest({ kind: "cancellation", state: "asked" })] }, ["view_request"]],
    ["unclear", { requests: [aRequest({ kind: "cancellation", state: "needs_shop" })] }, ["contact"]],
    ["unclear", { requests: [aRequest({ state: "needs_shop" })] }, ["contact"]],
    ["packed", { parcels: [PACKED] }, ["return", "withdraw", "contact"]],
    ["sent", { parcels: [PACKED, SENT] }, ["track", "return", "withdraw"]],
    ["sent", { parcels: [ARRIVED] }, ["track", "return", "withdraw"]],
    ["in_exchange", { hasAfterSale: true }, ["contact"]],
    ["unclear", { lines: null }, ["contact", "withdraw"]],
    ["busy", { openChange: "other" }, ["try_again"]],
    ["excluded", { lines: [aFactLine({ isNotCancelable: true })] }, ["contact", "withdraw"]],
  ])("not because %s", (because, facts, instead) => {
    expect(abilities(facts).cancel).toEqual({ can: false, because, until: null, instead });
  });

  it("not by whoever sees a summary", () => {
    const { cancel, return: back, withdraw } = abilities({ lines: [delivered()] }, "summary");
    expect([cancel, back]).toEqual([cancel, cancel]);
    expect(cancel).toEqual({ can: false, because: "access", until: null, instead: ["prove"] });
    expect(withdraw).toEqual({ can: false, because: "access", until: null, instead: ["withdraw"] });
  });
});

describe("of a line can go back", () => {
  it.each<[string, Partial<AbilityLine>, number]>([
    ["what was delivered", {}, 3],
    ["not what is on its way back", { returnRequested: 2 }, 1],
    ["not what has come back", { returnReceived: 2 }, 1],
    ["not what came back broken, which Medusa writes off, too", { returnDismissed: 1, writtenOff: 1 }, 2],
    ["not what the shop made good", { writtenOff: 1 }, 2],
    ["a claim's own return once", { returnRequested: 1, writtenOff: 1, claimReturn: 1 }, 2],
    ["a claim's own return once, broken, too", { returnDismissed: 1, writtenOff: 2, claimReturn: 1 }, 2],
    ["nothing of a broken order", { delivered: 1, returnRequested: 3 }, 0],
    ["whole units", { quantity: 2.5, delivered: 2.5 }, 2],
  ])("%s", (_what, line, free) => {
    expect(freeUnits(delivered(line), aFact())).toBe(free);
  });

  it.each<[string, Partial<ShopperRequest>, number]>([
    ["not what was withdrawn", { lines: [{ id: "line_1", quantity: 2 }] }, 1],
    ["nothing of an order that was withdrawn", { lines: null }, 0],
    ["what somebody only said to have withdrawn", { lines: null, isProven: false }, 3],
    ["what is withdrawn and has its return, which counts", { lines: null, returnId: "return_1" }, 3],
    ["what was withdrawn and is settled", { lines: null, state: "settled" }, 3],
    ["what was declared and declined", { lines: null, state: "declined" }, 3],
  ])("%s", (_what, request, free) => {
    expect(freeUnits(delivered(), aFact({ requests: [aRequest(request)] }))).toBe(free);
  });

  it("what was sent, where nobody marks deliveries", () => {
    const shipped = { ...rules, returns: { ...rules.returns, from: "shipped" } } as const;
    expect(freeUnits(aFactLine({ fulfilled: 3, shipped: 2 }), aFact({ rules: shipped }))).toBe(2);
  });
});

describe("items can be returned", () => {
  it("until the end of the last day, counted from the last parcel", () => {
    expect(abilities({ lines: [delivered()], parcels: [ARRIVED] }).return).toEqual({
      can: true,
      how: "now",
      until: "2026-06-12T21:59:59.999Z",
      lines: [{ id: "line_1", free: 3, because: null, sentence: null, until: "2026-06-12T21:59:59.999Z" }],
    });
  });

  it("each counted from the parcels that it is in itself, and none that was called off", () => {
    const later = { ...ARRIVED, lineIds: ["line_2"], deliveredAt: "2026-05-18T10:00:00.000Z" };
    const called = { ...ARRIVED, deliveredAt: "2026-05-19T10:00:00.000Z", canceledAt: "2026-05-19T11:00:00.000Z" };
    const lines = [delivered(), delivered({ id: "line_2" })];
    expect(abilities({ lines, parcels: [ARRIVED, later, called] }).return).toMatchObject({
      lines: [
        { id: "line_1", until: "2026-06-12T21:59:59.999Z" },
        { id: "line_2", until: "2026-06-17T21:59:59.999Z" },
      ],
    });
  });

  it("without an end where nothing says when they arrived", () => {
    expect(abilities({ lines: [delivered()], parcels: [SENT] }).return).toMatchObject({ can: true, until: null });
  });

  it("counted from sending, where nobody marks deliveries", () => {
    const shipped = { ...rules, returns: { ...rules.returns, from: "shipped", days: 10 } } as const;
    const told = abilities({ lines: [delivered({ delivered: 0 })], parcels: [SENT], rules: shipped });
    expect(told.return).toMatchObject({ can: true, until: "2026-05-28T21:59:59.999Z" });
  });

  it("by the shop's leave, where it reviews them; completed orders, too", () => {
    const review = { ...rules, returns: { ...rules.returns, mode: "review" } } as const;
    const told = abilities({ status: "completed", lines: [delivered()], parcels: [ARRIVED], rules: review });
    expect(told.return).toMatchObject({ can: true, how: "request" });
  });

  it("line by line, with the merchant's sentence", () => {
    const lines = [delivered(), delivered({ id: "line_2", notReturnable: "Final sale." })];
    expect(abilities({ lines, parcels: [ARRIVED] }).return).toMatchObject({
      can: true,
      lines: [{ free: 3 }, { id: "line_2", free: 0, because: "excluded", sentence: "Final sale." }],
    });
  });

  const LATE = aParcel({ deliveredAt: "2026-04-01T10:00:00.000Z" });

  it.each<[Cannot["because"], Partial<AbilityFacts>, Cannot["instead"]]>([
    ["off", { rules: { ...rules, returns: { ...rules.returns, mode: "off" } } }, []],
    ["canceled", { status: "canceled" }, []],
    ["unclear", { lines: null }, ["contact", "withdraw"]],
    ["unclear", { lines: [] }, ["contact", "withdraw"]],
    ["claimed", { lines: [delivered()], openChange: "transfer" }, ["end_claim"]],
    ["busy", { lines: [delivered()], openChange: "other" }, ["try_again"]],
    ["not_delivered", {}, ["withdraw"]],
    ["sent", { lines: [aFactLine({ fulfilled: 3, shipped: 1 })], parcels: [SENT] }, ["track", "withdraw"]],
    ["all_gone", { lines: [delivered({ returnRequested: 3 })], parcels: [ARRIVED] }, ["view_return"]],
    ["all_gone", { lines: [delivered()], parcels: [ARRIVED], requests: [aRequest()] }, ["view_request"]],
    [
      "asked",
      { lines: [delivered()], parcels: [ARRIVED], requests: [aRequest({ kind: "return", state: "asked" })] },
      ["view_request"],
    ],
    ["digital", { lines: [delivered({ requiresShipping: false })] }, ["withdraw", "contact"]],
    ["excluded", { lines: [delivered({ notReturnable: "Final sale." })], parcels: [ARRIVED] }, []],
    [
      "all_gone",
      { lines: [delivered({ returnReceived: 3 }), aFactLine({ id: "line_2" })], parcels: [ARRIVED] },
      ["view_return"],
    ],
  ])("not because %s", (because, facts, instead) => {
    expect(abilities(facts).return).toEqual({ can: false, because, until: null, instead });
  });

  it("not because it is too late, with the day", () => {
    const told = abilities({ lines: [delivered()], parcels: [LATE] });
    expect(told.return).toEqual({
      can: false,
      because: "too_late",
      until: "2026-05-01T21:59:59.999Z",
      instead: ["contact"],
    });
  });
});

describe("a withdrawal can be declared", () => {
  it("whatever has become of the order, and what is known is said", () => {
    expect(abilities({ status: "canceled", lines: null, openChange: "other" }).withdraw).toMatchObject({
      can: true,
      isCanceled: true,
      lines: [],
    });
  });

  it("of everything that was ordered, beginning with what is neither back nor declared", () => {
    const lines = [delivered({ returnReceived: 1 }), aFactLine({ id: "line_2", exception: "perishable" })];
    const requests = [aRequest({ lines: [{ id: "line_1", quantity: 1 }], isProven: false })];
    expect(abilities({ lines, requests }).withdraw).toMatchObject({
      isDeclared: false,
      lines: [
        { id: "line_1", ordered: 3, suggested: 1, exception: null },
        { id: "line_2", ordered: 3, suggested: 3, exception: "perishable" },
      ],
    });
  });

  it("once more where all of it was declared", () => {
    expect(abilities({ requests: [aRequest()] }).withdraw).toMatchObject({ can: true, isDeclared: true });
  });

  it("not where the shop does not have to offer it", () => {
    const off = { ...rules, withdrawal: { isOffered: false, days: 14 } };
    expect(abilities({ rules: off }).withdraw).toEqual({ can: false, because: "off", until: null, instead: [] });
  });
});

it("every reason has its words", () => {
  expect(Object.keys(en.requests.because)).toEqual(expect.arrayContaining([...BECAUSE]));
});

describe("what a plugin answers", () => {
  it("is read as it was written", () => {
    const facts = aFact({ parcels: [ARRIVED], requests: [aRequest()] });
    expect(readAbilityFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["no object", "abilities"],
    ["one without rules", { ...aFact(), rules: undefined }],
    [
      "a mode that nobody knows",
      { ...aFact(), rules: { ...rules, cancel: { mode: "perhaps", minutes: null, reasons: [] } } },
    ],
  ])("is none where it is %s", (_what, raw) => {
    expect(readAbilityFacts(raw)).toBeNull();
  });

  it.each([null, "3", -1, Number.NaN])("counts nothing where a counter is %j", (delivered) => {
    const lines = [{ ...aFactLine(), delivered }];
    expect(readAbilityFacts({ ...aFact(), lines })?.lines).toBeNull();
  });
});
