import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { printAST } from "@formatjs/icu-messageformat-parser/printer.js";
import type { Catalogue } from "@order-pages/shared/words/catalogues";
import type { Messages } from "use-intl/core";

/** English as no catalogue has it: see {@link pseudoMessage}. The region is one that CLDR keeps for this. */
export const PSEUDO_LOCALE = "en-XA";

/** Every sentence as {@link pseudoMessage} writes it. */
export function pseudoMessages(messages: Messages): Messages {
  return pseudoCatalogue(messages) as unknown as Messages;
}

function pseudoCatalogue(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === "string" ? pseudoMessage(value) : pseudoCatalogue(value),
    ]),
  );
}

/**
 * Writes a sentence so that a test sees by it which words on a page are of no catalogue, and which have no room: with accents, longer
 * by 40 %, in brackets. Arguments and tags stay as they are.
 * @param message of ICU
 */
export function pseudoMessage(message: string): string {
  const elements = parse(message);
  const padding = "·".repeat(Math.ceil(lengthOf(elements) * 0.4));
  return `[${printAST(elements.map(accented))}${padding}]`;
}

const PLAIN = "aceinouyACEINOUY";
const ACCENTED = "áçéíñóúýÁÇÉÍÑÓÚÝ";

function accented(element: MessageFormatElement): MessageFormatElement {
  switch (element.type) {
    case TYPE.literal:
      return {
        ...element,
        value: element.value.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter),
      };
    case TYPE.tag:
      return { ...element, children: element.children.map(accented) };
    case TYPE.plural:
    case TYPE.select: {
      const options = Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: option.value.map(accented) },
      ]);
      return { ...element, options: Object.fromEntries(options) };
    }
    default:
      return element;
  }
}

/** How many letters of its own a sentence has, in its longest form. */
function lengthOf(elements: readonly MessageFormatElement[]): number {
  const lengths = elements.map((element) => {
    if (element.type === TYPE.literal) return element.value.length;
    if (element.type === TYPE.tag) return lengthOf(element.children);
    if (!("options" in element)) return 0;
    return Math.max(...Object.values(element.options).map((option) => lengthOf(option.value)));
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}
