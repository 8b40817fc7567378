import type { ReactNode } from "react";
import { attributesOf, contentOf, type HostElement, NotPlainError, outermostOf } from "@/lib/html/to-html";
import { holdForDocument } from "@/lib/http/exchange";
import { log } from "@/lib/log";
import { Written } from "./written";

/**
 * Part of a page that nothing in the browser will ever change. It is written as HTML once; what Next sends a page's elements for a
 * second time, as data for React, has only its place. Holds plain components alone (lib/html/to-html.ts); what is none is left to React
 * and said in the log, as a page that costs more is better than none right after payment.
 */
export function Static({ children }: { readonly children: ReactNode }) {
  const elements = writtenParts(children);
  if (!elements) return children;
  return elements.map(({ element, html }, place) => (
    <Written key={element.key ?? place} tag={element.type} attributes={attributesOf(element)} {...inDocument(html)} />
  ));
}

/** @returns `null` where something in it is not plain */
function writtenParts(children: ReactNode): { readonly element: HostElement; readonly html: string }[] | null {
  try {
    return outermostOf(children).map((element) => ({ element, html: contentOf(element) }));
  } catch (error) {
    if (!(error instanceof NotPlainError)) throw error;
    log.error({ reason: error.message }, "a static part of a page is not plain");
    return null;
  }
}

/** @returns where the document finds the HTML, or the HTML where the answer is no document */
function inDocument(html: string): { readonly held: number } | { readonly html: string } {
  const held = holdForDocument(html);
  return held === null ? { html } : { held };
}
