import type { MailContext, MailTheme } from "#shared";
import { mailReader, OUR_THEME } from "#shared";
import type { PluginOptions } from "../options/parse-options";

/**
 * Whose mail it is and for whom it is written.
 * @param locale the order's own; `null` where a mail is about no order
 */
export function mailContext(
  {
    storeName,
    supportEmail,
    timeZone,
    mails,
  }: Pick<PluginOptions, "storeName" | "supportEmail" | "timeZone" | "mails">,
  locale: string | null = null,
): MailContext {
  return { store: { name: storeName, supportEmail, theme: themeOf(mails) }, reader: mailReader(locale, timeZone) };
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
