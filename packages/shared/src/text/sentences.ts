/** Languages whose sentences follow each other without a space. */
const UNSPACED = /^(ja|zh)\b/;

/** @returns whole sentences as one text of the reader's language; those that are `null` or empty are left out */
export function joinSentences(sentences: readonly (string | null)[], locale: string): string {
  return sentences.filter(Boolean).join(UNSPACED.test(locale) ? "" : " ");
}
