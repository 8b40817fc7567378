import "server-only";
import type { RequestDone } from "@/lib/routes";
import type { FullRead } from "./order";

/**
 * @param done what an address says was just asked for; anybody may write one
 * @returns it, where the order says so, too; else `null`
 */
export function requestDone(
  done: unknown,
  { abilities, abilityFacts, ways }: Pick<FullRead, "abilities" | "abilityFacts" | "ways">,
): RequestDone | null {
  if (done === "canceled" && abilityFacts?.status === "canceled") return done;
  if (done === "cancel-asked" && abilities?.cancel.can === false && abilities.cancel.because === "asked") return done;
  if (done === "taken-back" && abilityFacts?.requests.some(({ state }) => state === "taken_back")) return done;
  return done === "return-asked" && ways?.asked.some(({ kind }) => kind === "return") ? done : null;
}
