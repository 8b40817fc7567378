import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { literalPattern } from "../database/literal-pattern";
import { displayId, type LookupCandidate, type LookupQuery, matches, spellings } from "./query";

const PAGE = 100;

/**
 * Finds an order by number and email. The email is compared here and not in the database, where it stands as it was typed;
 * and the number once more, because a filter that Medusa does not know would let every order through. The query is the same
 * for a hit and for every kind of miss, so that its time tells nothing.
 * @param query normalised by the storefront
 * @returns the order's id, of several the newest; null for every kind of miss
 */
export async function findOrder(graph: Omit<RemoteQueryFunction, symbol>, query: LookupQuery): Promise<string | null> {
  const sequential = displayId(query.number);
  const filters = {
    // A draft is a merchant's sketch, not yet an order.
    is_draft_order: false,
    $or: [
      ...(sequential === null ? [] : [{ display_id: sequential }]),
      ...spellings(query.number).map((number) => ({ custom_display_id: { $ilike: literalPattern(number) } })),
    ],
  };
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await graph.graph({
      entity: "order",
      fields: ["id", "display_id", "custom_display_id", "email"],
      filters,
      pagination: { take: PAGE, skip, order: { created_at: "DESC", id: "DESC" } },
    });
    const orders = data as LookupCandidate[];
    const found = orders.find((order) => matches(order, query));
    if (found) return found.id;
    if (orders.length < PAGE) return null;
  }
}
