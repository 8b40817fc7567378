import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { type AnswerOutcome, answerClaim } from "../../claims/answer-claim";
import { cancelClaim } from "../../claims/cancel-claim";
import { requestClaim } from "../../claims/request-claim";
import type { AnswerTransferBody } from "./validators";

// Medusa's own routes of transfers, answered by the plugin: they would open an order change that keeps the shop from shipping, and
// answer the whole order to whoever asked. None of these goes on to Medusa's route, and none answers more than the order's id.

/**
 * Asks for an order. The answer goes out before anything is looked up, so that neither it nor its time tells whether there is such
 * an order, whose it is, or what came of asking.
 */
export async function requestTransfer(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const orderId = orderIdOf(req);
  res.json({ order: { id: orderId } });
  try {
    await requestClaim(req.scope, { orderId, customerId: req.auth_context.actor_id });
  } catch (error) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: a claim to order ${orderId} could not be made: ${withoutAddresses(error)}`);
  }
}

/** Takes an own request back. */
export async function cancelTransfer(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const orderId = orderIdOf(req);
  const state = await cancelClaim(req.scope, req.auth_context.actor_id, orderId);
  if (state !== "canceled") throw noSuchRequest();
  res.json({ order: { id: orderId } });
}

/** Accepts for the asked mailbox. */
export async function acceptTransfer(req: MedusaRequest<AnswerTransferBody>, res: MedusaResponse): Promise<void> {
  await answer(req, res, "accept");
}

/** Declines for the asked mailbox. */
export async function declineTransfer(req: MedusaRequest<AnswerTransferBody>, res: MedusaResponse): Promise<void> {
  await answer(req, res, "decline");
}

async function answer(
  req: MedusaRequest<AnswerTransferBody>,
  res: MedusaResponse,
  given: "accept" | "decline",
): Promise<void> {
  const orderId = orderIdOf(req);
  const outcome = await answerClaim(req.scope, { orderId, token: req.validatedBody.token, answer: given });
  if (outcome !== "done") throw PROBLEMS[outcome]();
  res.json({ order: { id: orderId } });
}

const noSuchRequest = () => new MedusaError(MedusaError.Types.NOT_ALLOWED, "There is no such open request");

/** 400 for a token that is none, or not any more; 409 where trying again in a moment will do. */
const PROBLEMS: Record<Exclude<AnswerOutcome, "done">, () => MedusaError> = {
  spent: noSuchRequest,
  busy: () => new MedusaError(MedusaError.Types.CONFLICT, "The shop is changing this order just now"),
};

/** @throws MedusaError (400) for what is no order's id */
function orderIdOf(req: MedusaRequest<unknown>): string {
  const { id = "" } = req.params;
  if (/^order_\w{1,60}$/.test(id)) return id;
  throw new MedusaError(MedusaError.Types.INVALID_DATA, "This is no id of an order");
}
