import { formatDay } from "../../format/date";
import { describeBy, joinDescribed } from "../../text/lists";
import { translatorOf, type WordsContext } from "../../words/translator";

/** What a declaration says, as its form has it. */
export interface DeclaredContract {
  readonly name: string;
  /** The order's number, or what was typed of the contract; `null` where nothing names it. */
  readonly contract: string | null;
  /** ISO 8601; of a known order alone. */
  readonly placedAt: string | null;
  /** `null`: all of it; none: none that the order still has. */
  readonly lines:
    | readonly { readonly title: string; readonly variant: string | null; readonly quantity: number }[]
    | null;
}

/** The declaration in one sentence: what is confirmed on the page, kept with the record and sent in the acknowledgement. */
export function withdrawalSentence(
  { name, contract, placedAt, lines }: DeclaredContract,
  reader: WordsContext,
): string {
  const words = translatorOf(reader, "requests.withdraw");
  const date = formatDay(placedAt, reader)?.text ?? null;
  if (contract === null) return words("sentence.bare", { name });
  // Lines that the order has no more are named by what was written beside this.
  if (date === null || lines?.length === 0) return words("sentence.typed", { name, contract });
  if (lines === null) return words("sentence.whole", { name, number: contract, date });
  const { locale } = reader;
  const items = lines.map(({ title, variant, quantity }) =>
    words("line", { quantity, title: variant === null ? title : describeBy([title, variant], locale) }),
  );
  return words("sentence.lines", { name, number: contract, date, items: joinDescribed(items, locale) });
}
