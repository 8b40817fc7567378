import "server-only";
import type { Order } from "@/lib/orders/order";
import { request } from "../http";
import { theOrder } from "../the-order";
import { ORDER_RELATIONS } from "./fields";
import { toOrder } from "./order";

/** One order by its id. */
export async function retrieveOrder(id: string): Promise<Order | null> {
  const answer = await request(`/store/orders/${id}`, { query: { expand: ORDER_RELATIONS } });
  return answer === null ? null : theOrder(answer, id, toOrder);
}
