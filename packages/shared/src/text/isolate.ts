import { direction } from "../words/direction";

/** U+2068 and U+2069: what stands between them takes its direction from its own first letter and gives it to nothing outside. */
const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ["\u2068", "\u2069"];

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LTR_LETTER = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}])\p{L}/u;

/**
 * Letters alone have one direction wherever they stand; digits, marks and spaces take that of what is around them. A web address is left
 * bare, for readers of mail find its end by themselves.
 */
const NOTHING_TO_ISOLATE = /^(?:[\p{L}\p{M}_]*|https?:\S*)$/u;

/** Marks that turn what follows them, or end an isolate that somebody else began. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;

/** What is isolated as a whole already. */
const ISOLATED = /^\u2068[^\u2068\u2069]*\u2069$/u;

/**
 * Keeps a name, a number or an amount as it is written within a sentence of the other direction: "‎-$5.00" does not become "$5.00-". The
 * one way that text is kept so, of pages and of mails; in markup around a single value it is `<bdi>`.
 * @param locale of the sentence, a BCP 47 tag
 * @returns the text between two characters that show nothing; itself where nothing of it could be turned
 */
export function isolate(value: string, locale: string): string {
  const text = withoutTurns(value);
  return isTurned(text, locale) && !ISOLATED.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

/**
 * The same for a line that may be a sentence or a bare value. A sentence has letters of its own direction, or what is filled in there is
 * isolated already: "2 × Mug" in Arabic begins with the 2 at the right.
 * @param locale of the text that the line is of, a BCP 47 tag
 */
export function isolateLine(value: string, locale: string): string {
  const line = withoutTurns(value);
  const own = direction(locale) === "rtl" ? RTL_LETTER : LTR_LETTER;
  return own.test(line) || line.includes(FIRST_STRONG_ISOLATE) ? line : isolate(line, locale);
}

/**
 * A text without marks of direction that somebody typed: one would turn the sentence around it, or end its own isolate. Isolates that
 * begin and end within it stay, as a formatter puts one around "US$".
 */
function withoutTurns(text: string): string {
  if (!TURNS.test(text)) return text;
  const pieces: string[] = [];
  const open: number[] = [];
  for (const piece of text.split(/([\u202a-\u202e\u2066-\u2069])/u)) {
    if (piece === FIRST_STRONG_ISOLATE) open.push(pieces.length);
    else if (TURNS.test(piece) && (piece !== POP_ISOLATE || open.pop() === undefined)) continue;
    pieces.push(piece);
  }
  return pieces.filter((_piece, index) => !open.includes(index)).join("");
}

/** Whether something of a text could change its place or its order in a sentence of the locale. */
function isTurned(text: string, locale: string): boolean {
  return direction(locale) === "rtl" ? !NOTHING_TO_ISOLATE.test(text) : RTL_LETTER.test(text);
}

/** A piece of a text with isolates in it: what is between them, or what is around. */
export type IsolatedPart = string | { readonly dir: "ltr" | "rtl"; readonly parts: readonly IsolatedPart[] };

/** Cuts a text at the marks of {@link isolate}, for markup that says the same by an element with a direction. */
export function isolatedParts(text: string): readonly IsolatedPart[] {
  const root: IsolatedPart[] = [];
  const open: IsolatedPart[][] = [root];
  for (const piece of text.split(/([\u2068\u2069])/u)) {
    const here = open.at(-1) ?? root;
    if (piece === FIRST_STRONG_ISOLATE) open.push([]);
    else if (piece !== POP_ISOLATE) here.push(...(piece === "" ? [] : [piece]));
    else if (open.length > 1) {
      open.pop();
      open.at(-1)?.push({ dir: directionOf(here), parts: here });
    }
  }
  // What is opened and not closed ends with the text.
  return [...root, ...open.slice(1).flat()];
}

/** As a browser finds it: by the first letter that is not isolated itself, or by a formatter's own mark; from the left without any. */
function directionOf(parts: readonly IsolatedPart[]): "ltr" | "rtl" {
  const text = parts.filter((part) => typeof part === "string").join("");
  const [first = ""] = /[\p{L}\u200e\u200f\u061c]/u.exec(text) ?? [];
  return /[\u200f\u061c]/u.test(first) || RTL_LETTER.test(first) ? "rtl" : "ltr";
}
