import { bidiParts } from "../bidi";

/** A text of a mail, with what runs against it set apart: by an element, for its own direction is what every program knows. */
export function Bidi({ text, locale }: { readonly text: string; readonly locale: string }) {
  return bidiParts(text, locale).map((part, index) =>
    part.dir === null ? (
      part.text
    ) : (
      <bdi key={part.text + index.toString()} dir={part.dir}>
        {part.text}
      </bdi>
    ),
  );
}
