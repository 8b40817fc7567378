import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type Claim, toClaim } from "./claim";
import { readTransfersOf } from "./transfer";
import { readTransferMails } from "./transfer-mails";

/** What a customer has asked for and what became of it, newest first. */
export async function listClaims(container: MedusaContainer, customerId: string): Promise<Claim[]> {
  const transfers = await readTransfersOf(container.resolve(ContainerRegistrationKeys.QUERY), customerId);
  const mails = await readTransferMails(
    container,
    transfers.map(({ id }) => id),
  );
  const now = new Date();
  return transfers.map((transfer) => toClaim(transfer, mails, now));
}
