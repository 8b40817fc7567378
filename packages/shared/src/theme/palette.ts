export const SCHEMES = ["light", "dark"] as const;

export type Scheme = (typeof SCHEMES)[number];

/** The colors of a page and of a mail, by what they are for. */
export const TOKENS = [
  "page",
  "surface",
  "sunken",
  "ink",
  "muted",
  "line",
  "lineStrong",
  "accent",
  "onAccent",
  "success",
  "warning",
  "danger",
] as const;

export type Token = (typeof TOKENS)[number];

/** `#rrggbb` each. */
export type Palette = Readonly<Record<Token, string>>;

/** The colors of app/theme.css, which a brand changes some of. */
export const OUR_PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    page: "#faf8f4",
    surface: "#ffffff",
    sunken: "#f2eee6",
    ink: "#23201c",
    muted: "#655e55",
    line: "#e4ddd2",
    lineStrong: "#8a8175",
    accent: "#1f4f5c",
    onAccent: "#ffffff",
    success: "#2c673c",
    warning: "#855400",
    danger: "#a2311f",
  },
  dark: {
    page: "#161412",
    surface: "#1f1c19",
    sunken: "#2a2622",
    ink: "#f2ede5",
    muted: "#aea599",
    line: "#37322c",
    lineStrong: "#857c71",
    accent: "#97cbd7",
    onAccent: "#0f262c",
    success: "#94cf9f",
    warning: "#e7bd72",
    danger: "#f3a394",
  },
};
