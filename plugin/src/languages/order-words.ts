import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { type Row, readRows } from "../database/read-rows";
import type { ReaderLanguage } from "./reader-language";
import { sourceOfWords } from "./source-of-words";
import { readTranslations, type Words, type WordsById } from "./translations";

/** An order as far as it says in which language its words are stored. */
interface Localized {
  readonly locale?: unknown;
}

/** What is looked at of an order for its words, whatever else was read of it. */
export interface WordedOrder extends Localized {
  readonly items: readonly object[];
  readonly shipping_methods: readonly object[];
}

/** What of a line leads to its words; read with it, and not told. */
export const LINE_KEYS = { product_id: true, variant_id: true } as const;

interface Line {
  readonly title?: unknown;
  readonly product_title?: unknown;
  readonly variant_title?: unknown;
  readonly product_id?: unknown;
  readonly variant_id?: unknown;
}

interface Method {
  readonly shipping_option_id?: unknown;
}

/** Puts parts of the orders that were read into the reader's words. What has none keeps those that it has. */
export interface OrderWords {
  line<L extends object>(order: Localized, line: L): L;
  /** @param ownName what the shop itself calls the delivery */
  method<M extends object>(order: Localized, method: M, ownName: string | undefined): M;
}

const AS_STORED: OrderWords = { line: (_order, line) => line, method: (_order, method) => method };

/**
 * Reads what the reader's words for orders are, by the rule of {@link sourceOfWords}: in one read for all of them, and in none where each
 * was placed in the reader's language.
 */
export async function readOrderWords(
  scope: MedusaContainer,
  orders: readonly WordedOrder[],
  reader: ReaderLanguage | null,
): Promise<OrderWords> {
  const sourceOf = ({ locale }: Localized) => sourceOfWords(typeof locale === "string" ? locale : null, reader);
  const isForeign = (order: Localized) => sourceOf(order) !== "stored";
  const foreign = orders.filter(isForeign);
  const [first] = foreign;
  if (!first || !reader) return AS_STORED;
  // The reader's language is the shop's or it is not, whatever the orders' are: there is one source for all of them.
  const isShops = sourceOf(first) === "shop";
  const lines: readonly Line[] = foreign.flatMap(({ items }) => items);
  const methods: readonly Method[] = foreign.flatMap(({ shipping_methods }) => shipping_methods);
  const words = isShops
    ? await readOwnTitles(scope, idsOf(lines.map(({ variant_id }) => variant_id)))
    : await readTranslations(
        scope,
        idsOf([
          ...lines.flatMap(({ product_id, variant_id }) => [product_id, variant_id]),
          ...methods.map(({ shipping_option_id }) => shipping_option_id),
        ]),
        reader.locale,
      );
  return {
    line: (order, line) => (isForeign(order) ? lineIn(words, line) : line),
    method: (order, method, ownName) => {
      if (!isForeign(order)) return method;
      const name = isShops ? ownName : wordsOf(words, (method as Method).shipping_option_id)?.name;
      return name ? { ...method, name } : method;
    },
  };
}

const idsOf = (values: readonly unknown[]): string[] =>
  values.filter((value): value is string => typeof value === "string" && value !== "");

const wordsOf = (words: WordsById, id: unknown): Words | undefined =>
  typeof id === "string" ? words.get(id) : undefined;

/** A title that is neither the product's nor the variant's was written by hand, and stays. */
function lineIn<L extends object>(words: WordsById, line: L): L {
  const stored = line as Line;
  const product = wordsOf(words, stored.product_id)?.title;
  const variant = wordsOf(words, stored.variant_id)?.title;
  if (!product && !variant) return line;
  const titles = {
    product_title: product ?? stored.product_title,
    variant_title: variant ?? stored.variant_title,
  };
  const { title } = stored;
  return {
    ...line,
    ...titles,
    ...(title === stored.product_title && { title: titles.product_title }),
    ...(title !== stored.product_title && title === stored.variant_title && { title: titles.variant_title }),
    // The names of options are kept in the language of the purchase; the variant's title says them in the reader's.
    ...(variant && { variant_option_values: null }),
  };
}

/** What the shop itself calls variants and their products. One that is gone is missing, and so is what it was called. */
async function readOwnTitles(scope: MedusaContainer, variantIds: readonly string[]): Promise<WordsById> {
  if (variantIds.length === 0) return new Map();
  const rows = await readRows(scope, {
    module: Modules.PRODUCT,
    model: "ProductVariant",
    shape: { title: true, product: { title: true } },
    where: { id: [...new Set(variantIds)] },
  });
  return new Map(rows.flatMap((row) => [titled(row), ...(row.product ? [titled(row.product as Row)] : [])]));
}

const titled = ({ id, title }: Row): [id: string, words: Words] => [
  String(id),
  typeof title === "string" && title !== "" ? { title } : {},
];
