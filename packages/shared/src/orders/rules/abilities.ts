import type { AbilityFacts } from "./ability-facts";
import type { AccessLevel } from "./access";
import { type CanCancel, cancelOf } from "./can-cancel";
import { type CanReturn, returnOf } from "./can-return";
import { type CanWithdraw, withdrawOf } from "./can-withdraw";
import type { Cannot } from "./cannot";

export interface Abilities {
  readonly withdraw: CanWithdraw | Cannot;
  readonly cancel: CanCancel | Cannot;
  readonly return: CanReturn | Cannot;
}

/**
 * What may be done with an order, by whom, until when, and why not: the one place that decides it. Pages show it; the plugin asks
 * it again inside the order's lock before it changes anything.
 * @param access of whoever looks, see access.ts: below `full` nothing can be done from the order itself
 */
export function abilitiesOf(facts: AbilityFacts, access: AccessLevel, now: Date): Abilities {
  return {
    withdraw: withdrawOf(facts, access, now),
    cancel: cancelOf(facts, access, now),
    return: returnOf(facts, access, now),
  };
}
