import { preload } from "react-dom";

/** Has the browser ask for the fonts that the first words of a page need with the page, not when the first word needs them. */
export function BrandFonts({ fonts }: { readonly fonts: readonly string[] }) {
  for (const href of fonts) preload(href, { as: "font", crossOrigin: "anonymous" });
  return null;
}
