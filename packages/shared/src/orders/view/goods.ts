import { formatNumber } from "../../format/number";
import type { OrderFacts } from "../facts/derive-facts";
import type { LineItem } from "../facts/order";
import { BACKORDERED } from "./backorder";
import type { OrderContext } from "./context";
import type { LineView } from "./order-view";

/** An order's items by where they are: in which package, or in none yet. */
export interface Goods {
  /** By the package's id. */
  readonly packed: ReadonlyMap<string, readonly LineView[]>;
  readonly rest: readonly LineView[];
}

/** Where units went that came with a package; how far they have come is the package's own to say. */
const TOLD_BY_ITEM = new Set(["return_requested", "returned", "written_off"]);

/**
 * Sorts an order's items into its packages, so that nothing is listed twice.
 * @param lines the views of the order's lines, in their order
 * @returns `null` where the packages do not tell for sure how many units of which line are in them: then items are one list
 */
export function sortGoods(
  { order, parcels }: OrderFacts,
  lines: readonly LineView[],
  context: OrderContext,
): Goods | null {
  const left = new Map(order.lines.map(({ id, quantity }) => [id, quantity]));
  // Two lines of one id cannot be told apart.
  if (parcels.length === 0 || left.size < order.lines.length) return null;
  const views = new Map(order.lines.map((line, index) => [line.id, { line, view: lines[index] }]));
  const seen = new Set<string>();
  const packed = new Map<string, LineView[]>();
  for (const { of: parcel, lines: inside } of parcels) {
    const goods: LineView[] = [];
    for (const { line, quantity } of inside) {
      const view = line && views.get(line.id)?.view;
      const units = line ? (left.get(line.id) ?? 0) : 0;
      if (!line || !view || quantity === null || quantity > units) return null;
      left.set(line.id, units - quantity);
      goods.push(unitsOf(line, view, quantity, !seen.has(line.id), context));
      seen.add(line.id);
    }
    packed.set(parcel.id, goods);
  }
  if (order.lines.some((line) => isElsewhere(line, left.get(line.id) ?? 0))) return null;
  const rest = order.lines.flatMap((line) => {
    const view = views.get(line.id)?.view;
    const units = left.get(line.id) ?? 0;
    if (!view || units <= 0) return [];
    if (units === line.quantity) return [view];
    const progress = view.progress.filter(({ key }) => key === BACKORDERED);
    return [{ ...unitsOf(line, view, units, false, context), progress }];
  });
  return { packed, rest };
}

/** Units that were packed and are in no package: whoever tells the packages does not tell all that is in them. */
function isElsewhere({ quantity, requiresShipping, progress }: LineItem, left: number): boolean {
  return requiresShipping && left > Math.max(0, quantity - progress.fulfilled);
}

/** So many units of a line. What is said of the line as a whole is said with the first of them. */
function unitsOf(line: LineItem, view: LineView, units: number, isFirst: boolean, context: OrderContext): LineView {
  const progress = isFirst ? view.progress.filter(({ key }) => TOLD_BY_ITEM.has(key)) : [];
  if (units === line.quantity) return { ...view, progress };
  const quantity = formatNumber(units, context.locale);
  const price = line.unitPrice;
  const isFree = view.unitPrice === null && line.quantity !== 1;
  return {
    ...view,
    quantity,
    progress,
    discounts: isFirst ? view.discounts : [],
    unitPrice:
      price === null || isFree || units === 1
        ? null
        : context.words("line.unitPrice", { quantity, price: context.money(price) }),
    amount: isFree ? view.amount : amountOf(price, units, context),
  };
}

/** Whole prices only: of a fraction, parts rounded on their own would not add up to the line. */
function amountOf(price: number | null, units: number, { minor, money, toMinor }: OrderContext): string | null {
  if (price === null) return null;
  return toMinor(price * units) === toMinor(price) * BigInt(Math.round(units)) && Number.isInteger(units)
    ? minor(toMinor(price) * BigInt(units))
    : money(price * units);
}
