import "server-only";
import { formatGreetedName } from "@order-pages/shared/format/name";
import { z } from "zod";
import type { Customer, Mailbox } from "../accounts";
import { TOKEN_REFUSED } from "../failure";
import { bearer, parse, request } from "../http";

const text = z.string().nullish().catch(null);
const answerSchema = z.object({
  customer: z.object({ id: z.string(), email: text, first_name: text, last_name: text }),
  /** The plugin's own, in Medusa's answer; a stock backend has none. */
  order_pages: z.object({ orders: z.union([z.literal("all"), z.array(z.string())]) }).optional(),
});

/** Who the token belongs to: Medusa verifies it, we never do. */
export async function identifyCustomer(token: string): Promise<Customer | null> {
  const answer = await request("/store/customers/me", {
    query: { fields: "id,email,first_name,last_name" },
    headers: bearer(token),
    absent: TOKEN_REFUSED,
  });
  if (answer === null) return null;
  const { customer, order_pages } = parse(answerSchema, answer);
  return {
    id: customer.id,
    email: customer.email ?? null,
    greetedName: formatGreetedName(customer.first_name ?? null, customer.last_name ?? null),
    mailbox: toMailbox(order_pages?.orders),
  };
}

function toMailbox(orders: "all" | readonly string[] | undefined): Mailbox {
  if (orders === undefined) return { state: "unknown" };
  return orders === "all" ? { state: "proven" } : { state: "unproven", ownOrderIds: orders };
}
