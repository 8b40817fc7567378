import type { MailContext } from "#shared";
import { mailReader } from "#shared";
import type { PluginOptions } from "../options/parse-options";

/**
 * Whose mail it is and for whom it is written.
 * @param locale the order's own; `null` where a mail is about no order
 */
export function mailContext(
  { storeName, supportEmail, timeZone }: PluginOptions,
  locale: string | null = null,
): MailContext {
  return { store: { name: storeName, supportEmail }, reader: mailReader(locale, timeZone) };
}
