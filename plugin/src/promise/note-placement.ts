import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { deliveryTimeOf, promisedDays, promiseOfAll } from "#shared";
import { readOptions } from "../options/read-options";
import { listLinks } from "../orders/list-links";
import { shortLines } from "../stock/short-lines";

/** Where an order keeps its promise, in its metadata; `packages/shared/src/promise/stored-promise.ts` reads it. */
const PROMISE = "promised_delivery";

/** Where an order keeps that something of it was out of stock when it was placed, so that reads of others need not look. */
const BACKORDER = "back_ordered";

/**
 * Whose note it is: the order's own id. Medusa copies a cart's metadata, which shoppers write, to its order, and nobody knows the id of an
 * order before it is placed.
 */
const NOTED = "placement_noted";

type Metadata = Readonly<Record<string, unknown>> | null | undefined;

interface OrderRow {
  readonly created_at: string | Date;
  readonly metadata?: Metadata;
  readonly items?: readonly ({ readonly id: string } | null)[] | null;
  readonly shipping_methods?: readonly ({ readonly shipping_option_id?: string | null } | null)[] | null;
}

/**
 * Notes with an order what only the moment of its placement tells: that it waits for stock, or else when its shop promises it, from what
 * its shipping options say then. A promise is kept, never reckoned again: an option that changes later changes no order. What the shop
 * wrote with the order itself is kept too; what a shopper wrote into the cart is not.
 * @returns nothing; an order with a way that promises nothing gets no promise, and neither does one that waits for stock
 */
export async function notePlacement(container: MedusaContainer, orderId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["created_at", "metadata", "items.id", "shipping_methods.shipping_option_id"],
    filters: { id: orderId },
  });
  const order = data[0] as OrderRow | undefined;
  if (!order) return;
  const isNoted = names(order.metadata);
  if (isNoted && (order.metadata?.[NOTED] === orderId || !(await isOfShopper(container, orderId)))) return;
  const short = await shortLines(
    container,
    (order.items ?? []).flatMap((item) => item?.id ?? []),
  );
  const noted = short.size > 0 ? { [BACKORDER]: true } : await promiseFor(container, order);
  if (noted === null && !isNoted) return;
  const undone = isNoted ? { [PROMISE]: null, [BACKORDER]: false } : {};
  await container
    .resolve(Modules.ORDER)
    .updateOrders(orderId, { metadata: { ...order.metadata, ...undone, ...noted, [NOTED]: orderId } });
}

const names = (metadata: Metadata): boolean => metadata?.[PROMISE] !== undefined || metadata?.[BACKORDER] !== undefined;

/** Whether the cart of an order names what is the shop's to say. A cart takes nothing more once it is an order. */
async function isOfShopper(container: MedusaContainer, orderId: string): Promise<boolean> {
  const [link] = await listLinks(container, [Modules.ORDER, "order_id"], [Modules.CART, "cart_id"], {
    order_id: orderId,
  });
  if (!link) return false;
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: ["metadata"], filters: { id: link.cart_id } });
  return names((data[0] as { metadata?: Metadata } | undefined)?.metadata);
}

/** What was noted when an order was placed. */
interface Placement {
  /** As it is written there; whatever is none is for the reader to find out. */
  readonly promise: unknown;
  /** Whether something of it was out of stock. */
  readonly waitedForStock: boolean;
}

/**
 * What an order's metadata says of its placement in the shop's own word: until its event has run, it may say what a shopper wrote into the
 * cart. Asks for the cart only where the metadata says something and not whose note that is.
 */
export async function readPlacement(
  container: MedusaContainer,
  { id, metadata }: { readonly id: string; readonly metadata?: Metadata },
): Promise<Placement> {
  if (!names(metadata)) return UNNOTED;
  if (metadata?.[NOTED] !== id && (await isOfShopper(container, id))) return UNNOTED;
  return { promise: metadata?.[PROMISE] ?? null, waitedForStock: metadata?.[BACKORDER] === true };
}

const UNNOTED: Placement = { promise: null, waitedForStock: false };

/** @returns the metadata of the promise; `null` where nothing is promised */
async function promiseFor(container: MedusaContainer, order: OrderRow): Promise<object | null> {
  const ids = (order.shipping_methods ?? []).map((method) => method?.shipping_option_id ?? null);
  if (ids.length === 0 || ids.includes(null)) return null;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: ["id", "metadata"],
    filters: { id: ids as string[] },
  });
  const found = new Map((data as { id: string; metadata?: Metadata }[]).map((one) => [one.id, one.metadata]));
  const { timeZone } = readOptions(container);
  const placedAt = new Date(order.created_at);
  const promise = promiseOfAll(
    ids.map((id) => {
      const time = deliveryTimeOf(found.get(id ?? ""));
      return time && promisedDays(placedAt, time, timeZone);
    }),
  );
  return promise && { [PROMISE]: promise };
}
