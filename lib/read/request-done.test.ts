import { abilitiesOf } from "@order-pages/shared/orders/rules/abilities";
import type { AbilityFacts } from "@order-pages/shared/orders/rules/ability-facts";
import { aFact, aRequest } from "@order-pages/shared/orders/rules/ability-test-support";
import { toWaysView } from "@order-pages/shared/orders/view/to-ways-view";
import { expect, it } from "vitest";
import { requestDone } from "./request-done";

const read = (changes: Partial<AbilityFacts>) => {
  const abilityFacts = aFact(changes);
  const abilities = abilitiesOf(abilityFacts, "full", new Date("2026-05-20T12:00:00.000Z"));
  return { abilityFacts, abilities, ways: toWaysView(abilities, abilityFacts, { locale: "en", timeZone: "UTC" }) };
};

it.each([
  ["canceled", read({ status: "canceled" })],
  ["cancel-asked", read({ requests: [aRequest({ kind: "cancellation", state: "asked" })] })],
  ["taken-back", read({ requests: [aRequest({ kind: "cancellation", state: "taken_back" })] })],
  ["return-asked", read({ requests: [aRequest({ kind: "return", state: "asked" })] })],
])("says %s where it is true, whatever an address says", (done, truth) => {
  expect(requestDone(done, truth)).toBe(done);
  expect(requestDone(done, read({}))).toBeNull();
  expect(requestDone([done], truth)).toBeNull();
  expect(requestDone(done, { abilities: null, abilityFacts: null, ways: null })).toBeNull();
});
