import type { ReturnTerms } from "@order-pages/shared/orders/facts/asked-returns";
import type { CanReturn } from "@order-pages/shared/orders/rules/can-return";
import { quoteReturn, type ReturnQuote } from "@order-pages/shared/orders/rules/return-quote";

/** What of an order is to be returned, why and how, as a page's address has it; it may be anything. */
export interface ReturnChoice {
  /** Without those of which nothing goes back. `quantity` is NaN for what is no whole number. */
  readonly lines: readonly { readonly id: string; readonly quantity: number; readonly reasonId: string | null }[];
  readonly optionId: string | null;
}

/** The names of the fields that make a choice: `u.<line>` units, `r.<line>` its reason, `r` everybody's reason, `s` the way back. */
export const choiceFields = {
  units: (lineId: string) => `u.${lineId}`,
  reason: (lineId: string) => `r.${lineId}`,
  commonReason: "r",
  wayBack: "s",
} as const;

/** An address has room for so many lines; with a reason for each, for fewer. */
export const MOST_LINES = 60;
export const MOST_REASONS = 25;

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** @returns what of an address is a choice, as a query, for another address or a form */
export function choiceQuery(query: Query): string {
  const chosen = Object.entries(query).filter(([name]) => /^(?:[ur]\.\w{1,64}|[rs])$/.test(name));
  const given = chosen.flatMap(([name, value]) => (typeof value === "string" && value !== "" ? [[name, value]] : []));
  return new URLSearchParams(given).toString();
}

/** Reads a choice as a page's address or a form has it; never throws. Where the shop has one way back, that one is chosen. */
export function readChoice(query: string, { options }: Pick<ReturnTerms, "options">): ReturnChoice {
  const given = new URLSearchParams(query);
  const lines = [...given].flatMap(([name, value]) => {
    const [, id] = /^u\.(\w{1,64})$/.exec(name) ?? [];
    const text = value.trim();
    if (id === undefined || /^0*$/.test(text)) return [];
    const reasonId = given.get(choiceFields.reason(id)) || given.get(choiceFields.commonReason) || null;
    return [{ id, quantity: /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN, reasonId }];
  });
  const only = options.length === 1 ? options[0]?.id : null;
  return { lines, optionId: given.get(choiceFields.wayBack) || only || null };
}

export type ChoiceMistake = "none" | "units" | "reason" | "option";

export const CHOICE_MISTAKES: readonly ChoiceMistake[] = ["none", "units", "reason", "option"];

/** @returns what is wrong with a choice, by the rules that the backend goes by, too; `null` for nothing */
export function mistakeOf(
  { lines, optionId }: ReturnChoice,
  ability: CanReturn,
  terms: ReturnTerms,
): ChoiceMistake | null {
  if (lines.length === 0) return "none";
  const ids = lines.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) return "units";
  const freeOf = (lineId: string) => ability.lines.find(({ id }) => id === lineId)?.free ?? 0;
  if (!lines.every(({ id, quantity }) => quantity >= 1 && quantity <= freeOf(id))) return "units";
  const isKnown = (reasonId: string | null) =>
    reasonId === null
      ? !terms.isReasonRequired || terms.reasons.length === 0
      : terms.reasons.some(({ id }) => id === reasonId);
  if (!lines.every(({ reasonId }) => isKnown(reasonId))) return "reason";
  const hasWay = optionId === null ? terms.options.length === 0 : terms.options.some(({ id }) => id === optionId);
  return hasWay ? null : "option";
}

/**
 * What a choice comes to, as the backend reckons it. The way back is free where anything comes back for a fault.
 * @param money of the order's payments, major units
 */
export function quoteOf(
  { lines, optionId }: ReturnChoice,
  terms: ReturnTerms,
  money: { readonly currency: string; readonly captured: number; readonly refunded: number },
): ReturnQuote {
  const isFault = lines.some(({ reasonId }) => terms.reasons.find(({ id }) => id === reasonId)?.isFault);
  const fee = isFault ? 0 : (terms.options.find(({ id }) => id === optionId)?.fee ?? 0);
  const quoted = lines.map(({ id, quantity }) => ({
    id,
    quantity,
    refundablePerUnit: terms.lines.find((line) => line.id === id)?.refundablePerUnit ?? 0,
  }));
  return quoteReturn(quoted, { currency: money.currency, fee, paid: money.captured - money.refunded });
}
