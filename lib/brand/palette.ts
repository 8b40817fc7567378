import type { Palette, Token } from "@order-pages/shared/theme/palette";
import { converter, formatHex, interpolate, wcagContrast } from "culori";

/** WCAG 2.2 AA: text on its ground (1.4.3), and what marks a field or a button off (1.4.11). */
const TEXT = 4.5;
const BORDER = 3;

const TEXT_TOKENS = ["ink", "muted", "accent", "success", "warning", "danger"] as const;
const GROUNDS = ["page", "surface", "sunken"] as const;

/** How much of a tone is in the soft ground that its text stands on; as app/globals.css mixes them. */
const SOFT = { accent: 0.11, success: 0.11, warning: 0.12, danger: 0.09 } as const;

interface Pair {
  readonly front: Token;
  readonly ground: string;
  readonly groundColor: string;
  readonly needs: number;
}

/** Every pair of colors that pages put on each other. */
function pairsOf(palette: Palette): Pair[] {
  const on = (front: Token, ground: Token, needs: number): Pair => ({
    front,
    ground,
    groundColor: palette[ground],
    needs,
  });
  return [
    ...TEXT_TOKENS.flatMap((front) => GROUNDS.map((ground) => on(front, ground, TEXT))),
    ...Object.entries(SOFT).map(([tone, share]) => ({
      front: tone as Token,
      ground: `its own tint of surface`,
      groundColor: mix(palette.surface, palette[tone as Token], share, "oklab"),
      needs: TEXT,
    })),
    on("onAccent", "accent", TEXT),
    // A button under the pointer lets a little of its ground through.
    ...(["page", "surface"] as const).map((ground) => ({
      front: "onAccent" as const,
      ground: `accent under the pointer, over ${ground}`,
      groundColor: mix(palette[ground], palette.accent, 0.85, "rgb"),
      needs: TEXT,
    })),
    on("lineStrong", "page", BORDER),
    on("lineStrong", "surface", BORDER),
  ];
}

const toRgb = converter("rgb");

function mix(from: string, to: string, share: number, space: "oklab" | "rgb"): string {
  return formatHex(toRgb(interpolate([from, to], space)(share)));
}

/**
 * The pairs that cannot be read well enough, a sentence each.
 * @returns nothing where all meet WCAG 2.2 AA
 */
export function contrastProblems(palette: Palette): string[] {
  return pairsOf(palette).flatMap(({ front, ground, groundColor, needs }) => {
    const ratio = wcagContrast(palette[front], groundColor);
    // Cut, not rounded: 4.499 is not enough and must not read as 4.50.
    const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
    if (ratio >= needs) return [];
    return `${front} (${palette[front]}) on ${ground} (${groundColor}) has a contrast of ${shown}:1, and needs ${needs}:1`;
  });
}
