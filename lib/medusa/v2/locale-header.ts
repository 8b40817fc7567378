import "server-only";
import { languageTag } from "@order-pages/shared/words/locale";
import { getLocale } from "@/lib/i18n/server";

/** Medusa's name for the language that whoever asks reads. The plugin mails in it, keeps it with the account, and names items in it. */
export const localeHeader = async (): Promise<Record<string, string>> => ({
  "x-medusa-locale": languageTag(await getLocale()),
});
