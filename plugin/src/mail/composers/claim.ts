import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { composeClaim } from "#shared";
import { emailOfCustomer } from "../../claims/claim-question";
import { linkToken } from "../../claims/link-token";
import { readClaim } from "../../claims/read-claims";
import { readOptions } from "../../options/read-options";
import { mailContext } from "../context";
import type { AddressedMail, MailComposer } from "./composer";

/** Asks a claim's mailbox whether the order may go into somebody's account; nobody is asked once that is answered. */
export const composeClaimMail: MailComposer = async (container, { resourceId }): Promise<AddressedMail | null> => {
  const claim = await readClaim(container, resourceId);
  if (claim?.state !== "pending" || !claim.email) return null;
  const { orderId, order, email, expiresAt } = claim;
  const [requester, locale] = await Promise.all([
    emailOfCustomer(container, claim.customerId),
    readLocaleOfOrder(container, orderId),
  ]);
  const options = readOptions(container);
  const token = linkToken(container, claim);
  return {
    to: email,
    content: composeClaim(
      {
        orders: [{ number: order.number, placedAt: order.placedAt.toISOString() }],
        requesterEmail: requester ?? "",
        isInAccount: email !== order.email,
        url: `${options.storefrontUrl}/order/${encodeURIComponent(orderId)}/transfer/${encodeURIComponent(token)}`,
        minutes: null,
        expiresAt: expiresAt?.toISOString() ?? null,
      },
      mailContext(options, locale),
    ),
  };
};

/** Whoever is asked reads the language they ordered in; whoever asks may read another. */
async function readLocaleOfOrder(container: MedusaContainer, id: string): Promise<string | null> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "locale"], filters: { id } });
  const [order] = data as { locale?: string | null }[];
  return order?.locale ?? null;
}
