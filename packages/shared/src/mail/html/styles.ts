import type { CSSProperties } from "react";
import type { Palette } from "../../theme/palette";
import { direction } from "../../words/direction";
import type { MailTheme } from "../theme";
import { fontsOf } from "./fonts";

/** Pixels: wide and high enough to tell one item from another, and small enough to leave a phone room for its name. */
export const PICTURE = 64;

/** On an element and not in the sheet: links and names are longer than a phone is wide, also where the sheet is dropped. */
const WRAP = { overflowWrap: "anywhere", wordBreak: "break-word" } as const;

/** What every element of a mail looks like on its own, for programs that drop its sheet. */
export interface MailStyles {
  /** Of its words, a BCP 47 tag. */
  readonly locale: string;
  /** Of the whole mail: for tables, which many programs lay out by their own attribute alone. */
  readonly dir: "ltr" | "rtl";
  readonly main: CSSProperties;
  readonly pictured: CSSProperties;
  readonly page: CSSProperties;
  readonly column: CSSProperties;
  readonly store: CSSProperties;
  readonly title: CSSProperties;
  readonly heading: CSSProperties;
  readonly text: CSSProperties;
  readonly quiet: CSSProperties;
  readonly card: CSSProperties;
  readonly part: CSSProperties;
  readonly line: CSSProperties;
  readonly amount: CSSProperties;
  readonly total: CSSProperties;
  readonly totalAmount: CSSProperties;
  readonly picture: CSSProperties;
  readonly tracking: CSSProperties;
  readonly link: CSSProperties;
  readonly button: CSSProperties;
  readonly secondary: CSSProperties;
  readonly footer: CSSProperties;
}

/**
 * The look of a theme by day; what changes at night is {@link sheetOf}'s. Sides are named left and right by the direction: few mail
 * programs know a side where a line starts or ends.
 * @param locale of the words, a BCP 47 tag
 */
export function stylesOf({ colors: { light }, radius }: MailTheme, locale: string): MailStyles {
  const dir = direction(locale);
  const isRtl = dir === "rtl";
  const [start, end] = isRtl ? (["right", "left"] as const) : (["left", "right"] as const);
  /** Space around something, as of a mail that runs from the left. */
  const around = (top: number, right: number, bottom: number, left: number) =>
    [top, isRtl ? left : right, bottom, isRtl ? right : left].map((side) => (side === 0 ? "0" : `${side}px`)).join(" ");
  const fonts = fontsOf(locale);
  const border = `1px solid ${light.line}`;
  const text: CSSProperties = { margin: 0, color: light.ink, fontSize: "16px", lineHeight: "24px" };
  const quiet: CSSProperties = { margin: 0, color: light.muted, fontSize: "14px", lineHeight: "21px" };
  const button: CSSProperties = {
    ...WRAP,
    margin: around(0, 8, 8, 0),
    padding: "11px 20px",
    border: `1px solid ${light.accent}`,
    borderRadius: `${radius.button}px`,
    fontSize: "16px",
    lineHeight: "20px",
  };
  return {
    locale,
    dir,
    main: { ...WRAP, direction: dir, textAlign: start },
    pictured: isRtl
      ? { width: `${PICTURE}px`, paddingLeft: "16px", verticalAlign: "top" }
      : { width: `${PICTURE}px`, paddingRight: "16px", verticalAlign: "top" },
    page: { padding: "24px 16px 40px", backgroundColor: light.page, color: light.ink, fontFamily: fonts.text, ...WRAP },
    column: { maxWidth: "560px" },
    store: { margin: "0 0 32px", color: light.ink, fontFamily: fonts.display, fontSize: "19px", lineHeight: "26px" },
    title: {
      margin: "0 0 12px",
      color: light.ink,
      fontFamily: fonts.display,
      fontSize: "32px",
      fontWeight: 400,
      lineHeight: `${Math.round(32 * fonts.titleLeading)}px`,
      letterSpacing: fonts.titleSpacing,
      // By the language of the mail, where a program knows how: a German word is wider than a phone.
      hyphens: "auto",
    },
    heading: {
      margin: "32px 0 12px",
      color: light.ink,
      fontFamily: fonts.display,
      fontSize: "21px",
      fontWeight: 400,
      lineHeight: "27px",
    },
    text,
    quiet,
    card: {
      marginBottom: "16px",
      border,
      borderRadius: `${radius.card}px`,
      borderCollapse: "separate",
      backgroundColor: light.surface,
      overflow: "hidden",
    },
    part: { padding: "16px", borderTop: border },
    line: { ...text, verticalAlign: "top", textAlign: start },
    amount: {
      ...text,
      width: "1%",
      padding: around(0, 0, 0, 16),
      verticalAlign: "top",
      textAlign: end,
      whiteSpace: "nowrap",
    },
    total: { ...text, paddingTop: "12px", borderTop: border, verticalAlign: "middle", textAlign: start },
    totalAmount: {
      width: "1%",
      padding: around(12, 0, 0, 16),
      borderTop: border,
      color: light.ink,
      fontFamily: fonts.display,
      fontSize: "21px",
      lineHeight: "27px",
      textAlign: end,
      whiteSpace: "nowrap",
    },
    picture: { backgroundColor: light.sunken, borderRadius: `${Math.round(radius.card * 0.7)}px`, objectFit: "cover" },
    tracking: { padding: "12px 16px", borderTop: border, backgroundColor: light.sunken },
    link: { color: light.accent, textDecoration: "underline" },
    button: { ...button, backgroundColor: light.accent, color: light.onAccent },
    secondary: { ...button, borderColor: light.lineStrong, color: light.ink },
    footer: { marginTop: "32px", paddingTop: "20px", borderTop: border },
  };
}

/** What is told apart by class, for the sheet has to overrule what the elements say themselves. */
const NIGHT: readonly (readonly [selector: string, declarations: (night: Palette) => string])[] = [
  // The ground is of the body and of the one cell in it.
  [".page,.page>table>tbody>tr>td", ({ page, ink }) => `background-color:${page}!important;color:${ink}!important`],
  [".ink", ({ ink }) => `color:${ink}!important`],
  [".quiet", ({ muted }) => `color:${muted}!important`],
  [".card", ({ surface, line }) => `background-color:${surface}!important;border-color:${line}!important`],
  [".line", ({ line }) => `border-color:${line}!important`],
  [".sunken", ({ sunken }) => `background-color:${sunken}!important`],
  [".link", ({ accent }) => `color:${accent}!important`],
  [
    ".button",
    ({ accent, onAccent }) =>
      `background-color:${accent}!important;border-color:${accent}!important;color:${onAccent}!important`,
  ],
  [".secondary", ({ lineStrong, ink }) => `border-color:${lineStrong}!important;color:${ink}!important`],
  [".day", () => "display:none!important"],
  [".night", () => "display:block!important"],
];

/** The sheet of a mail: that it knows both schemes, and its colors by night. Without it a mail is as by day. */
export function sheetOf({ colors }: MailTheme): string {
  const rules = NIGHT.map(([selector, declarations]) => `${selector}{${declarations(colors.dark)}}`);
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background-color:${colors.light.page}}
:lang(ja){line-break:strict;word-break:auto-phrase!important}
@media (prefers-color-scheme:dark){
body{background-color:${colors.dark.page}!important}
${rules.join("\n")}
}`;
}
