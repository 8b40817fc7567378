import { type HTMLElement, parse } from "node-html-parser";

/** A form as it stands in a page's HTML. */
interface Form {
  /** The names of what a shopper fills in. */
  readonly visible: readonly string[];
  readonly hidden: readonly (readonly [name: string, value: string])[];
  /** Whether it is an action's: Next has those send their fields in parts. */
  readonly isAction: boolean;
}

/** Every form of a page. */
export function formsOf(html: string): Form[] {
  // A browser without JavaScript sees what is in <noscript>.
  return parse(html, { blockTextElements: { script: true, style: true } })
    .querySelectorAll("form")
    .map((form) => {
      const inputs = form.querySelectorAll("input, select, textarea");
      const hidden = inputs.filter((input) => input.getAttribute("type") === "hidden");
      return {
        visible: inputs.filter((input) => !hidden.includes(input)).map(nameOf),
        hidden: hidden.map((input) => [nameOf(input), input.getAttribute("value") ?? ""] as const),
        isAction: form.getAttribute("enctype") === "multipart/form-data",
      };
    });
}

const nameOf = (input: HTMLElement): string => input.getAttribute("name") ?? "";
