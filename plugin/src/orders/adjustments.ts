import type { FindConfig, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Filters } from "./filters";

/** A line or a shipping method; its `detail` has the version of the order that it is of. */
type Adjusted = Readonly<Record<string, unknown>>;

interface Adjustable {
  readonly items: readonly Adjusted[];
  readonly shipping_methods: readonly Adjusted[];
}

/** An adjustment as the order module answers it. */
interface Adjustment {
  readonly version?: number;
  readonly item_id?: string;
  readonly shipping_method_id?: string;
}

const COLUMNS = ["id", "version", "code", "amount"];

/**
 * Gives lines and shipping methods their adjustments, those of the version they are of. Asked for with the orders, Medusa reads them
 * whole, in two queries one after the other, and by a condition for every line, which together cost it a fourth of its work.
 * @param orders with ids and `detail.version` of lines and methods; they are not changed
 */
export async function withAdjustments<T extends Adjustable>(
  scope: MedusaContainer,
  orders: readonly T[],
): Promise<readonly T[]> {
  const lines = orders.flatMap(({ items }) => items);
  const methods = orders.flatMap(({ shipping_methods }) => shipping_methods);
  const service = scope.resolve(Modules.ORDER);
  const [ofLines, ofMethods] = await Promise.all([
    lines.length === 0
      ? []
      : service.listOrderLineItemAdjustments(
          keysOf(lines, "item_id"),
          // Medusa's types do not name the version.
          { select: [...COLUMNS, "is_tax_inclusive", "item_id"], take: null } as unknown as FindConfig<object>,
        ),
    methods.length === 0
      ? []
      : service.listOrderShippingMethodAdjustments(keysOf(methods, "shipping_method_id"), {
          select: [...COLUMNS, "shipping_method_id"],
          take: null,
        } as unknown as FindConfig<object>),
  ]);
  const known = new Map<string, Adjustment[]>();
  for (const adjustment of [...ofLines, ...ofMethods] as readonly Adjustment[]) {
    const key = keyOf(adjustment.item_id ?? adjustment.shipping_method_id, adjustment.version);
    known.set(key, [...(known.get(key) ?? []), adjustment]);
  }
  const adjusted = (row: Adjusted) => ({ ...row, adjustments: known.get(keyOf(row.id, versionOf(row))) ?? [] });
  return orders.map((order) => ({
    ...order,
    items: order.items.map(adjusted),
    shipping_methods: order.shipping_methods.map(adjusted),
  }));
}

/** Every id with every version: an order that was changed often has adjustments of each, and only few are of the last. */
function keysOf(rows: readonly Adjusted[], column: "item_id" | "shipping_method_id"): Filters {
  return {
    [column]: [...new Set(rows.map(({ id }) => id))],
    version: [...new Set(rows.map(versionOf))],
  };
}

const versionOf = ({ detail }: Adjusted): unknown =>
  (detail as { readonly version?: unknown } | null | undefined)?.version;

const keyOf = (id: unknown, version: unknown): string => `${id}@${version}`;
