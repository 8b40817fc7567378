import { languageTag } from "../words/locale";
import type { MailReader } from "./reader";

/**
 * A link of a mail to the shop's own pages, which it asks to be read in the mail's language: `lang`, a wish that proves nothing and
 * is not signed. A mail in the shop's own language for want of another wishes for none.
 */
export function inLanguage(url: string, { locale, isChosen }: Pick<MailReader, "locale" | "isChosen">): string {
  if (!isChosen) return url;
  return `${url}${url.includes("?") ? "&" : "?"}lang=${languageTag(locale)}`;
}
