import "server-only";
import { getLocale } from "@/lib/i18n/server";

/**
 * The header by which our plugin, like Medusa's own routes for products, is told in whose language to name things. Costs nothing where
 * an order was placed in it.
 */
export async function readerLocaleHeader(): Promise<Readonly<Record<string, string>>> {
  return { "x-medusa-locale": await getLocale() };
}
