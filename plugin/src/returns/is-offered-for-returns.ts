/** A shipping option, as far as it says what it is for. */
export interface RuledOption {
  readonly rules?: readonly ({ readonly attribute?: string; readonly value?: unknown } | null)[] | null;
}

/** Whether shoppers may send something back by it: an option for returns, which the shop has not kept to its own people. */
export function isOfferedForReturns({ rules }: RuledOption): boolean {
  const says = (attribute: string, value: string): boolean =>
    (rules ?? []).some((rule) => rule?.attribute === attribute && String(rule.value) === value);
  return says("is_return", "true") && !says("enabled_in_store", "false");
}
