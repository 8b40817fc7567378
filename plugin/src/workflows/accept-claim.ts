import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { acceptOrderTransferWorkflow, requestOrderTransferWorkflow } from "@medusajs/medusa/core-flows";
import { acceptanceNote } from "../claims/acceptance-note";
import { readTransferToken } from "../claims/active-changes";
import { endClaim, reopenClaim } from "../claims/records";

export interface AcceptedClaim {
  readonly claimId: string;
  readonly orderId: string;
  /** Into whose account the order moves. */
  readonly customerId: string;
}

/** Medusa makes the token of a transfer by itself and answers it to nobody. */
const readTransferTokenStep = createStep(
  "order-pages-read-transfer-token",
  async ({ orderId, claimId }: AcceptedClaim, { container }) =>
    new StepResponse(await readTransferToken(container, orderId, acceptanceNote(claimId))),
);

const endAcceptedClaimStep = createStep(
  "order-pages-end-accepted-claim",
  async ({ claimId }: AcceptedClaim, { container }) => {
    await endClaim(container, claimId, "accepted");
    return new StepResponse(undefined, claimId);
  },
  async (claimId, { container }) => {
    if (claimId) await reopenClaim(container, claimId);
  },
);

/**
 * Moves an order into an account as Medusa does, request and acceptance in one: should one of the steps fail, Medusa takes back those
 * before it, and no order change stays open.
 */
export const acceptClaimWorkflow = createWorkflow(
  "order-pages-accept-claim",
  (claim: WorkflowData<AcceptedClaim>): WorkflowResponse<undefined> => {
    requestOrderTransferWorkflow.runAsStep({
      input: transform({ claim }, ({ claim: { claimId, orderId, customerId } }) => ({
        order_id: orderId,
        customer_id: customerId,
        logged_in_user: customerId,
        internal_note: acceptanceNote(claimId),
      })),
    });
    const token = readTransferTokenStep(claim);
    acceptOrderTransferWorkflow.runAsStep({
      input: transform({ claim, token }, (known) => ({ order_id: known.claim.orderId, token: known.token })),
    });
    endAcceptedClaimStep(claim);
    return new WorkflowResponse(undefined);
  },
);
