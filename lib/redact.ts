/** What stands for what is left out, each for its kind. In this order: an address holds ids, and a quotation holds anything. */
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colors of a terminal begin with one
  [/\u001b\[[\d;]*m/g, ""],
  [/"[^"]*"|`[^`]*`|“[^”]*”|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu, "[text]"],
  [/[^\s<>()]+@[^\s<>()]+/g, "[email]"],
  [/(?<=https?:\/\/[\w.:[\]-]*)\/\S*|(?<![\p{L}\p{N}:/])\/\S+/gu, "[path]"],
  [/\b[a-z]{2,12}_[0-9A-Za-z]{6,}/g, "[id]"],
  [/(?<![\w.-])(?=[\w.-]*\d)[\w.-]{16,}/g, "[id]"],
];

/** Longer, and it is no sentence for a log. */
const MAX_LENGTH = 300;

/**
 * One line of what somebody else's code has to say, without what could be a person's: addresses, ids, paths, and whatever it quotes.
 * @param text of one line or several, of which the first that says something counts
 */
export function redact(text: string): string {
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  const hidden = HIDDEN.reduce((left, [found, instead]) => left.replace(found, instead), line.slice(0, 4 * MAX_LENGTH));
  return hidden.trim().slice(0, MAX_LENGTH);
}
