import { formatNumber } from "../../format/number";
import type { OrderFacts } from "../facts/derive-facts";
import type { UnitState } from "../facts/line-progress";
import type { LineItem } from "../facts/order";
import type { RoundedOrder } from "../facts/totals";
import { BACKORDERED, backorderedLines } from "./backorder";
import type { OrderContext } from "./context";
import type { LineView, Tone } from "./order-view";

export function lineViews(facts: OrderFacts, context: OrderContext): LineView[] {
  const { order, rounded, units, afterSales } = facts;
  const short = backorderedLines(facts);
  const replacements = afterSales.filter(({ kind, stage }) => kind === "replacement" && stage !== "canceled");
  const free = new Set(replacements.flatMap(({ comes }) => (comes ?? []).map(({ lineId }) => lineId)));
  return order.lines.map((line, index) => ({
    ...lineView(line, rounded.discounts, context),
    amount: free.has(line.id) ? context.words("totals.free") : amountText(rounded.lines[index] ?? null, context),
    ...(free.has(line.id) && { unitPrice: null, compareAt: null }),
    progress: [
      ...(units[index] ?? [])
        .filter(({ state }) => state !== "waiting" || !short.has(line.id))
        .map(({ state, quantity }) => ({
          key: state,
          tone: UNIT_TONE[state],
          label: context.words(`line.progress.${state}`, { count: quantity }),
        })),
      ...(short.has(line.id) ? [backordered(context)] : []),
    ],
  }));
}

/** What of a line is still to come waits for the shop's stock. */
const backordered = ({ words }: OrderContext): LineView["progress"][number] => ({
  key: BACKORDERED,
  tone: "warning",
  label: words("line.backordered"),
});

function lineView(
  line: LineItem,
  discounts: RoundedOrder["discounts"],
  context: OrderContext,
): Omit<LineView, "amount" | "progress"> {
  const { words, locale, minor, money, toMinor } = context;
  const { unitPrice, compareAtUnitPrice } = line;
  const quantity = formatNumber(line.quantity, locale);
  // As they are written: two prices that read alike are the same.
  const wasDearer =
    unitPrice !== null && compareAtUnitPrice !== null && toMinor(compareAtUnitPrice) > toMinor(unitPrice);
  return {
    id: line.id,
    title: line.title || words("line.untitled"),
    options: optionTexts(line, context),
    image: line.image,
    product: line.productHandle,
    quantity,
    unitPrice:
      unitPrice === null || line.quantity === 1 ? null : words("line.unitPrice", { quantity, price: money(unitPrice) }),
    compareAt: wasDearer ? money(compareAtUnitPrice) : null,
    discounts: line.discounts.flatMap((discount) => {
      const off = discounts.get(discount) ?? 0n;
      return off === 0n ? [] : [{ label: discountLabel(discount.code, off, context), amount: minor(-off) }];
    }),
  };
}

function amountText(amount: bigint | null, { minor }: OrderContext): string | null {
  return amount === null ? null : minor(amount);
}

/**
 * "Discount (SUMMER10)", or just "Discount" for one without a code. What makes an order dearer is no discount, though Medusa keeps it
 * among them.
 * @param off minor units that it takes off
 */
export function discountLabel(code: string | null, off: bigint, { words }: OrderContext): string {
  if (off < 0n) return code ?? words("totals.other");
  return code === null ? words("totals.discount") : words("totals.discountNamed", { name: code });
}

function optionTexts({ options, variant }: LineItem, { words }: OrderContext): string[] {
  if (options.length > 0) return options.map(({ name, value }) => words("line.option", { name, value }));
  return variant === null ? [] : [variant];
}

const UNIT_TONE: Record<UnitState, Tone> = {
  waiting: "neutral",
  packed: "progress",
  ready_for_pickup: "progress",
  shipped: "progress",
  delivered: "success",
  picked_up: "success",
  return_requested: "warning",
  returned: "neutral",
  written_off: "neutral",
};
