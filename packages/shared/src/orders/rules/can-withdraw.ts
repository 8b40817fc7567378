import type { AbilityFacts, WithdrawalException } from "./ability-facts";
import type { AccessLevel } from "./access";
import { type Cannot, cannot } from "./cannot";
import { isDeclaration, undeclaredUnits } from "./units";
import { type WithdrawalPeriod, withdrawalPeriod } from "./withdrawal-period";

/** Nothing stops a declaration; what may be said beside it is here. */
export interface CanWithdraw {
  readonly can: true;
  readonly period: WithdrawalPeriod;
  /** How long it is. */
  readonly days: number;
  readonly lines: readonly WithdrawableLine[];
  /** All of it was declared already, or has been canceled: said, and no obstacle. */
  readonly isDeclared: boolean;
  readonly isCanceled: boolean;
}

export interface WithdrawableLine {
  readonly id: string;
  /** Everything that was ordered: what may be declared. */
  readonly ordered: number;
  /** What a form begins with: not yet declared, returned or on its way back. */
  readonly suggested: number;
  readonly exception: WithdrawalException | null;
}

/** Whether, and what of an order, a shopper may declare to withdraw from. */
export function withdrawOf(facts: AbilityFacts, access: AccessLevel, now: Date): CanWithdraw | Cannot {
  const { rules, status } = facts;
  if (!rules.withdrawal.isOffered) return cannot("off");
  // The declaration itself is open to everybody, as text; only filling it in from the order needs a proof.
  if (access !== "full") return cannot("access", ["withdraw"]);
  const lines = (facts.lines ?? []).map((line) => ({
    id: line.id,
    ordered: line.quantity,
    suggested: undeclaredUnits(line, facts),
    exception: line.exception,
  }));
  return {
    can: true,
    period: withdrawalPeriod(facts, now),
    days: rules.withdrawal.days,
    lines,
    isDeclared:
      lines.length > 0 && lines.every(({ suggested }) => suggested === 0) && facts.requests.some(isDeclaration),
    isCanceled: status === "canceled",
  };
}
