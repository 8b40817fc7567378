import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { WithdrawalException } from "#shared";
import type { ProductRule } from "../options/after-sale-options";
import type { PluginOptions } from "../options/parse-options";

/** What the merchant says of a line's product. */
export interface ProductFacts {
  readonly notReturnable: string | null;
  readonly exception: WithdrawalException | null;
  readonly isNotCancelable: boolean;
}

const PLAIN: ProductFacts = { notReturnable: null, exception: null, isNotCancelable: false };

interface ItemRow {
  readonly id: string;
  readonly metadata?: Record<string, unknown> | null;
  readonly product?: {
    readonly type?: { readonly value?: string } | null;
    readonly tags?: readonly ({ readonly value?: string } | null)[] | null;
    readonly metadata?: Record<string, unknown> | null;
  } | null;
}

/**
 * What the merchant says of an order's products, by line. Asks the database only where a rule is about products at all.
 * @returns tells of a line; a product that is gone is a plain one
 */
export async function readProductFacts(
  container: MedusaContainer,
  orderId: string,
  { cancel, returns, withdrawal }: Pick<PluginOptions, "cancel" | "returns" | "withdrawal">,
): Promise<(lineId: string) => ProductFacts> {
  const rules = [...cancel.exclude, ...returns.exclude, ...withdrawal.exceptions];
  if (rules.length === 0) return () => PLAIN;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "items.id",
      "items.metadata",
      "items.product.metadata",
      "items.product.type.value",
      "items.product.tags.value",
    ],
    filters: { id: orderId },
  });
  const order = data[0] as unknown as { readonly items?: readonly (ItemRow | null)[] } | undefined;
  const facts = new Map(
    (order?.items ?? []).flatMap((item) => {
      if (!item) return [];
      const fits = (rule: ProductRule) => isAbout(rule, item);
      return [
        [
          item.id,
          {
            notReturnable: returns.exclude.find(fits)?.says ?? null,
            exception: withdrawal.exceptions.find(fits)?.is ?? null,
            isNotCancelable: cancel.exclude.some(fits),
          },
        ] as const,
      ];
    }),
  );
  return (lineId) => facts.get(lineId) ?? PLAIN;
}

function isAbout({ tag, type, metadata }: ProductRule, { product, metadata: own }: ItemRow): boolean {
  if (tag !== undefined) return (product?.tags ?? []).some((one) => one?.value === tag);
  if (type !== undefined) return product?.type?.value === type;
  if (metadata === undefined) return false;
  const value = own?.[metadata] ?? product?.metadata?.[metadata];
  return Boolean(value) && value !== "false";
}
