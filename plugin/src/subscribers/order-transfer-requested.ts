import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sendTransferMail } from "../claims/send-transfer-mail";
import { readTransfers } from "../claims/transfer";

interface TransferRequested {
  /** The order's. */
  id: string;
  order_change_id: string;
}

/** Tells an order's mailbox that somebody asks for the order. The event brings no token: it is read from the order change. */
export default async function sendTransferRequested({
  event,
  container,
}: SubscriberArgs<TransferRequested>): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [transfer] = await readTransfers(query, { id: event.data.order_change_id });
  if (transfer?.state !== "pending") return;
  await sendTransferMail(container, transfer, { trigger: event.name, isFirst: true });
}

export const config: SubscriberConfig = {
  event: "order.transfer_requested",
  context: { subscriberId: "order-pages-transfer-requested" },
};
