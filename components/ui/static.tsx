import type { ReactNode } from "react";
import { attributesOf, contentOf, type HostElement, outermostOf } from "@/lib/html/to-html";
import { holdForDocument } from "@/lib/http/exchange";
import { Written } from "./written";

/**
 * Part of a page that nothing in the browser will ever change. It is written as HTML once; what Next sends a page's elements for a
 * second time, as data for React, has only its place. Holds plain components alone: see lib/html/to-html.ts.
 */
export function Static({ children }: { readonly children: ReactNode }) {
  return outermostOf(children).map((element, place) => {
    const key = element.key ?? place;
    return <Written key={key} tag={element.type} attributes={attributesOf(element)} {...written(element)} />;
  });
}

/** @returns where the document finds the HTML, or the HTML where the answer is no document */
function written(element: HostElement): { readonly held: number } | { readonly html: string } {
  const html = contentOf(element);
  const held = holdForDocument(html);
  return held === null ? { html } : { held };
}
