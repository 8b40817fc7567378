import { expect, it } from "vitest";
import { abilitiesOf } from "../rules/abilities";
import type { AbilityFacts } from "../rules/ability-facts";
import { aFact, aFactLine, aParcel, aRequest } from "../rules/ability-test-support";
import { toWaysView } from "./to-ways-view";

const NOW = new Date("2026-05-20T12:00:00.000Z");
const SENT = aParcel({ shippedAt: "2026-05-11T10:00:00.000Z" });
const ARRIVED = aParcel({ shippedAt: "2026-05-11T10:00:00.000Z", deliveredAt: "2026-05-13T10:00:00.000Z" });
const delivered = aFactLine({ fulfilled: 3, shipped: 3, delivered: 3 });
const late = { ...aFact().rules, returns: { ...aFact().rules.returns, days: 3 } };
const hurried = { ...aFact().rules, cancel: { mode: "auto", minutes: 60, reasons: [] } } as const;
const off = { ...aFact().rules, returns: { ...aFact().rules.returns, mode: "off" } } as const;

const ways = (facts: Partial<AbilityFacts>) => {
  const all = aFact(facts);
  return toWaysView(abilitiesOf(all, "full", NOW), all, { locale: "en", timeZone: "UTC" });
};
const reasons = (facts: Partial<AbilityFacts>) => ways(facts).obstacles.map(({ of, because }) => `${of}: ${because}`);

it("offers what can be done, and until when", () => {
  expect(ways({})).toMatchObject({ cancel: "now", return: null, asked: [] });
  expect(ways({ isMixedMoney: true }).cancel).toBe("request");
  expect(ways({ lines: [delivered], parcels: [ARRIVED] })).toEqual({
    cancel: null,
    return: { until: "June 12, 2026" },
    obstacles: [],
    asked: [],
    withdraw: { isFirst: true, declared: [] },
  });
  const asked = aRequest({ kind: "return", state: "asked" });
  expect(ways({ requests: [asked] }).asked).toEqual([{ id: asked.id, kind: "return" }]);
});

it.each<[string, Partial<AbilityFacts>, readonly string[]]>([
  ["of a new order", {}, ["return: not_delivered"]],
  ["of a packed one", { parcels: [aParcel()] }, ["cancel: packed", "return: not_delivered"]],
  ["of one on its way, once", { parcels: [SENT], lines: [aFactLine({ shipped: 3 })] }, ["cancel: sent"]],
  ["of an arrived one that is late", { parcels: [ARRIVED], lines: [delivered], rules: late }, ["return: too_late"]],
  ["of an arrived one where nothing is returned", { parcels: [ARRIVED], lines: [delivered], rules: off }, []],
  ["of one that the shop is changing, once", { openChange: "other" }, ["cancel: busy"]],
  ["of a canceled one", { status: "canceled" }, []],
])("says why not %s", (_of, facts, said) => {
  expect(reasons(facts)).toEqual(said);
});

it("says a moment of what is over in minutes, a day of what is over in days", () => {
  expect(ways({ rules: hurried }).obstacles[0]).toMatchObject({ until: "May 10, 2026 at 11:00 AM" });
  expect(ways({ parcels: [ARRIVED], lines: [delivered], rules: late }).obstacles).toEqual([
    { of: "return", because: "too_late", until: "May 16, 2026" },
  ]);
});

it("puts the right of withdrawal first until its period seems over, and offers it all the same", () => {
  expect(ways({}).withdraw?.isFirst).toBe(true);
  const old = aParcel({ deliveredAt: "2026-05-01T10:00:00.000Z" });
  expect(ways({ parcels: [old], lines: [delivered] }).withdraw).toEqual({ isFirst: false, declared: [] });
  const rules = { ...aFact().rules, withdrawal: { isOffered: false, days: 14 } };
  expect(ways({ rules }).withdraw).toBeNull();
});

it("tells what was declared, whoever may have done it, and nothing of a duplicate that the shop has closed", () => {
  const requests = [
    aRequest({ id: "opreq_1", receivedAt: "2026-05-12T10:00:00.000Z" }),
    aRequest({ id: "opreq_2", receivedAt: "2026-05-13T10:00:00.000Z", isProven: false, state: "declined" }),
    aRequest({ id: "opreq_3", state: "closed" }),
    aRequest({ id: "opreq_4", kind: "cancellation", state: "asked" }),
  ];
  expect(ways({ requests }).withdraw?.declared).toEqual([
    { id: "opreq_1", on: "May 12, 2026", isProven: true },
    { id: "opreq_2", on: "May 13, 2026", isProven: false },
  ]);
});
