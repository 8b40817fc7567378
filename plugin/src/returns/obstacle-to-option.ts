import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils";
import { isOfferedForReturns, type RuledOption } from "./is-offered-for-returns";

interface OptionRow extends RuledOption {
  readonly id: string;
  readonly price_type?: string;
  readonly calculated_price?: { readonly calculated_amount?: unknown } | null;
}

/**
 * Why a way back cannot be had: Medusa 2.21 takes any shipping option for a return, an express delivery too, or one that is only for the shop's own people, and fails with 500
 * at one that it does not know or that has no price in the order's currency.
 * @returns a sentence for whoever asked by Medusa's API; `null` where nothing is in the way
 */
export async function obstacleToOption(
  container: MedusaContainer,
  optionId: string,
  { currencyCode, regionId }: { readonly currencyCode: string; readonly regionId: string | null },
): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: ["id", "price_type", "rules.attribute", "rules.value", "calculated_price.calculated_amount"],
    filters: { id: optionId },
    context: {
      calculated_price: QueryContext({
        currency_code: currencyCode,
        ...(regionId ? { region_id: regionId } : {}),
      }),
    },
  });
  const option = data[0] as unknown as OptionRow | undefined;
  if (option?.id !== optionId || !isOfferedForReturns(option)) {
    return `Shipping option ${optionId} is none for returns.`;
  }
  const isPriced = option.price_type === "calculated" || option.calculated_price?.calculated_amount != null;
  return isPriced ? null : `Shipping option ${optionId} has no price in ${currencyCode}.`;
}
