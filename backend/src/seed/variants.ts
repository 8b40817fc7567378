import type { CatalogueProduct } from "./catalogue";

export interface VariantSeed {
  title: string;
  sku: string;
  manage_inventory: boolean;
  options: Record<string, string>;
  prices: { currency_code: string; amount: number }[];
}

const combine = (options: CatalogueProduct["options"]): Record<string, string>[] =>
  options.reduce<Record<string, string>[]>(
    (combinations, { title, values }) =>
      combinations.flatMap((combination) => values.map((value) => ({ ...combination, [title]: value }))),
    [{}],
  );

/** Every combination of a product's options, as Medusa's create-products workflow takes them. */
export function variantsOf(product: CatalogueProduct): VariantSeed[] {
  const [first] = product.options;
  const dearest = first?.values.at(-1);
  return combine(product.options).map((options, index) => {
    const isDearest = first !== undefined && options[first.title] === dearest;
    return {
      title: Object.values(options).join(" / "),
      sku: `${product.handle}-${index + 1}`.toUpperCase(),
      manage_inventory: !product.isDigital,
      options,
      prices: (["usd", "eur", "jpy", "rsd", "aed"] as const).map((currency_code) => ({
        currency_code,
        amount: product.prices[currency_code] + (isDearest ? (product.surcharge?.[currency_code] ?? 0) : 0),
      })),
    };
  });
}
