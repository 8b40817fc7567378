import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { type AbilityFacts, withoutAddresses } from "#shared";
import { readOpenChange, withdrawTransfer } from "../changes/open-change";
import { readAbilityFacts } from "./ability-facts";
import type { CancellationRecord, RequestRecord, WithdrawalRecord } from "./record";
import { noteOutcome, requestsOf } from "./records";

/**
 * What became of an order that was to be canceled. `half`: money has moved and the order still stands; nobody may try again, for the
 * money would be given back a second time.
 */
export type Canceled = "done" | "failed" | "half";

/**
 * Cancels an order by Medusa's own flow, which gives back or releases its money by itself. To be called inside the order's lock, after
 * the rules have let it: an open transfer is called off first, for Medusa would move the money and then fail at it.
 *
 * The request notes beforehand that the flow begins. Where an earlier one was cut off with its money moved, nothing is run.
 * @param record for which it is done
 * @param before what decided, read inside the same lock
 * @param by who cancels, as Medusa notes it
 */
export async function cancelOrder(
  container: MedusaContainer,
  record: CancellationRecord | WithdrawalRecord,
  before: AbilityFacts,
  by: string,
): Promise<Canceled> {
  const orderId = record.order_id ?? "";
  for (const earlier of (await requestsOf(container, orderId)).filter(isCutOff)) {
    const ended = await outcomeOfCutOffCancel(container, earlier);
    if (ended) return ended;
  }
  const { refunded, reserved } = before.money;
  await noteOutcome(container, record, { begun: { refunded, reserved } });
  try {
    const change = await readOpenChange(container, orderId);
    if (change) await withdrawTransfer(container, orderId, by);
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId, canceled_by: by } });
    return "done";
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: order ${orderId} could not be canceled: ${withoutAddresses(error)}`);
    return outcomeOfFailedCancel(container, orderId, before.money);
  }
}

/** Whether a cancellation was begun and nobody wrote down how it ended. True inside the order's lock: otherwise it may just be running. */
const isCutOff = ({ state, outcome }: RequestRecord): boolean =>
  outcome?.begun !== undefined && outcome.prepared === undefined && ["received", "asked", "open"].includes(state);

/**
 * How the cancellation that was begun for a request has ended, where its backend ended before it could be written down. Inside the
 * order's lock.
 * @returns `null` where none was begun, or no money has moved: then it may be tried anew
 */
export async function outcomeOfCutOffCancel(
  container: MedusaContainer,
  record: RequestRecord,
): Promise<"done" | "half" | null> {
  const begun = record.outcome?.begun;
  if (!begun) return null;
  const ended = await outcomeOfFailedCancel(container, record.order_id ?? "", begun);
  return ended === "failed" ? null : ended;
}

/** What a flow that failed or was cut off has left behind, by the order and its payments. */
async function outcomeOfFailedCancel(
  container: MedusaContainer,
  orderId: string,
  before: { readonly refunded: number; readonly reserved: number },
): Promise<Canceled> {
  const after = await readAbilityFacts(container, orderId);
  if (after?.facts.status === "canceled") return "done";
  const money = after?.facts.money;
  const hasMoved = money === undefined || money.refunded > before.refunded || money.reserved < before.reserved;
  return hasMoved ? "half" : "failed";
}
