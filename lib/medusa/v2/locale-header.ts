import "server-only";
import { getLocale } from "@/lib/i18n/server";

/** Medusa's name for the language that whoever asks reads. The plugin mails in it, and keeps it with the account. */
export const localeHeader = async (): Promise<Record<string, string>> => ({ "x-medusa-locale": await getLocale() });
