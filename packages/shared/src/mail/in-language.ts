import type { MailReader } from "./reader";

/** A locale without what only `Intl` is told (digits, calendar), as `lang` and `Content-Language` have it. */
export const tagOf = (locale: string): string => new Intl.Locale(locale).baseName;

/**
 * A link of a mail to the shop's own pages, which it asks to be read in the mail's language: `lang`, a wish that proves nothing and
 * is not signed. A mail in the shop's own language for want of another wishes for none.
 */
export function inLanguage(url: string, { locale, isChosen }: Pick<MailReader, "locale" | "isChosen">): string {
  if (!isChosen) return url;
  return `${url}${url.includes("?") ? "&" : "?"}lang=${tagOf(locale)}`;
}
