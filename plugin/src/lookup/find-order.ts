import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { type Filters, PLACED } from "../orders/filters";
import { displayId, type LookupCandidate, type LookupQuery, matches, numberPattern } from "./query";

const PAGE = 100;

/**
 * Finds an order by number and email. The email is compared here and not in the database, where it stands as it was typed;
 * and the number once more, because a filter that Medusa does not know would let every order through. The query is the same
 * for a hit and for every kind of miss, so that its time tells nothing. It is asked of the order module itself: Medusa's query API
 * would count the orders as well.
 * @param query normalised by the storefront
 * @returns the order's id, of several the newest; null for every kind of miss
 */
export async function findOrder(scope: MedusaContainer, query: LookupQuery): Promise<string | null> {
  const sequential = displayId(query.number);
  const filters: Filters = {
    ...PLACED,
    $or: [
      ...(sequential === null ? [] : [{ display_id: sequential }]),
      { custom_display_id: { $re: numberPattern(query.number) } },
    ],
  };
  for (let skip = 0; ; skip += PAGE) {
    const orders: LookupCandidate[] = await scope.resolve(Modules.ORDER).listOrders(filters, {
      select: ["id", "display_id", "custom_display_id", "email"],
      take: PAGE,
      skip,
      order: { created_at: "DESC", id: "DESC" },
    });
    const found = orders.find((order) => matches(order, query));
    if (found) return found.id;
    if (orders.length < PAGE) return null;
  }
}
