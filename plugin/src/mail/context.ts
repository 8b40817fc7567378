import type { MedusaContainer } from "@medusajs/framework/types";
import type { MailContext, MailTheme } from "#shared";
import { mailReader, OUR_THEME } from "#shared";
import { readLocale } from "../accounts/locale";
import type { PluginOptions } from "../options/parse-options";
import { readOptions } from "../options/read-options";
import type { MailRequest } from "./request";

/**
 * Whose mail it is and for whom it is written.
 * @param chosen the language of the order, or of the account; `null` for the shop's own
 */
export function mailContext(
  {
    storeName,
    supportEmail,
    paymentUrl,
    timeZone,
    language,
    mails,
  }: Pick<PluginOptions, "storeName" | "supportEmail" | "paymentUrl" | "timeZone" | "language" | "mails">,
  chosen: string | null,
): MailContext {
  return {
    store: { name: storeName, supportEmail, paymentUrl, theme: themeOf(mails) },
    reader: mailReader(chosen, timeZone, language),
  };
}

/**
 * The same for a mail about an account: in the language of the request that asks for it, else in that which the account has used
 * last, else in the shop's.
 */
export async function accountMailContext(
  container: MedusaContainer,
  { locale = null, resourceId: customerId }: Pick<MailRequest, "locale" | "resourceId">,
): Promise<MailContext> {
  return mailContext(readOptions(container), locale ?? (await readLocale(container, customerId)));
}

/** The shop's own look, where it says one, over that of the pages. */
function themeOf({ logo, colors, radius }: PluginOptions["mails"]): MailTheme {
  return {
    colors: {
      light: { ...OUR_THEME.colors.light, ...said(colors.light) },
      dark: { ...OUR_THEME.colors.dark, ...said(colors.dark) },
    },
    logo: logo ? { src: logo.src, dark: logo.dark ?? null, width: logo.width } : null,
    radius,
  };
}

/** A color that is left empty is one that is not said. */
const said = (palette: Readonly<Record<string, string | undefined>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(palette).flatMap(([token, color]) => (color === undefined ? [] : [[token, color]])),
  );
