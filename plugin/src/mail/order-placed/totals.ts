import type { Money } from "../money";
import type { MailOrder } from "./read-order";

export interface TotalRow {
  label: string;
  amount: number;
}

export interface Totals {
  /** Rounded rows that add up to `total` exactly. */
  rows: TotalRow[];
  total: number;
  /** Set where prices include tax: a remark, not a row of the sum. */
  includedTax: number | null;
}

/** Prices are shown as the shopper saw them in the shop: with tax where the shop's prices include it, without elsewhere. */
export const showsTaxInside = (order: MailOrder): boolean =>
  order.lines.length > 0 && order.lines.every((line) => line.isTaxInclusive);

/** The sum of an order as rows that add up, whatever Medusa's unrounded amounts were. */
export function totalsOf(order: MailOrder, money: Money): Totals {
  const inside = showsTaxInside(order);
  const items = inside ? order.originalItemTotal : order.itemSubtotal;
  const shipping = inside ? order.originalShippingTotal : order.shippingSubtotal;
  const discount = inside ? order.discountTotal : order.discountSubtotal;
  const rows: TotalRow[] = [{ label: "Items", amount: money.round(items) }];
  if (money.round(discount) !== 0) {
    rows.push({ label: "Discount", amount: -money.round(discount) });
  }
  if (order.hasShipping) {
    rows.push({ label: "Delivery", amount: money.round(shipping) });
  }
  if (!inside) rows.push({ label: "Tax", amount: money.round(order.taxTotal) });
  if (money.round(order.creditTotal) !== 0) {
    rows.push({ label: "Credit", amount: -money.round(order.creditTotal) });
  }
  const total = money.round(order.total);
  const sum = rows.reduce((all, row) => all + row.amount, 0);
  // What rounding each row lost or gained goes where it shows least: into tax, or into the items when tax is inside.
  const absorbing = rows.find((row) => row.label === "Tax") ?? rows[0];
  if (absorbing) absorbing.amount = money.round(absorbing.amount + total - sum);
  return { rows, total, includedTax: inside ? money.round(order.taxTotal) : null };
}
