import { formatNumber } from "../../format/number";
import type { LineUnits, Order } from "../facts/order";
import type { ViewContext } from "./context";

/** "2 × Mug"; just "Mug" where the number is not known. */
export function unitsText(title: string, quantity: number | null, { words, locale }: ViewContext): string {
  const name = title || words("line.untitled");
  return quantity === null ? name : words("shipment.units", { quantity: formatNumber(quantity, locale), title: name });
}

/** @returns the order's lines by their own titles, each with so many units; what is none of its lines any more is left out */
export function linesOf({ lines }: Order, units: readonly LineUnits[], context: ViewContext): string[] {
  const titles = new Map(lines.map(({ id, title }) => [id, title]));
  return units.flatMap(({ lineId, quantity }) => {
    const title = titles.get(lineId);
    return title === undefined ? [] : [unitsText(title, quantity, context)];
  });
}
