import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { readClaim } from "../claims/read-claims";
import { CLAIM_REQUESTED } from "../claims/request-claim";
import { sendClaimMail } from "../claims/send-claim-mail";

/** Asks a claim's mailbox. The event brings the claim's id alone: what is mailed is read when it is sent. */
export default async function sendClaimRequested({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const claim = await readClaim(container, event.data.id);
  if (claim?.state !== "pending") return;
  await sendClaimMail(container, claim, { trigger: event.name, isFirst: true });
}

export const config: SubscriberConfig = {
  event: CLAIM_REQUESTED,
  context: { subscriberId: "order-pages-claim-requested" },
};
