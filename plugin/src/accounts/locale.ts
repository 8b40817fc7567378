import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { isLanguageTag, withoutAddresses } from "#shared";

/** The key of a customer's metadata with the language they used last, a BCP 47 tag; and of an event's, with that of its request. */
export const LOCALE_KEY = "order_pages_locale";

/** @returns the language that metadata tells, which anybody may have written; `null` where it tells none */
export function localeIn(metadata: unknown): string | null {
  const locale: unknown = Object(metadata)[LOCALE_KEY];
  return typeof locale === "string" && isLanguageTag(locale) ? locale : null;
}

/** The language that a customer used last, for mails that nobody's request asks for; `null` where none is known. */
export async function readLocale(container: MedusaContainer, customerId: string): Promise<string | null> {
  return localeIn(await readMetadata(container, customerId));
}

/**
 * Keeps the language that a customer uses, where it is another one than before. Never throws: nobody waits for it, and a mail in the
 * language of before is not lost.
 * @param customerId whose own session has asked
 */
export async function rememberLocale(container: MedusaContainer, customerId: string, locale: string): Promise<void> {
  try {
    const metadata = await readMetadata(container, customerId);
    if (metadata === null || localeIn(metadata) === locale) return;
    const customers: ICustomerModuleService = container.resolve(Modules.CUSTOMER);
    await customers.updateCustomers(customerId, { metadata: { ...metadata, [LOCALE_KEY]: locale } });
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`order-pages: the language of ${customerId} could not be kept: ${withoutAddresses(error)}`);
  }
}

/** @returns `null` where there is no such customer */
async function readMetadata(container: MedusaContainer, customerId: string): Promise<Record<string, unknown> | null> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "customer", fields: ["id", "metadata"], filters: { id: customerId } });
  const [customer] = data as { metadata?: Record<string, unknown> | null }[];
  return customer ? (customer.metadata ?? {}) : null;
}
