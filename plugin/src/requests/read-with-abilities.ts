import type { MedusaContainer } from "@medusajs/framework/types";
import type { AbilityFacts } from "#shared";
import type { ReaderLanguage } from "../languages/reader-language";
import { readOptions } from "../options/read-options";
import { readOrder } from "../orders/read-order";
import { type LeanOrder, readRuleFacts, toAbilityFacts } from "./ability-facts";

/**
 * The lean read of an order, and what decides what may be done with it: asked side by side, for one answer.
 * @returns nulls where there is no such order; no abilities where no storefront could ask for anything
 */
export async function readWithAbilities(
  container: MedusaContainer,
  orderId: string,
  reader: ReaderLanguage | null = null,
): Promise<readonly [order: object | null, abilities: AbilityFacts | null]> {
  const options = readOptions(container);
  if (options.linkSecrets.length === 0) return [await readOrder(container, orderId, reader), null];
  const [order, beside] = await Promise.all([
    readOrder(container, orderId, reader),
    readRuleFacts(container, orderId, options),
  ]);
  return [order, order && toAbilityFacts(order as LeanOrder, beside, options)];
}
