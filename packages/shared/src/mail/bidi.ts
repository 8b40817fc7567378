import { direction } from "../words/direction";

/** A piece of a text; `dir` where it runs against the text around it, and must not be torn apart or mixed with its neighbors. */
export interface BidiPart {
  readonly text: string;
  readonly dir: "ltr" | "rtl" | null;
}

const RTL_LETTERS = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}`;

/** Arabic punctuation and digits, and what formatters of numbers steer the order with: where they stand, it is right already. */
const RTL_SIGNS = String.raw`\u060c\u061b\u061c\u061f\u0660-\u066c\u200e\u200f\u2066-\u2069`;

/**
 * Latin words, addresses, phone and tracking numbers in a text that runs from the right. An amount begins with a mark of the formatter
 * and is in its order.
 */
const LTR_RUN = new RegExp(
  String.raw`(?<!\u200f[^ \n]*)[+@#]?(?:(?![${RTL_LETTERS}${RTL_SIGNS}])[\p{L}\p{N}])(?:[^${RTL_LETTERS}${RTL_SIGNS}\n]*(?:(?![${RTL_LETTERS}${RTL_SIGNS}])[\p{L}\p{N}=/_]))?[)\]]?`,
  "gu",
);

/** Arabic and Hebrew names in a text that runs from the left. */
const RTL_RUN = new RegExp(
  String.raw`[${RTL_LETTERS}](?:(?:(?![${RTL_LETTERS}])[^\p{L}\n])*[${RTL_LETTERS}\p{N}])*[)\]]?`,
  "gu",
);

/** A number alone is in its place without help; a phone's spaces are not. */
const NEEDS_HELP = /\p{L}|^\+|\p{N}[ -]\p{N}/u;

/**
 * Cuts a text where another direction begins and ends: a name, an email, a tracking number that stands in a sentence of another
 * script. Without it, their punctuation jumps to the other end.
 * @param locale of the text, a BCP 47 tag
 */
export function bidiParts(text: string, locale: string): readonly BidiPart[] {
  const isRtl = direction(locale) === "rtl";
  const dir = isRtl ? "ltr" : "rtl";
  const parts: BidiPart[] = [];
  let end = 0;
  for (const match of text.matchAll(isRtl ? LTR_RUN : RTL_RUN)) {
    const run = withoutLooseBracket(match[0]);
    // A catalogue's own marks around an argument are enough.
    const isSetApart = /[\u2066-\u2068]/.test(text.charAt(match.index - 1));
    if (isSetApart || !NEEDS_HELP.test(run)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), dir: null });
    parts.push({ text: run, dir });
    end = match.index + run.length;
  }
  return end < text.length ? [...parts, { text: text.slice(end), dir: null }] : parts;
}

/** The same for a text without markup: Unicode's isolates around what runs the other way. */
export function isolateBidi(text: string, locale: string): string {
  return bidiParts(text, locale)
    .map((part) => (part.dir === null ? part.text : `${part.dir === "ltr" ? "\u2066" : "\u2067"}${part.text}\u2069`))
    .join("");
}

/** A closing bracket is the run's own where it was opened in it. */
function withoutLooseBracket(run: string): string {
  if (!/[)\]]$/.test(run)) return run;
  return run.includes(run.endsWith(")") ? "(" : "[") ? run : run.slice(0, -1);
}
