import { raw } from "@medusajs/framework/mikro-orm/postgresql";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { readRows } from "../database/read-rows";
import { type Filters, PLACED } from "../orders/filters";
import type { Shape } from "../orders/pick";
import { displayId, type LookupCandidate, type LookupQuery, matches, OWN_NUMBER, spellingInDatabase } from "./query";

const CANDIDATE = { display_id: true, custom_display_id: true, email: true } satisfies Shape;

/**
 * Finds an order by number and email. The email is compared here and not in the database, where it stands as it was typed;
 * and the number once more, because the database's spelling of it lets a few others through. The query is the same
 * for a hit and for every kind of miss, so that its time tells nothing. It is asked for rows (database/read-rows.ts).
 * @param query normalized by the storefront
 * @returns the order's id, of several the newest; null for every kind of miss
 */
export async function findOrder(scope: MedusaContainer, query: LookupQuery): Promise<string | null> {
  const sequential = displayId(query.number);
  const where: Filters = {
    ...PLACED,
    $or: [
      ...(sequential === null ? [] : [{ display_id: sequential }]),
      // Said of its own, so that Medusa's index leaves out the orders without a number of the shop's: in most shops all of them.
      { custom_display_id: { $ne: null }, [raw(OWN_NUMBER)]: spellingInDatabase(query.number) },
    ],
  };
  const orders = (await readRows(scope, {
    module: Modules.ORDER,
    model: "Order",
    shape: CANDIDATE,
    where,
    order: { created_at: "DESC", id: "DESC" },
  })) as unknown as LookupCandidate[];
  return orders.find((order) => matches(order, query))?.id ?? null;
}
