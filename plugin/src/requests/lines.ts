import type { LeanLine, LeanOrder } from "./ability-facts";
import type { RequestedLine } from "./record";

/** What a shopper calls an order. */
export const numberOf = ({ id, custom_display_id, display_id }: LeanOrder): string =>
  String(custom_display_id || display_id || id);

/** Every line of an order, with all of its units. */
export const allLines = ({ items }: LeanOrder): RequestedLine[] =>
  items.map((item) => named(item, Number(item.detail.quantity)));

/** @returns the chosen lines as the order names them; lines that it does not have are left out */
export function namedLines(
  { items }: LeanOrder,
  chosen: readonly { readonly id: string; readonly quantity: number }[],
): RequestedLine[] {
  return chosen.flatMap(({ id, quantity }) => {
    const item = items.find((candidate) => candidate.id === id);
    return item ? [named(item, quantity)] : [];
  });
}

function named({ id, title, product_title, variant_title }: LeanLine, quantity: number): RequestedLine {
  const name = product_title ?? title ?? "";
  return { id, title: name, variant: variant_title && variant_title !== name ? variant_title : null, quantity };
}
