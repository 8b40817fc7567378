import { direction } from "../../words/direction";

/** The fonts that a mail's words are set in: those that its program has, for it loads none. */
interface MailFonts {
  readonly text: string;
  readonly display: string;
  /** Unitless, for titles: of the height of their letters. Arabic ones reach further up and down. */
  readonly titleLeading: number;
  /** CSS: letters that join each other are not pulled together. */
  readonly titleSpacing: string;
}

/** Those of app/theme.css. */
const LATIN: MailFonts = {
  text: '-apple-system, "Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  display: 'ui-serif, "New York", "Iowan Old Style", Palatino, Georgia, "Times New Roman", serif',
  titleLeading: 1.19,
  titleSpacing: "-0.4px",
};

const ARABIC_STACK =
  '"SF Arabic", "Geeza Pro", "Segoe UI", "Noto Sans Arabic", "Noto Naskh Arabic", Tahoma, Arial, sans-serif';

const JAPANESE_STACK =
  '"Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic Medium", "Yu Gothic", Meiryo, "Noto Sans JP", "Noto Sans CJK JP", sans-serif';

const RIGHT_TO_LEFT: MailFonts = {
  text: ARABIC_STACK,
  display: ARABIC_STACK,
  titleLeading: 1.45,
  titleSpacing: "normal",
};

const JAPANESE: MailFonts = {
  text: JAPANESE_STACK,
  display: JAPANESE_STACK,
  titleLeading: 1.4,
  titleSpacing: "normal",
};

/** @param locale a BCP 47 tag */
export function fontsOf(locale: string): MailFonts {
  if (direction(locale) === "rtl") return RIGHT_TO_LEFT;
  return /^ja(-|$)/.test(locale) ? JAPANESE : LATIN;
}
