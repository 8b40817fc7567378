import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { writingOf } from "#shared";

/** Names and labels of one thing, by its properties: `title` of a product, `name` of a delivery. */
export type Words = Readonly<Record<string, string>>;

/** By the id of the product, variant, delivery or reason. */
export type WordsById = ReadonlyMap<string, Words>;

interface TranslationRow {
  readonly reference_id: string;
  readonly locale_code: string;
  readonly translations?: Readonly<Record<string, unknown>> | null;
}

interface TranslationService {
  listTranslations(filters: object, config: object): Promise<TranslationRow[]>;
}

/**
 * What Medusa has of things in a language, in one read. Medusa's own reads want the very code that the shop has chosen (de-DE); here a
 * reader of `de` or `de-AT` reads that, too, and their own region's before another's.
 * @param locale a BCP 47 tag
 * @returns nothing where the shop has no translations, which is a module of its own
 */
export async function readTranslations(
  scope: MedusaContainer,
  ids: readonly string[],
  locale: string,
): Promise<WordsById> {
  const service = scope.resolve<TranslationService | undefined>(Modules.TRANSLATION, { allowUnregistered: true });
  if (!service || ids.length === 0) return new Map();
  const { language } = new Intl.Locale(locale);
  const rows = await service.listTranslations(
    { reference_id: [...new Set(ids)], locale_code: { $like: `${language}%` } },
    { take: null },
  );
  const readable = rows.filter(({ locale_code }) => writingOf(locale_code) === writingOf(locale));
  // The last one stays: the reader's own region's.
  readable.sort((one, other) => rank(one, locale) - rank(other, locale));
  return new Map(readable.map(({ reference_id, translations }) => [reference_id, textsOf(translations)]));
}

const rank = ({ locale_code }: TranslationRow, locale: string): number => (locale_code === locale ? 1 : 0);

/** An empty translation is one that the shop has not made yet. */
const textsOf = (translations: TranslationRow["translations"]): Words =>
  Object.fromEntries(
    Object.entries(translations ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].trim() !== "",
    ),
  );
