/*
 * The HTML of a document's static parts, between the two renderers that make it: the one of server components, which writes it, and the
 * one of HTML, which puts it in its place. See components/ui/static.tsx.
 */

/** Where an exchange is kept: lib/http/exchange.ts, which no browser loads. */
interface Exchanges {
  getStore(): { readonly held: readonly string[] } | undefined;
}

const KEY = Symbol.for("order-pages.exchange");
const registry = globalThis as { [KEY]?: Exchanges };

/** What was found in this document, for when React has put another page in its place and comes back to this one. */
const found = new Map<number, string>();

/** @param place as `holdForDocument` gave it */
export function heldHtml(place: number): string {
  if (typeof document === "undefined") return registry[KEY]?.getStore()?.held[place] ?? "";
  const html = found.get(place) ?? document.querySelector(`[data-held="${place}"]`)?.innerHTML ?? "";
  if (html !== "") found.set(place, html);
  return html;
}
