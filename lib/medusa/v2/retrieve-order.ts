import "server-only";
import { z } from "zod";
import type { Order } from "@/lib/orders/order";
import { BackendUnavailable } from "../backend";
import { request } from "./client";
import { ORDER_FIELDS } from "./fields";
import { toOrder } from "./order";
import { noteFeatures, withPlugin } from "./plugin";

const answerSchema = z.object({ order: z.unknown(), features: z.array(z.string()).optional().catch(undefined) });

/** One order by its id: the plugin's lean read, or stock Medusa's with the same fields. */
export async function retrieveOrder(id: string): Promise<Order | null> {
  const answer = await withPlugin(
    "orders",
    () => request(`/store/order-pages/orders/${id}`),
    () => {
      // No plugin that reads orders is no plugin: the page need not ask what else it can do.
      noteFeatures([]);
      return request(`/store/orders/${id}`, { query: { fields: ORDER_FIELDS } });
    },
  );
  if (answer === null) return null;
  const parsed = answerSchema.safeParse(answer);
  if (parsed.data?.features) noteFeatures(parsed.data.features);
  const order = parsed.success ? toOrder(parsed.data.order) : null;
  // Another order than the one asked for is no answer at all: a cache in front of the backend gone wrong.
  if (order?.id !== id) throw new BackendUnavailable("malformed");
  return order;
}
