import type { Order } from "@order-pages/shared/orders/facts/order";
import { z } from "zod";
import { BackendUnavailable } from "./backend";

const answerSchema = z.object({ order: z.unknown() });

/**
 * The order that was asked for, of an answer to the question for one.
 * @throws BackendUnavailable for another order: a cache in front of the backend gone wrong
 */
export function requestedOrder(answer: unknown, id: string, toOrder: (raw: unknown) => Order | null): Order {
  const parsed = answerSchema.safeParse(answer);
  const order = parsed.success ? toOrder(parsed.data.order) : null;
  if (order?.id !== id) throw new BackendUnavailable("malformed");
  return order;
}
