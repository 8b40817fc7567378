import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { plain } from "../orders/pick";

interface Reservation {
  readonly line_item_id?: string | null;
  readonly inventory_item_id: string;
  readonly location_id: string;
}

interface Level {
  readonly inventory_item_id: string;
  readonly location_id: string;
  readonly stocked_quantity: unknown;
  readonly reserved_quantity: unknown;
}

/**
 * Which lines wait for stock: Medusa has reserved their units at a place that has sold more of them than it has. A line is one of those
 * until it is packed, or until the shop has enough for everyone who waits.
 * @param lineIds of an order's lines
 * @returns the ids of those that wait
 */
export async function shortLines(scope: MedusaContainer, lineIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (lineIds.length === 0) return new Set();
  const inventory = scope.resolve(Modules.INVENTORY);
  const reserved: Reservation[] = await inventory.listReservationItems({ line_item_id: [...lineIds] }, { take: MOST });
  if (reserved.length === 0) return new Set();
  const levels: Level[] = await inventory.listInventoryLevels(
    {
      inventory_item_id: [...new Set(reserved.map(({ inventory_item_id }) => inventory_item_id))],
      location_id: [...new Set(reserved.map(({ location_id }) => location_id))],
    },
    { take: MOST },
  );
  const short = new Set(levels.filter(isOversold).map(placeOf));
  return new Set(reserved.flatMap((one) => (short.has(placeOf(one)) ? (one.line_item_id ?? []) : [])));
}

/** More than an order has lines and a shop has places; a bound all the same. */
const MOST = 1_000;

const isOversold = ({ stocked_quantity, reserved_quantity }: Level) =>
  Number(plain(reserved_quantity)) > Number(plain(stocked_quantity));

const placeOf = ({ inventory_item_id, location_id }: Pick<Level, "inventory_item_id" | "location_id">) =>
  `${inventory_item_id} ${location_id}`;
