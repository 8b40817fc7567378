import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { readOptions } from "../options/read-options";
import { deliveryTimeOf } from "./delivery-time";
import { promisedDays, slowest } from "./promised-days";

/** Where an order keeps its promise, in its metadata; `packages/shared/src/medusa/promise.ts` reads it. */
const KEY = "promised_delivery";

type Metadata = Readonly<Record<string, unknown>> | null | undefined;

interface OrderRow {
  readonly created_at: string | Date;
  readonly metadata?: Metadata;
  readonly shipping_methods?: readonly ({ readonly shipping_option_id?: string | null } | null)[] | null;
}

/**
 * Stores with an order when its shop promises it, from what its shipping options say at that moment. A promise is kept, never
 * reckoned again: an option that changes later changes no order.
 * @returns nothing; an order with a way that promises nothing gets no promise
 */
export async function storePromise(container: MedusaContainer, orderId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["created_at", "metadata", "shipping_methods.shipping_option_id"],
    filters: { id: orderId },
  });
  const order = data[0] as OrderRow | undefined;
  if (!order || order.metadata?.[KEY] !== undefined) return;
  const ids = (order.shipping_methods ?? []).map((method) => method?.shipping_option_id ?? null);
  if (ids.length === 0 || ids.includes(null)) return;
  const { data: options } = await query.graph({
    entity: "shipping_option",
    fields: ["id", "metadata"],
    filters: { id: ids as string[] },
  });
  const found = new Map((options as { id: string; metadata?: Metadata }[]).map((one) => [one.id, one.metadata]));
  const times = ids.map((id) => deliveryTimeOf(found.get(id ?? "")));
  const { timeZone } = readOptions(container);
  const placedAt = new Date(order.created_at);
  const promise = slowest(times.flatMap((time) => (time ? [promisedDays(placedAt, time, timeZone)] : [])));
  if (promise === null || times.includes(null)) return;
  await container.resolve(Modules.ORDER).updateOrders(orderId, { metadata: { ...order.metadata, [KEY]: promise } });
}
