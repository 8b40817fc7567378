import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { type AbilityFacts, withoutAddresses } from "#shared";
import { cancelOpenTransfer, readOpenChange } from "../changes/open-change";
import { heldOf, readAbilityFacts } from "./ability-facts";
import type { CancellationRecord, RequestOutcome, RequestRecord, WithdrawalRecord } from "./record";
import { noteOutcome, requestsOf } from "./records";

/**
 * What became of an order that was to be canceled. `half`: money has moved, or may have, and the order still stands; or it is canceled
 * and its money is still held. Nobody tries it again, a person has to look.
 */
export type Canceled = "done" | "failed" | "half";

/** Sums of fractions differ by less than this where they are the same; no currency has a coin as small. */
const A_TRIFLE = 0.000_1;

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
  const { captured, refunded, reserved } = before.money;
  await noteOutcome(container, record, { begun: { captured, refunded, reserved } });
  try {
    const change = await readOpenChange(container, orderId);
    if (change) await cancelOpenTransfer(container, orderId, by);
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId, canceled_by: by } });
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: order ${orderId} could not be canceled: ${withoutAddresses(error)}`);
  }
  return outcomeByMoney(container, orderId, before.money);
}

/** Whether a cancellation was begun and nobody wrote down how it ended. True inside the order's lock: otherwise it may just be running. */
const isCutOff = ({ state, outcome }: RequestRecord): boolean =>
  outcome?.begun !== undefined && outcome.prepared === undefined && ["received", "asked", "open"].includes(state);

/**
 * How the cancellation that was begun for a request has ended, where its backend ended before it could be written down. Inside the
 * order's lock.
 * @returns `null` where none was begun, or nothing is seen to have moved: then it may be tried anew. Medusa notes a refund before it
 * asks the provider, so that none is given twice; to release a hold or free the stock once more does no harm
 */
export async function outcomeOfCutOffCancel(
  container: MedusaContainer,
  record: RequestRecord,
): Promise<"done" | "half" | null> {
  const begun = record.outcome?.begun;
  if (!begun) return null;
  const ended = await outcomeByMoney(container, record.order_id ?? "", begun);
  return ended === "failed" ? null : ended;
}

/**
 * The same for whoever does not try it anew. Medusa notes a released hold only after its provider has released it, and frees the stock
 * at the same time: an order that still stands may be half canceled without a trace.
 * @returns `null` where none was begun
 */
export const lastOutcomeOfCutOffCancel = async (
  container: MedusaContainer,
  record: RequestRecord,
): Promise<"done" | "half" | null> =>
  record.outcome?.begun ? ((await outcomeOfCutOffCancel(container, record)) ?? "half") : null;

/**
 * How a cancellation has ended by whomever it was run. Medusa cancels an order also where a provider did not release its money, and
 * only logs that.
 * @returns `null` where the order is not canceled
 */
export function outcomeOfCanceled({ status, money }: AbilityFacts): "done" | "half" | null {
  if (status !== "canceled") return null;
  const isSettled = money.reserved < A_TRIFLE && money.captured - money.refunded < A_TRIFLE;
  return isSettled ? "done" : "half";
}

/**
 * What a flow that has ended in whatever way leaves behind. A capture, of all or of some, turns what is reserved into what is captured, and
 * moves nothing back.
 */
async function outcomeByMoney(
  container: MedusaContainer,
  orderId: string,
  before: NonNullable<RequestOutcome["begun"]>,
): Promise<Canceled> {
  const after = await readAbilityFacts(container, orderId);
  if (!after) return "half";
  const hasMoved =
    after.facts.money.refunded - before.refunded > A_TRIFLE ||
    before.captured + before.reserved - heldOf(after.order) > A_TRIFLE;
  return outcomeOfCanceled(after.facts) ?? (hasMoved ? "half" : "failed");
}
