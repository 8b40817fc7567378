import type { MedusaContainer } from "@medusajs/framework/types";
import { acceptOrderTransferWorkflow, declineOrderTransferRequestWorkflow } from "@medusajs/medusa/core-flows";
import { acceptClaim } from "./accept-claim";
import type { Claim } from "./claim";
import { findClaimByToken } from "./find-claim-by-token";
import { mailClaimEnded } from "./mail-claim-ended";
import { endClaim } from "./records";
import { withOrder } from "./with-order";

/** `spent`: not the token of an open claim of this order. `busy`: the shop is changing the order; the claim stays open. */
export type AnswerOutcome = "done" | "spent" | "busy";

interface ClaimAnswer {
  readonly orderId: string;
  /** From the mail's link: ours, or Medusa's own of a transfer that is open. */
  readonly token: string;
  readonly answer: "accept" | "decline";
}

/**
 * Answers a claim for its mailbox, one answer at a time: whichever comes second finds the claim answered. Whoever asked is mailed of one
 * that came to nothing.
 * @throws MedusaError (conflict, 409) where another change of the order is under way for too long
 */
export async function answerClaim(
  container: MedusaContainer,
  { orderId, token, answer }: ClaimAnswer,
): Promise<AnswerOutcome> {
  const { outcome, ended } = await withOrder(container, orderId, async () => {
    const claim = await findClaimByToken(container, orderId, token);
    if (claim?.state !== "pending") return { outcome: "spent" as const, ended: null };
    const outcome = await carryOut(container, claim, answer);
    const isOver = answer === "decline" || outcome === "spent";
    return { outcome, ended: isOver ? claim : null };
  });
  if (ended) await mailClaimEnded(container, ended, `claim.${answer}`);
  return outcome;
}

async function carryOut(
  container: MedusaContainer,
  claim: Claim,
  answer: ClaimAnswer["answer"],
): Promise<AnswerOutcome> {
  if (claim.transferToken !== null) {
    const workflow = answer === "accept" ? acceptOrderTransferWorkflow : declineOrderTransferRequestWorkflow;
    await workflow(container).run({ input: { order_id: claim.orderId, token: claim.transferToken } });
    return "done";
  }
  if (answer === "accept") return acceptClaim(container, claim);
  await endClaim(container, claim.id, "declined");
  return "done";
}
