import type { ReactNode } from "react";
import { type IsolatedPart, isolatedParts, isolateLine } from "../../text/isolate";

/**
 * A line of a mail, with what is isolated in it set apart by an element: its own direction is what every mail program knows, and the
 * marks of a text without markup are not.
 */
export function Bidi({ text, locale }: { readonly text: string; readonly locale: string }) {
  return isolatedParts(isolateLine(text, locale)).map(toMarkup);
}

function toMarkup(part: IsolatedPart, index: number): ReactNode {
  if (typeof part === "string") return part;
  return (
    <bdi key={index} dir={part.dir}>
      {part.parts.map(toMarkup)}
    </bdi>
  );
}
