/** U+2068 and U+2069: what stands between them takes its direction from its own first letter and gives it to nothing outside. */
const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ["\u2068", "\u2069"];

/**
 * Letters alone have one direction wherever they stand; digits, marks and spaces take that of what is around them. A web address is left
 * bare, for readers of mail find its end by themselves.
 */
const NOTHING_TO_ISOLATE = /^(?:[\p{L}\p{M}_]*|https?:\S*)$/u;

/**
 * Keeps a name, a number or an amount as it is written within a sentence of the other direction: "‎-$5.00" does not become "$5.00-".
 * For text that no markup can surround; in markup that is what `<bdi>` is for.
 * @returns the text between two characters that show nothing; itself where it has only letters, or is a web address
 */
export function isolate(text: string): string {
  return NOTHING_TO_ISOLATE.test(text) ? text : `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}
