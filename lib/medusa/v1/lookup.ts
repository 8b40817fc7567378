import "server-only";
import { type LookupQuery, matches } from "@order-pages/shared/orders/rules/lookup";
import { z } from "zod";
import { NoSuchRoute, parse, request } from "../http";
import { isOrderNumber } from "./order-number";

const answerSchema = z.object({
  order: z.object({ id: z.string(), display_id: z.number(), email: z.string() }),
});

/** A well-formed id that no order has. */
const NO_ORDER = `order_${"0".repeat(26)}`;

/** Finds an order by Medusa v1's own lookup, which takes a number and an email in small letters, as it keeps them. */
export async function lookupOrder(query: LookupQuery): Promise<string | null> {
  const { number, email } = query;
  if (!isOrderNumber(number)) return null;
  const answer = await find(number, email);
  if (answer === null) return null;
  const { order } = parse(answerSchema, answer);
  return matches({ numbers: [order.display_id], email: order.email }, query) ? order.id : null;
}

/**
 * A miss is a bare "Not Found" there, as a gateway without a backend would say it: so Medusa is asked for an order that does
 * not exist, which it says in its own words.
 * @throws NoSuchRoute where it was a gateway
 */
async function find(number: string, email: string): Promise<unknown> {
  try {
    return await request("/store/orders", {
      query: { display_id: number, email, fields: "id,display_id,email", expand: "payments" },
      absent: 400,
    });
  } catch (error) {
    if (!(error instanceof NoSuchRoute)) throw error;
    await request(`/store/orders/${NO_ORDER}`);
    return null;
  }
}

/** Every Medusa v1 can. */
export async function canLookup(): Promise<boolean> {
  return true;
}
