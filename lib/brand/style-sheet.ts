import type { Palette, Scheme, Token } from "@order-pages/shared/theme/palette";
import type { BrandFont, FontRole } from "./fonts";

interface Look {
  /** The colors of each scheme that pages have; `null` where the brand changes none. */
  readonly palettes: Readonly<Partial<Record<Scheme, Palette>>> | null;
  /** Pixels. */
  readonly radius: { readonly card?: number | undefined; readonly button?: number | undefined };
  readonly fonts: readonly BrandFont[];
  readonly hasSlots: boolean;
}

/** As app/theme.css names them, whose values these rules go before. */
const PROPERTIES: Readonly<Record<Token, string>> = {
  page: "--page",
  surface: "--surface",
  sunken: "--sunken",
  ink: "--ink",
  muted: "--muted",
  line: "--line",
  lineStrong: "--line-strong",
  accent: "--accent",
  onAccent: "--on-accent",
  success: "--success",
  warning: "--warning",
  danger: "--danger",
};

const FONT_PROPERTIES: Readonly<Record<FontRole, string>> = { text: "--font-text", display: "--font-display" };

const SYSTEM_FONTS = {
  "sans-serif": '-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif',
  serif: 'ui-serif,Georgia,"Times New Roman",serif',
} as const;

/** Fonts that nearly every machine has one of, to be given another's measures. */
const MEASURED = {
  "sans-serif": 'local("Arial"),local("Liberation Sans"),local("Roboto")',
  serif: 'local("Georgia"),local("Times New Roman"),local("Liberation Serif")',
} as const;

/** Slots bring markup without a look: links, lists and pictures get ours. */
const SLOT_RULES = [
  ".brand-slot :is(ul,ol,nav){display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem}",
  ".brand-slot a{display:inline-block;padding-block:.25rem;text-underline-offset:4px}",
  ".brand-slot a:hover{text-decoration:underline}",
  ".brand-slot img{width:auto;height:auto;max-height:3rem}",
];

/**
 * The brand's rules for every page. Colors are for screens alone: what is printed stays black on white. `html:root` goes before
 * the `:root` of app/theme.css wherever the two stand.
 * @returns "" where nothing is changed
 */
export function toStyleSheet({ palettes, radius, fonts, hasSlots }: Look): string {
  const settings = [
    ...(radius.card === undefined ? [] : [`--radius:${radius.card}px`]),
    ...(radius.button === undefined ? [] : [`--radius-button:${radius.button}px`]),
    ...fonts.map((font) => `${FONT_PROPERTIES[font.role]}:${familiesOf(font)}`),
  ];
  return [
    ...fonts.flatMap(fontFaces),
    ...(settings.length > 0 ? [`html:root{${settings.join(";")}}`] : []),
    ...(palettes ? colorRules(palettes) : []),
    ...(hasSlots ? SLOT_RULES : []),
  ].join("");
}

function colorRules({ light, dark }: Partial<Record<Scheme, Palette>>): string[] {
  const only = light ?? dark;
  if (!only) return [];
  const scheme = light ? "light" : "dark";
  const first = `@media screen{html:root{${colorsOf(only, scheme)}}}`;
  return light && dark
    ? [first, `@media screen and (prefers-color-scheme:dark){html:root{${colorsOf(dark, "dark")}}}`]
    : [first];
}

function colorsOf(palette: Palette, scheme: Scheme): string {
  const tokens = Object.entries(PROPERTIES).map(([token, property]) => `${property}:${palette[token as Token]}`);
  return [`color-scheme:${scheme}`, ...tokens].join(";");
}

const fallbackName = ({ family }: BrandFont) => `"${family} fallback"`;

function familiesOf(font: BrandFont): string {
  return [`"${font.family}"`, ...(font.adjust ? [fallbackName(font)] : []), SYSTEM_FONTS[font.fallback]].join(",");
}

function fontFaces(font: BrandFont): string[] {
  const faces = font.faces.map(
    ({ src, format, weight, style }) =>
      `@font-face{font-family:"${font.family}";src:url("${src}") format("${format}");font-weight:${weight};font-style:${style};font-display:${font.display}}`,
  );
  if (!font.adjust) return faces;
  const { size, ascent, descent, lineGap } = font.adjust;
  const measures = [
    `size-adjust:${size}`,
    ...(ascent ? [`ascent-override:${ascent}`] : []),
    ...(descent ? [`descent-override:${descent}`] : []),
    ...(lineGap ? [`line-gap-override:${lineGap}`] : []),
  ];
  return [
    ...faces,
    `@font-face{font-family:${fallbackName(font)};src:${MEASURED[font.fallback]};${measures.join(";")}}`,
  ];
}
