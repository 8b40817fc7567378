import type { createTranslator } from "use-intl/core";
import { isolate } from "../text/isolate";

/** Any translator: which messages it has, and what each is given, is nothing to this file. */
type AnyTranslator = ReturnType<typeof createTranslator>;
type Say<T> = (key: string, values?: Readonly<Record<string, unknown>>, formats?: unknown) => T;

/**
 * Makes a translator for sentences that run from right to left: what it is given to fill in (numbers, amounts, names, emails) keeps its
 * own direction and turns nothing around it.
 * @param translator is left as it is
 */
export function isolatingArguments<T>(translator: T): T {
  const { rich, markup, raw, has } = translator as AnyTranslator;
  const say = isolating(translator as Say<string>);
  return Object.assign(say, {
    rich: isolating(rich as Say<unknown>),
    markup: isolating(markup as Say<string>),
    raw,
    has,
  }) as T;
}

function isolating<R>(say: Say<R>): Say<R> {
  return (key, values, formats) => say(key, values && isolated(values), formats);
}

function isolated(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? isolate(value) : value]),
  );
}
