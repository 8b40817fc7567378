/** A form as it stands in a page's HTML. */
interface Form {
  /** The names of what a shopper fills in. */
  readonly visible: readonly string[];
  readonly hidden: readonly (readonly [name: string, value: string])[];
}

/** Every form of a page that was made by this app: its HTML is React's, so a parser's tolerance is not needed. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => {
    const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([input]) => ({
      name: attribute(input, "name"),
      value: attribute(input, "value"),
      isHidden: attribute(input, "type") === "hidden",
    }));
    return {
      visible: inputs.filter(({ isHidden }) => !isHidden).map(({ name }) => name),
      hidden: inputs.filter(({ isHidden }) => isHidden).map(({ name, value }) => [name, value] as const),
    };
  });
}

function attribute(tag: string, name: string): string {
  return decoded(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

const CHARACTERS: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };

function decoded(text: string): string {
  return text.replace(/&(quot|amp|lt|gt|#x27);/g, (_, name: string) => CHARACTERS[name] ?? "");
}
