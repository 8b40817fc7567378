import "server-only";
import { toOrder } from "@order-pages/shared/medusa/v1/order";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { requestedOrder } from "@/lib/medusa/requested-order";
import { request } from "../http";
import { ORDER_RELATIONS } from "./fields";

/** One order by its id. */
export async function retrieveOrder(id: string): Promise<Order | null> {
  const answer = await request(`/store/orders/${id}`, { query: { expand: ORDER_RELATIONS } });
  return answer === null ? null : requestedOrder(answer, id, toOrder);
}
