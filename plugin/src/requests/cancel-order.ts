import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { type AbilityFacts, withoutAddresses } from "#shared";
import { readOpenChange, withdrawTransfer } from "../changes/open-change";
import { readAbilityFacts } from "./ability-facts";

/**
 * What became of an order that was to be canceled. `half`: money has moved and the order still stands; nobody may try again, for the
 * money would be given back a second time.
 */
export type Canceled = "done" | "failed" | "half";

/**
 * Cancels an order by Medusa's own flow, which gives back or releases its money by itself. To be called inside the order's lock, after
 * the rules have let it: an open transfer is called off first, for Medusa would move the money and then fail at it.
 * @param before what decided, read inside the same lock
 * @param by who cancels, as Medusa notes it
 */
export async function cancelOrder(
  container: MedusaContainer,
  orderId: string,
  before: AbilityFacts,
  by: string,
): Promise<Canceled> {
  try {
    const change = await readOpenChange(container, orderId);
    if (change) await withdrawTransfer(container, orderId, by);
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId, canceled_by: by } });
    return "done";
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: order ${orderId} could not be canceled: ${withoutAddresses(error)}`);
    return outcomeOfFailedCancel(container, orderId, before);
  }
}

/** What a flow that failed has left behind, by the order and its payments. */
async function outcomeOfFailedCancel(
  container: MedusaContainer,
  orderId: string,
  before: Pick<AbilityFacts, "money">,
): Promise<Canceled> {
  const after = await readAbilityFacts(container, orderId);
  if (after?.facts.status === "canceled") return "done";
  const money = after?.facts.money;
  const hasMoved =
    money === undefined || money.refunded > before.money.refunded || money.reserved < before.money.reserved;
  return hasMoved ? "half" : "failed";
}
