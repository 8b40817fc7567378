import type { WithdrawableLine } from "@order-pages/shared/orders/rules/can-withdraw";
import type { DeclaredLine } from "@/lib/medusa/withdrawals";

/** What an address chooses of an order: `?u.<line>=2`. Nothing personal stands in it, so reload, back and sharing are harmless. */
export type WithdrawalChoice =
  | { readonly kind: "chosen"; readonly lines: readonly DeclaredLine[] | null }
  /** Nothing is chosen yet, or not so that it could be. `units`: what the form begins with, by line. */
  | { readonly kind: "open"; readonly mistake: "none" | "tooMany" | null; readonly units: ReadonlyMap<string, string> };

/** An address has room for so many lines. Of an order with more all is declared, or what the shopper writes of it. */
export const MOST_LINES = 60;

/** The name of the field with a line's units. */
export const unitsName = (lineId: string): string => `u.${lineId}`;

type Params = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads what was chosen. An order of one unit leaves nothing to choose, and one whose lines nobody can tell is declared as a whole.
 * @param params of the page's address
 * @param lines what may be declared
 */
export function readChoice(params: Params, lines: readonly WithdrawableLine[]): WithdrawalChoice {
  const isOneUnit = lines.reduce((units, { ordered }) => units + ordered, 0) <= 1;
  if (isOneUnit || lines.length > MOST_LINES) return { kind: "chosen", lines: null };
  const typed = new Map(lines.map(({ id }) => [id, typedUnits(params[unitsName(id)])]));
  if (params.step === undefined) {
    const isBack = lines.some(({ id }) => params[unitsName(id)] !== undefined);
    return { kind: "open", mistake: null, units: isBack ? typed : suggestedOf(lines) };
  }
  const chosen = lines.map(({ id, ordered }) => ({ id, ordered, quantity: unitsOf(typed.get(id) ?? "") }));
  const open = { kind: "open", units: typed } as const;
  if (chosen.some(({ quantity, ordered }) => quantity === null || quantity > ordered)) {
    return { ...open, mistake: "tooMany" };
  }
  const some = chosen.flatMap(({ id, quantity }) => (quantity ? [{ id, quantity }] : []));
  if (some.length === 0) return { ...open, mistake: "none" };
  const isAll = chosen.every(({ quantity, ordered }) => quantity === ordered);
  return { kind: "chosen", lines: isAll ? null : some };
}

/** What is not declared and not on its way back; all of it, where nothing would be left to begin with. */
function suggestedOf(lines: readonly WithdrawableLine[]): ReadonlyMap<string, string> {
  const isLeft = lines.some(({ suggested }) => suggested > 0);
  return new Map(lines.map(({ id, ordered, suggested }) => [id, String(isLeft ? suggested : ordered)]));
}

const typedUnits = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value.trim().slice(0, 10) : "";

/** @returns `null` for what is no whole number */
function unitsOf(typed: string): number | null {
  if (typed === "") return 0;
  return /^\d{1,5}$/.test(typed) ? Number(typed) : null;
}

/** What was chosen, for the way back to the form: "u.item_1=2&u.item_2=1". */
export function writeChoice(params: Params, lines: readonly WithdrawableLine[]): string {
  const chosen = lines.map(({ id }) => [unitsName(id), typedUnits(params[unitsName(id)])]);
  return String(new URLSearchParams(chosen));
}
