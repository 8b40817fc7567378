import "server-only";
import { z } from "zod";
import type { Order } from "@/lib/orders/order";
import { BackendUnavailable } from "../backend";
import { request } from "./client";
import { ORDER_FIELDS } from "./fields";
import { toOrder } from "./order";
import { withPlugin } from "./plugin";

const answerSchema = z.object({ order: z.unknown() });

/** One order by its id: the plugin's lean read, or stock Medusa's with the same fields. */
export async function retrieveOrder(id: string): Promise<Order | null> {
  const answer = await withPlugin(
    "orders",
    () => request(`/store/order-pages/orders/${id}`),
    () => request(`/store/orders/${id}`, { query: { fields: ORDER_FIELDS } }),
  );
  if (answer === null) return null;
  const parsed = answerSchema.safeParse(answer);
  const order = parsed.success ? toOrder(parsed.data.order) : null;
  // Another order than the one asked for is no answer at all: a cache in front of the backend gone wrong.
  if (order?.id !== id) throw new BackendUnavailable("malformed");
  return order;
}
