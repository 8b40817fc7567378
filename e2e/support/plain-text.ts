import type { Page } from "@playwright/test";

/** Months, days, halves of a day, zones, and what joins them: `Intl`'s words, not ours. */
const OF_INTL = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"],
  ...["December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ...["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  ...["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "AM", "PM", "UTC", "GMT", "at", "and", "or"],
  ...["United", "States", "Kingdom", "Germany", "France", "Japan", "Denmark", "Sweden", "Italy", "Spain"],
];

/** A carrier whose name is told from a number or a label goes by its own in every language. */
const CARRIERS = ["La Poste"];

/** What a backend has told, and with it what may stand on a page without being a sentence of ours. */
export class BackendData {
  readonly #words = new Set(OF_INTL.map((word) => word.toLowerCase()));

  /** @param settings of the storefront, whose name and addresses pages show */
  constructor(settings: Iterable<string>) {
    for (const name of [...CARRIERS, ...settings]) this.add(name);
  }

  /** Every text within an answer; the names of its fields are no data. */
  add(value: unknown): void {
    if (typeof value === "string") for (const word of wordsOf(value)) this.#words.add(word);
    else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) this.add(part);
  }

  has(text: string): boolean {
    return wordsOf(text).every((word) => this.#words.has(word));
  }
}

const wordsOf = (text: string): string[] => (text.match(/\p{L}{2,}/gu) ?? []).map((word) => word.toLowerCase());

/**
 * The texts of a page in the pseudo-locale that stand outside of every bracket: what no catalogue has. Languages are named in themselves,
 * at elements that say their `lang`.
 */
export async function textsOutsideOfBrackets(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest("script, style, noscript, template, body [lang]"))
        found.push(node.textContent ?? "");
    }
    const named = document.querySelectorAll("[aria-label], [placeholder], [title], [alt]");
    const attributes = [...named].flatMap((element) =>
      ["aria-label", "placeholder", "title", "alt"].map((name) => element.getAttribute(name) ?? ""),
    );
    return { running: found, apart: [document.title, ...attributes] };
  });
  return [...outside(texts.running), ...texts.apart.flatMap((text) => outside([text]))].filter((text) => text !== "");
}

/** A sentence with a link in it is several texts; its brackets are in the first and the last. */
function outside(texts: readonly string[]): string[] {
  let depth = 0;
  return texts.map((text) =>
    [...text]
      .filter((letter) => {
        if (letter === "[") depth += 1;
        const isOutside = depth === 0;
        if (letter === "]") depth -= 1;
        return isOutside;
      })
      .join("")
      .trim(),
  );
}
