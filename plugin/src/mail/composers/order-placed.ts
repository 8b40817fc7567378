import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { composeOrderPlaced, type Order, orderLink, toOrderOfV2 } from "#shared";
import { readOptions } from "../../options/read-options";
import { readOrder } from "../../orders/read-order";
import { mailContext } from "../context";
import type { AddressedMail, MailComposer } from "./composer";

/** The confirmation of an order, from the same read and by the same code as its page. */
export const composeOrderPlacedMail: MailComposer = async (
  container,
  { resourceId },
): Promise<AddressedMail | null> => {
  const [order, locale] = await Promise.all([orderAsAnswered(container, resourceId), localeOf(container, resourceId)]);
  if (!order?.email || order.status === "canceled") return null;
  const options = readOptions(container);
  const link = orderLink(order, options, new Date());
  return { to: order.email, content: composeOrderPlaced(order, link, mailContext(options, locale)) };
};

/** @throws Error where the plugin's own read answers what is no order */
async function orderAsAnswered(container: MedusaContainer, id: string): Promise<Order | null> {
  const row = await readOrder(container, id);
  if (row === null) return null;
  // The store API writes it so: dates and big numbers become texts and numbers only in JSON.
  const order = toOrderOfV2(JSON.parse(JSON.stringify(row)));
  if (!order) throw new Error(`order ${id} could not be read`);
  return order;
}

/** The language of the cart it came from. No page shows it, so the plugin's read leaves it out. */
async function localeOf(container: MedusaContainer, id: string): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["locale"], filters: { id } });
  return (data[0] as { locale?: string | null } | undefined)?.locale ?? null;
}
