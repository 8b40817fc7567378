import { preload } from "react-dom";

interface BrandStylesProps {
  /** Rules of the shop's own look; "" where it keeps ours. */
  readonly styleSheet: string;
  /** Fonts that the first words of a page need. */
  readonly fonts: readonly string[];
}

/**
 * The shop's look, which React puts into the page's head. Within the page: a file of its own would be one more thing to wait
 * for before anything is painted. Its policy lets it in by a hash of exactly this text.
 */
export function BrandStyles({ styleSheet, fonts }: BrandStylesProps) {
  for (const href of fonts) preload(href, { as: "font", crossOrigin: "anonymous" });
  if (styleSheet === "") return null;
  return (
    <style href="brand" precedence="brand">
      {styleSheet}
    </style>
  );
}
