import type { Because } from "#shared";
import type { RequestRecord } from "./record";

/**
 * Why a request was refused: a rule of the order's, or of what was sent. `units`: more than may go back; `reason`, `option`: none that
 * there is; `quote_changed`: the sum is another one by now; `limited`: no more copies of a receipt.
 */
export type Refusal = Because | "units" | "reason" | "option" | "quote_changed" | "not_open" | "limited";

/** What came of a request. */
export type Outcome<Record extends RequestRecord = RequestRecord> =
  | { readonly kind: "accepted"; readonly record: Record }
  | {
      readonly kind: "refused";
      readonly because: Refusal;
      /** What goes with it in the answer: a date, what can be done instead, the new quote. */
      readonly details?: object;
    }
  | { readonly kind: "not_found" };

export const refused = (because: Refusal, details?: object): Outcome<never> =>
  details === undefined ? { kind: "refused", because } : { kind: "refused", because, details };

export const NOT_FOUND: Outcome<never> = { kind: "not_found" };

/** States in which what was asked for is done, or waits for the shop. */
const ACCEPTED = ["done", "asked", "canceled", "declined", "lapsed", "taken_back"];

/** What a request that was sent once more is answered: the same as the first time. */
export function outcomeOf<Record extends RequestRecord>(record: Record): Outcome<Record> {
  if (ACCEPTED.includes(record.state)) return { kind: "accepted", record };
  if (record.state === "refused") return refused((record.outcome?.because ?? "unclear") as Refusal);
  return refused(record.state === "received" ? "busy" : "unclear");
}

/** Whether a request may still be carried out: it has not been yet, or stood in line for nothing. */
export const mayRun = ({ state, outcome }: RequestRecord): boolean =>
  state === "received" || (state === "refused" && outcome?.because === "busy");
