import { formatNumber } from "@/lib/format/number";
import { type UnitCount, type UnitState, unitsByState } from "../line-progress";
import type { LineItem, Order } from "../order";
import type { LineView, Tone } from "../order-view";
import type { OrderContext } from "./context";

/** @param amounts what each line costs, in minor units (see `roundOrder`) */
export function lineViews(order: Order, amounts: readonly (bigint | null)[], context: OrderContext): LineView[] {
  const units = unitsByState(order);
  return order.lines.map((line, index) => lineView(line, amounts[index] ?? null, units[index] ?? [], context));
}

function lineView(line: LineItem, amount: bigint | null, units: readonly UnitCount[], context: OrderContext): LineView {
  const { words, locale, minor, money } = context;
  const { unitPrice, compareAtUnitPrice } = line;
  const quantity = formatNumber(line.quantity, locale);
  const wasDearer = unitPrice !== null && compareAtUnitPrice !== null && compareAtUnitPrice > unitPrice;
  return {
    id: line.id,
    title: line.title || words("line.untitled"),
    options: optionTexts(line, context),
    image: line.image,
    quantity,
    unitPrice:
      unitPrice === null || line.quantity === 1 ? null : words("line.unitPrice", { quantity, price: money(unitPrice) }),
    compareAt: wasDearer ? money(compareAtUnitPrice) : null,
    amount: amount === null ? null : minor(amount),
    discounts: line.discounts.map(({ code, amount }) => ({
      label: discountLabel(code, context),
      amount: money(-amount),
    })),
    progress: units.map((unit) => ({
      key: unit.state,
      tone: UNIT_TONE[unit.state],
      label: words(`line.progress.${unit.state}`, { count: unit.quantity }),
    })),
  };
}

/** "Discount (SUMMER10)", or just "Discount" for one without a code. */
export function discountLabel(code: string | null, { words }: OrderContext): string {
  return code === null ? words("totals.discount") : words("totals.discountNamed", { name: code });
}

function optionTexts({ options, variant }: LineItem, { words }: OrderContext): string[] {
  if (options.length > 0) return options.map(({ name, value }) => words("line.option", { name, value }));
  return variant === null ? [] : [variant];
}

const UNIT_TONE: Record<UnitState, Tone> = {
  waiting: "neutral",
  packed: "progress",
  shipped: "progress",
  delivered: "success",
  return_requested: "warning",
  returned: "neutral",
};
