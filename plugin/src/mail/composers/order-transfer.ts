import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { composeClaim } from "#shared";
import { readTransfers } from "../../claims/transfer";
import { readOptions } from "../../options/read-options";
import { mailContext } from "../context";
import type { AddressedMail, MailComposer } from "./composer";

/** Asks an order's mailbox whether it may go into somebody's account; nobody is asked once that is answered. */
export const composeOrderTransferMail: MailComposer = async (container, request): Promise<AddressedMail | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [transfer] = await readTransfers(query, { id: request.resourceId });
  if (transfer?.state !== "pending" || !transfer.order.email) return null;
  const { data } = await query.graph({ entity: "customer", fields: ["email"], filters: { id: transfer.customerId } });
  const requesterEmail = String((data[0] as { email?: string } | undefined)?.email ?? "");
  const options = readOptions(container);
  const { orderId, token, order } = transfer;
  return {
    to: transfer.order.email,
    content: composeClaim(
      {
        orders: [{ number: order.number, placedAt: order.placedAt.toISOString() }],
        requesterEmail,
        url: `${options.storefrontUrl}/order/${encodeURIComponent(orderId)}/transfer/${encodeURIComponent(token)}`,
        minutes: null,
      },
      mailContext(options),
    ),
  };
};
