import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { composeOrderLink, orderLink } from "#shared";
import { readOptions } from "../../options/read-options";
import { mailContext } from "../context";
import type { AddressedMail, MailComposer } from "./composer";

interface LinkedOrder {
  readonly display_id?: number | string | null;
  readonly custom_display_id?: string | null;
  readonly email?: string | null;
  readonly locale?: string | null;
}

/** The link to an order, for the mailbox that it has now. */
export const composeOrderLinkMail: MailComposer = async (container, { resourceId }): Promise<AddressedMail | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const fields = ["display_id", "custom_display_id", "email", "locale"];
  const { data } = await query.graph({ entity: "order", fields, filters: { id: resourceId } });
  const [order] = data as LinkedOrder[];
  if (!order?.email) return null;
  const options = readOptions(container);
  const number = String(order.custom_display_id || order.display_id);
  const link = orderLink({ id: resourceId, email: order.email }, options, new Date());
  return { to: order.email, content: composeOrderLink(number, link, mailContext(options, order.locale ?? null)) };
};
