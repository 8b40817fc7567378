import "server-only";
import { getLocale } from "@/lib/i18n/server";

/** Medusa's name for the language that whoever asks reads. The plugin mails in it, keeps it with the account, and names items in it. */
export const localeHeader = async (): Promise<Record<string, string>> => ({
  // Without what only `Intl` is told, digits and calendar.
  "x-medusa-locale": new Intl.Locale(await getLocale()).baseName,
});
