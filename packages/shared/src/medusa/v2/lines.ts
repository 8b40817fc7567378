import type { LineItem } from "../../orders/facts/order";
import { byCode } from "../named-amounts";
import { namedVariant, toOptions } from "../variant";
import type { OrderPrices } from "./prices";
import { requestedOf, returnedOf } from "./replaced";
import type { RawItem } from "./schema";

/**
 * A line, at no price where it replaces something.
 * @param comingBack units that the shop makes good and that come back, or have: what becomes of those, the return says
 */
export function toLine(item: RawItem, index: number, prices: OrderPrices, comingBack: number): LineItem {
  const price = prices.of.get(item);
  const isFree = prices.free.has(item);
  const title = titleOf(item);
  const options = toOptions(item.variant_option_values);
  return {
    id: item.id ?? `line-${index}`,
    title,
    variant: namedVariant(item.variant_title, title),
    options,
    image: item.thumbnail,
    productHandle: item.product_handle,
    quantity: item.quantity ?? 1,
    requiresShipping: item.requires_shipping ?? true,
    isBackordered: item.is_backordered ?? false,
    isGiftCard: item.is_giftcard ?? false,
    unitPrice: isFree ? 0 : (price?.unit.toNumber() ?? null),
    compareAtUnitPrice:
      !isFree && (item.is_tax_inclusive ?? false) === prices.taxIncluded ? item.compare_at_unit_price : null,
    amount: isFree ? 0 : (price?.amount.toNumber() ?? null),
    discounts: isFree ? [] : byCode(price?.discounts ?? []),
    unitTotal: isFree ? 0 : (price?.unitTotal.toNumber() ?? null),
    progress: {
      fulfilled: item.detail?.fulfilled_quantity ?? 0,
      shipped: item.detail?.shipped_quantity ?? 0,
      delivered: item.detail?.delivered_quantity ?? 0,
      returnRequested: requestedOf(item),
      returned: returnedOf(item),
      // Damaged units that came back are counted among these, too.
      writtenOff: Math.max(
        0,
        (item.detail?.written_off_quantity ?? 0) - (item.detail?.return_dismissed_quantity ?? 0) - comingBack,
      ),
    },
  };
}

/**
 * A line made by hand, or renamed, keeps its own title ("Coffee subscription, month 2"). Medusa itself writes the product's or the
 * variant's there.
 */
function titleOf({ title, product_title, variant_title }: RawItem): string {
  const isOwn = title !== null && title !== product_title && title !== variant_title;
  return isOwn ? title : (product_title ?? title ?? "");
}
