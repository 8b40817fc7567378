import "server-only";
import { toOrder } from "@order-pages/shared/medusa/v1/order";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { requestedOrder } from "@/lib/medusa/requested-order";
import { request } from "../http";
import { ORDER_RELATIONS } from "./fields";
import { productHandles } from "./product-handles";

/** One order by its id. */
export async function retrieveOrder(id: string): Promise<Order | null> {
  const answer = await request(`/store/orders/${id}`, { query: { expand: ORDER_RELATIONS } });
  if (answer === null) return null;
  const handles = await productHandles([(answer as { order?: unknown }).order]);
  return requestedOrder(answer, id, (raw) => toOrder(raw, handles));
}
