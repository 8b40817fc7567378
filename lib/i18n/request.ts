import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { env } from "@/lib/env";
import { type Language, negotiateLocale } from "./locale";

const loaders: Record<Language, () => Promise<{ default: typeof import("@/messages/en.json") }>> = {
  en: () => import("@/messages/en.json"),
};

export default getRequestConfig(async () => {
  const { locale, language } = negotiateLocale((await headers()).get("accept-language"));
  return { locale, timeZone: env().store.timeZone, messages: (await loaders[language]()).default };
});
