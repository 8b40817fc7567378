import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** Something that a sentence is given: how it is used there, and between which forms it chooses. */
export interface MessageArgument {
  readonly kind: "tag" | "plain" | "number" | "date" | "select" | "plural" | "ordinal";
  /** Of a `select` or a plural: "one", "=0", "other". */
  readonly options: readonly string[];
}

/**
 * Arguments and tags of an ICU message, by their names as it writes them: "{count}", "<link>".
 * @throws SyntaxError where it is no ICU message
 */
export function argumentsOf(message: string): ReadonlyMap<string, MessageArgument> {
  return new Map(collect(parse(message)));
}

function collect(elements: readonly MessageFormatElement[]): [string, MessageArgument][] {
  return elements.flatMap((element): [string, MessageArgument][] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [[`<${element.value}>`, { kind: "tag", options: [] }], ...collect(element.children)];
      case TYPE.select:
      case TYPE.plural: {
        const ofNumber = "pluralType" in element && element.pluralType === "ordinal" ? "ordinal" : "plural";
        const kind = element.type === TYPE.select ? "select" : ofNumber;
        const inner = Object.values(element.options).flatMap(({ value }) => collect(value));
        return [...inner, [`{${element.value}}`, { kind, options: Object.keys(element.options) }]];
      }
      case TYPE.argument:
        return [[`{${element.value}}`, { kind: "plain", options: [] }]];
      default:
        return [[`{${element.value}}`, { kind: element.type === TYPE.number ? "number" : "date", options: [] }]];
    }
  });
}
