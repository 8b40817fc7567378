import type { CreateTranslationDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createTranslationsWorkflow } from "@medusajs/medusa/core-flows";
import dictionary from "./data/translations.json";

/** What the shop is translated into, by the language: codes of Medusa's own list (`GET /admin/locales`). The shop itself is in English. */
export const LOCALES = { de: "de-DE", fr: "fr-FR", es: "es-ES", ja: "ja-JP", ar: "ar-SA" } as const;

type Language = keyof typeof LOCALES;

const DICTIONARY: Readonly<Record<string, Partial<Record<Language, string>>>> = dictionary;

/** Something that has a name in the shop's language: what Medusa calls it, and the property that holds the name. */
interface Named {
  readonly reference: string;
  readonly id: string;
  readonly property: "title" | "value" | "name" | "label";
  readonly text: string;
}

/** Translates what shoppers read of the shop: products with their options and variants, deliveries, reasons of returns. One call for all. */
export async function seedTranslations(container: MedusaContainer): Promise<void> {
  const named = await readNamed(container);
  await createTranslationsWorkflow(container).run({ input: { translations: named.flatMap(translationsOf) } });
}

function translationsOf({ reference, id, property, text }: Named): CreateTranslationDTO[] {
  return (Object.keys(LOCALES) as Language[]).flatMap((language) => {
    const translated = translate(text, language);
    if (translated === text) return [];
    return [{ reference, reference_id: id, locale_code: LOCALES[language], translations: { [property]: translated } }];
  });
}

/** A variant is called after its values, "Small / Fog"; a part without a translation stays as it is. */
function translate(text: string, language: Language): string {
  const parts = text.split(" / ").map((part) => DICTIONARY[part]?.[language] ?? part);
  return parts.join(" / ");
}

async function readNamed(container: MedusaContainer): Promise<Named[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [products, deliveries, reasons] = await Promise.all([
    query.graph({
      entity: "product",
      fields: [
        ...["id", "title", "variants.id", "variants.title"],
        ...["options.id", "options.title", "options.values.id", "options.values.value"],
      ],
    }),
    query.graph({ entity: "shipping_option", fields: ["id", "name"] }),
    query.graph({ entity: "return_reason", fields: ["id", "label"] }),
  ]);
  const options = products.data.flatMap((product) => product.options ?? []);
  return [
    ...products.data.map(named("product", "title")),
    ...products.data.flatMap(({ variants }) => variants ?? []).map(named("product_variant", "title")),
    ...options.map(named("product_option", "title")),
    ...options.flatMap(({ values }) => values ?? []).map(named("product_option_value", "value")),
    ...deliveries.data.map(named("shipping_option", "name")),
    ...reasons.data.map(named("return_reason", "label")),
  ];
}

const named =
  <Property extends Named["property"]>(reference: string, property: Property) =>
  (row: { readonly id: string } & { readonly [key in Property]?: string | null }): Named => ({
    reference,
    id: row.id,
    property,
    text: row[property] ?? "",
  });
