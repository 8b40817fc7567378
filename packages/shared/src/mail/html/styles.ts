import type { CSSProperties } from "react";
import type { Palette } from "../../theme/palette";
import type { MailTheme } from "../theme";

/** The fonts of app/theme.css: those that a mail program has, for it loads none. */
const TEXT_FONT =
  '-apple-system, "Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
const DISPLAY_FONT = 'ui-serif, "New York", "Iowan Old Style", Palatino, Georgia, "Times New Roman", serif';

/** On an element and not in the sheet: links and names are longer than a phone is wide, also where the sheet is dropped. */
export const WRAP = { overflowWrap: "anywhere", wordBreak: "break-word" } as const;

/** What every element of a mail looks like on its own, for programs that drop its sheet. */
export interface MailStyles {
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

/** The look of a theme by day; what changes at night is {@link sheetOf}'s. */
export function stylesOf({ colors: { light }, radius }: MailTheme): MailStyles {
  const border = `1px solid ${light.line}`;
  const text: CSSProperties = { margin: 0, color: light.ink, fontSize: "16px", lineHeight: "24px" };
  const quiet: CSSProperties = { margin: 0, color: light.muted, fontSize: "14px", lineHeight: "21px" };
  const button: CSSProperties = {
    ...WRAP,
    margin: "0 8px 8px 0",
    padding: "11px 20px",
    border: `1px solid ${light.accent}`,
    borderRadius: `${radius.button}px`,
    fontSize: "16px",
    lineHeight: "20px",
  };
  return {
    page: { padding: "24px 16px 40px", backgroundColor: light.page, color: light.ink, fontFamily: TEXT_FONT, ...WRAP },
    column: { maxWidth: "560px" },
    store: { margin: "0 0 32px", color: light.ink, fontFamily: DISPLAY_FONT, fontSize: "19px", lineHeight: "26px" },
    title: {
      margin: "0 0 12px",
      color: light.ink,
      fontFamily: DISPLAY_FONT,
      fontSize: "32px",
      fontWeight: 400,
      lineHeight: "38px",
      letterSpacing: "-0.4px",
    },
    heading: {
      margin: "32px 0 12px",
      color: light.ink,
      fontFamily: DISPLAY_FONT,
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
    line: { ...text, verticalAlign: "top" },
    amount: { ...text, width: "1%", paddingLeft: "16px", verticalAlign: "top", textAlign: "end", whiteSpace: "nowrap" },
    total: { ...text, paddingTop: "12px", borderTop: border, verticalAlign: "middle" },
    totalAmount: {
      width: "1%",
      padding: "12px 0 0 16px",
      borderTop: border,
      color: light.ink,
      fontFamily: DISPLAY_FONT,
      fontSize: "21px",
      lineHeight: "27px",
      textAlign: "end",
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
@media (prefers-color-scheme:dark){
body{background-color:${colors.dark.page}!important}
${rules.join("\n")}
}`;
}
