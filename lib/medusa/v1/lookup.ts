import "server-only";
import { z } from "zod";
import { type LookupQuery, matches } from "@/lib/orders/lookup";
import { NoSuchRoute, parse, request } from "../http";

const answerSchema = z.object({
  order: z.object({ id: z.string(), display_id: z.number(), email: z.string() }),
});

/** Past this Medusa v1 answers 500: its numbers are 32 bits wide. */
const MAX_NUMBER = 2_147_483_647;

/** A well-formed id that no order has. */
const NO_ORDER = `order_${"0".repeat(26)}`;

/** Finds an order by Medusa v1's own lookup, which takes a number and an email in small letters, as it keeps them. */
export async function lookupOrder(query: LookupQuery): Promise<string | null> {
  const { number, email } = query;
  if (!/^[1-9]\d{0,9}$/.test(number) || Number(number) > MAX_NUMBER) return null;
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
