import type { BigNumberInput, RemoteQueryFunction } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";

export interface MailOrderLine {
  title: string;
  variant: string | null;
  quantity: number;
  isTaxInclusive: boolean;
  subtotal: number;
  originalTotal: number;
}

/** The part of an order that the confirmation shows. */
export interface MailOrder {
  id: string;
  number: string;
  email: string | null;
  currencyCode: string;
  locale: string | null;
  lines: MailOrderLine[];
  total: number;
  taxTotal: number;
  itemSubtotal: number;
  originalItemTotal: number;
  shippingSubtotal: number;
  originalShippingTotal: number;
  discountSubtotal: number;
  discountTotal: number;
  creditTotal: number;
  hasShipping: boolean;
}

const FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "email",
  "currency_code",
  "locale",
  "total",
  "tax_total",
  "item_subtotal",
  "original_item_total",
  "shipping_subtotal",
  "original_shipping_total",
  "discount_subtotal",
  "discount_total",
  "credit_line_total",
  "items.*",
  "shipping_methods.id",
];

/** Amounts and quantities come as Medusa's BigNumber, which is neither a number nor its raw value. */
const number = (amount: BigNumberInput | null | undefined): number => {
  const value = MathBN.convert(amount ?? 0).toNumber();
  return Number.isFinite(value) ? value : 0;
};

/** Medusa names the only variant of a product "Default"; no shopper chose that. */
const variantName = (title: unknown): string | null =>
  typeof title === "string" && title !== "" && !/^default/i.test(title) ? title : null;

/** Reads an order through Medusa's query API, or null where it is gone. */
export async function readOrder(query: Omit<RemoteQueryFunction, symbol>, id: string): Promise<MailOrder | null> {
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id } });
  const order = data[0] as Record<string, unknown> | undefined;
  if (!order) return null;
  const amount = (name: string): number => number(order[name] as BigNumberInput);
  const items = (order.items ?? []) as (Record<string, unknown> | null)[];
  const shipping = (order.shipping_methods ?? []) as unknown[];
  return {
    id: String(order.id),
    number: String(order.custom_display_id ?? order.display_id ?? order.id),
    email: typeof order.email === "string" && order.email !== "" ? order.email : null,
    currencyCode: String(order.currency_code ?? ""),
    locale: typeof order.locale === "string" ? order.locale : null,
    lines: items.flatMap((item) =>
      item
        ? [
            {
              title: String(item.product_title ?? item.title ?? ""),
              variant: variantName(item.variant_title),
              quantity: number(item.quantity as BigNumberInput),
              isTaxInclusive: item.is_tax_inclusive === true,
              subtotal: number(item.subtotal as BigNumberInput),
              originalTotal: number(item.original_total as BigNumberInput),
            },
          ]
        : [],
    ),
    total: amount("total"),
    taxTotal: amount("tax_total"),
    itemSubtotal: amount("item_subtotal"),
    originalItemTotal: amount("original_item_total"),
    shippingSubtotal: amount("shipping_subtotal"),
    originalShippingTotal: amount("original_shipping_total"),
    discountSubtotal: amount("discount_subtotal"),
    discountTotal: amount("discount_total"),
    creditTotal: amount("credit_line_total"),
    hasShipping: shipping.length > 0,
  };
}
