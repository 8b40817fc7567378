import { OUR_PALETTES, type Palette, type Scheme } from "../theme/palette";

/** How a shop's mails look: the colors of its pages, its logo, its corners. */
export interface MailTheme {
  readonly colors: Readonly<Record<Scheme, Palette>>;
  /** `null`: the shop's name stands in its place. */
  readonly logo: MailLogo | null;
  /** Pixels. */
  readonly radius: { readonly card: number; readonly button: number };
}

/** A picture that mail programs show: no SVG. */
export interface MailLogo {
  /** https URL. */
  readonly src: string;
  /** https URL of the one for dark backgrounds; `null` where one serves both. */
  readonly dark: string | null;
  /** Pixels as shown; the height follows from the picture. */
  readonly width: number;
}

/** The look of the pages without a brand, in a mail. */
export const OUR_THEME: MailTheme = { colors: OUR_PALETTES, logo: null, radius: { card: 14, button: 999 } };
