import type { createTranslator } from "use-intl/core";
import { isolate } from "../text/isolate";

/** Any translator: which messages it has, and what each is given, is nothing to this file. */
type AnyTranslator = ReturnType<typeof createTranslator>;
type Values = Readonly<Record<string, unknown>>;
type Say<T> = (key: string, values?: Values, formats?: unknown) => T;

/**
 * Makes a translator whose sentences keep their direction: what it is given to fill in (numbers, amounts, names, emails) keeps its own
 * and turns nothing around it.
 * @param translator is left as it is
 * @param locale of its sentences, a BCP 47 tag
 */
export function isolatingArguments<T>(translator: T, locale: string): T {
  const { rich, markup, raw, has } = translator as AnyTranslator;
  const isolating =
    <R>(say: Say<R>): Say<R> =>
    (key, values, formats) =>
      say(key, values && isolated(values, locale), formats);
  return Object.assign(isolating(translator as Say<string>), {
    rich: isolating(rich as Say<unknown>),
    markup: isolating(markup as Say<string>),
    raw,
    has,
  }) as T;
}

/** The values themselves where none is to be isolated, as hardly ever in a sentence that runs from the left. */
function isolated(values: Values, locale: string): Values {
  const turned = Object.entries(values).flatMap(([name, value]) => {
    const kept = typeof value === "string" ? isolate(value, locale) : value;
    return kept === value ? [] : [[name, kept] as const];
  });
  return turned.length === 0 ? values : { ...values, ...Object.fromEntries(turned) };
}
