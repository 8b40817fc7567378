import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { sendClaimMail } from "../claims/send-claim-mail";
import { readTransfers } from "../claims/transfers";

interface TransferRequested {
  /** The order's. */
  id: string;
  order_change_id: string;
}

/**
 * Tells an order's mailbox that the shop's staff has asked for a transfer, which stays Medusa's own. The event brings no token: it is read from the order
 * change. An accepted claim opens and confirms one, too, and asks nobody.
 */
export default async function sendTransferRequested({
  event,
  container,
}: SubscriberArgs<TransferRequested>): Promise<void> {
  const [transfer] = await readTransfers(container, { id: event.data.order_change_id });
  if (transfer?.state !== "pending") return;
  await sendClaimMail(container, transfer, { trigger: event.name, isFirst: true });
}

export const config: SubscriberConfig = {
  event: "order.transfer_requested",
  context: { subscriberId: "order-pages-transfer-requested" },
};
