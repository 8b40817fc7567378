"use client";

import { createElement } from "react";
import { heldHtml } from "@/lib/html/held";

interface WrittenProps {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Where the server holds the HTML for this document: the browser has it in the page already. */
  readonly held?: number;
  /** The HTML itself, where the answer is no document. */
  readonly html?: string;
}

/** An element whose content React takes as it is, on the server and in the browser. */
export function Written({ tag, attributes, held, html }: WrittenProps) {
  return createElement(tag, {
    ...attributes,
    ...(held === undefined ? {} : { "data-held": held }),
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: { __html: html ?? heldHtml(held ?? -1) },
  });
}
