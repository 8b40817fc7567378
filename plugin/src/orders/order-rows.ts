import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { type Row, readRows } from "../database/read-rows";
import type { Filters } from "./filters";
import type { Shape } from "./pick";

/** Medusa keeps these for every version of an order. */
const VERSIONED = ["summary", "credit_lines", "items", "shipping_methods"];
const ADJUSTMENTS = ["items.item.adjustments", "shipping_methods.shipping_method.adjustments"];

/** What a line costs stands with the order, where an edit gave it another price, and else with the line. */
const PRICES = ["unit_price", "compare_at_unit_price"];

/**
 * Reads orders as Medusa's order module answers them, with their lines, shipping methods and adjustments of the order's own version.
 * Its three parts are read side by side: joined into one, every line would come once for every shipping method.
 * @param shape in the module's terms: `items.detail` is what the order says of a line, `summary` is one column
 * @returns in no order of their own
 */
export async function readOrderRows(scope: MedusaContainer, where: Filters, shape: Shape): Promise<Row[]> {
  const { items, shipping_methods, summary, ...own } = shape;
  const ask = (part: Shape) =>
    readRows(scope, {
      module: Modules.ORDER,
      model: "Order",
      shape: part,
      where,
      versioned: [...VERSIONED, ...ADJUSTMENTS],
    });
  const [orders, ofLines, ofMethods] = await Promise.all([
    ask({ ...own, ...(summary ? { summary: { totals: true } } : {}) }),
    ask({ items: stored(items, "item") }),
    ask({ shipping_methods: stored(shipping_methods, "shipping_method") }),
  ]);
  const lines = byId(ofLines);
  const methods = byId(ofMethods);
  return orders.map((order) => ({
    ...order,
    summary: rowsOf(order.summary)[0]?.totals ?? null,
    items: rowsOf(lines.get(order.id)?.items).flatMap(toLine),
    shipping_methods: rowsOf(methods.get(order.id)?.shipping_methods).flatMap(toMethod),
  }));
}

/** Medusa's module tells a line or a method with the order's say about it inside; it keeps them the other way round. */
function stored(shape: Shape | true | undefined, inner: string): Shape {
  if (shape === undefined || shape === true) throw new Error("Lines and shipping methods are read by names");
  const { detail, ...rest } = shape;
  return { ...(detail === true ? {} : detail), [inner]: rest };
}

function toLine({ item, ...detail }: Row): Row[] {
  if (!item) return [];
  const line = item as Row;
  const priced = PRICES.filter((name) => detail[name] != null).flatMap((name) => [name, `raw_${name}`]);
  return [
    {
      ...line,
      ...Object.fromEntries(priced.map((name) => [name, detail[name]])),
      quantity: detail.quantity,
      raw_quantity: detail.raw_quantity,
      detail,
    },
  ];
}

function toMethod({ shipping_method, ...detail }: Row): Row[] {
  return shipping_method ? [{ ...(shipping_method as Row), detail }] : [];
}

const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value : []);

const byId = (rows: readonly Row[]): Map<unknown, Row> => new Map(rows.map((row) => [row.id, row]));
