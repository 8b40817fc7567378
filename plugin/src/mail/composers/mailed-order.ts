import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type MailContext, type Order, type OrderLink, orderLink, toOrderOfV2 } from "#shared";
import { readOptions } from "../../options/read-options";
import { readOrder } from "../../orders/read-order";
import { mailContext } from "../context";

/** An order with what every mail about it needs. */
export interface OrderToMail {
  readonly to: string;
  readonly order: Order;
  readonly link: OrderLink;
  readonly context: MailContext;
}

/**
 * Reads an order for a mail, as its page does.
 * @returns `null` where there is no such order, nobody to write to, or the shop wants no notification of it
 * @throws Error where the plugin's own read answers what is no order
 */
export async function readOrderToMail(container: MedusaContainer, id: string): Promise<OrderToMail | null> {
  const [order, { locale, isSilent }] = await Promise.all([readOrderAsShown(container, id), settingsOf(container, id)]);
  if (!order?.email || isSilent) return null;
  const options = readOptions(container);
  return {
    to: order.email,
    order,
    link: orderLink(order, options, new Date()),
    context: mailContext(options, locale),
  };
}

/**
 * Reads an order as its page does.
 * @returns `null` where there is no such order
 * @throws Error where the plugin's own read answers what is no order
 */
export async function readOrderAsShown(container: MedusaContainer, id: string): Promise<Order | null> {
  const row = await readOrder(container, id);
  if (row === null) return null;
  // The store API writes it so: dates and big numbers become texts and numbers only in JSON.
  const order = toOrderOfV2(JSON.parse(JSON.stringify(row)));
  if (!order) throw new Error(`order ${id} could not be read`);
  return order;
}

/** The language of the cart it came from, and whether the shop writes of it at all. No page shows these, so its read leaves them out. */
async function settingsOf(
  container: MedusaContainer,
  id: string,
): Promise<{ readonly locale: string | null; readonly isSilent: boolean }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["locale", "no_notification"], filters: { id } });
  const [row] = data as { locale?: string | null; no_notification?: boolean | null }[];
  return { locale: row?.locale ?? null, isSilent: row?.no_notification === true };
}
