type InApi<Word extends string> = Word extends `${infer Before}canceled` ? `${Before}cancelled` : Word;

/**
 * A claim's state, or what came of asking for one, as the store API spells it: `cancelled` and `order_cancelled` since its first version,
 * which storefronts of any version read.
 */
export const inApiSpelling = <Word extends string>(word: Word): InApi<Word> =>
  word.replace(/canceled$/, "cancelled") as InApi<Word>;
