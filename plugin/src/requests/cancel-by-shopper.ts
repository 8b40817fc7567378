import type { MedusaContainer } from "@medusajs/framework/types";
import { type AbilityFacts, abilitiesOf } from "#shared";
import { type LeanOrder, readAbilityFacts } from "./ability-facts";
import { type Canceled, cancelOrder, lastOutcomeOfCutOffCancel, outcomeOfCutOffCancel } from "./cancel-order";
import { recordAndCarryOut } from "./carry-out";
import { allLines, numberOf } from "./lines";
import { mayRun, NOT_FOUND, type Outcome, outcomeOf, refused } from "./outcome";
import type { CancellationContent, CancellationRecord } from "./record";
import { digestOf, moveRequest, readRequest } from "./records";
import { requesterOf, seesAll, type Viewer } from "./viewer";

/** What a shopper sends who wants an order canceled. */
export interface AskedCancellation {
  readonly key: string;
  readonly viewer: Viewer;
  readonly reason: string | null;
}

/**
 * Cancels an order for its shopper, or asks the shop to, as the rules have it. Written down first; the same key and words come to the
 * same end, however often they are sent.
 */
export async function cancelByShopper(
  container: MedusaContainer,
  orderId: string,
  { key, viewer, reason }: AskedCancellation,
): Promise<Outcome<CancellationRecord>> {
  const read = await readAbilityFacts(container, orderId);
  if (!read) return NOT_FOUND;
  const now = new Date();
  if (!seesAll(read.order, viewer, now)) return refused("access");
  const request = {
    kind: "cancellation" as const,
    key,
    digest: digestOf(["cancellation", orderId, reason]),
    order_id: orderId,
    ...requesterOf(viewer),
    state: "received" as const,
    received_at: now,
    content: contentOf(read.order, read.facts, reason),
  };
  return recordAndCarryOut<CancellationRecord>(container, request, (recordId) => carryOut(container, recordId, viewer));
}

/** Inside the lock: what was read before may have changed meanwhile. */
async function carryOut(
  container: MedusaContainer,
  recordId: string,
  viewer: Viewer,
): Promise<Outcome<CancellationRecord>> {
  const record = (await readRequest(container, recordId)) as CancellationRecord | null;
  const read = record && (await readAbilityFacts(container, record.order_id ?? ""));
  if (!record || !read) return NOT_FOUND;
  if (!mayRun(record)) return outcomeOf(record);
  const ended = await outcomeOfCutOffCancel(container, record);
  if (ended) return outcomeOf(await noteCanceled(container, record, ended, "shopper"));
  const now = new Date();
  const ability = abilitiesOf(read.facts, seesAll(read.order, viewer, now) ? "full" : "summary", now).cancel;
  if (!ability.can) {
    const last = await lastOutcomeOfCutOffCancel(container, record);
    if (last) return outcomeOf(await noteCanceled(container, record, last, "shopper"));
    await moveRequest(container, record, { state: "refused", by: "shopper", outcome: { because: ability.because } });
    return refused(ability.because, { until: ability.until, instead: ability.instead });
  }
  if (ability.how === "request") {
    return outcomeOf(await moveRequest(container, record, { state: "asked", by: "shopper" }));
  }
  return outcomeOf(await cancelAndNote(container, record, read.facts, "shopper"));
}

/** Cancels and writes down what came of it. Inside the lock. */
export const cancelAndNote = async (
  container: MedusaContainer,
  record: CancellationRecord,
  facts: AbilityFacts,
  by: string,
): Promise<CancellationRecord> => noteCanceled(container, record, await cancelOrder(container, record, facts, by), by);

/** Writes down what came of a cancellation, just now or by a backend that has ended since. Inside the lock. */
export async function noteCanceled(
  container: MedusaContainer,
  record: CancellationRecord,
  canceled: Canceled,
  by: string,
): Promise<CancellationRecord> {
  if (canceled === "done") return moveRequest(container, record, { state: "done", by });
  if (canceled === "half") return moveRequest(container, record, { state: "needs_shop", by: "plugin" });
  return moveRequest(container, record, { state: "refused", by, outcome: { because: "unclear" } });
}

function contentOf(order: LeanOrder, { money }: AbilityFacts, reason: string | null): CancellationContent {
  return {
    reason,
    number: numberOf(order),
    lines: allLines(order),
    currency: money.currency,
    refund: Math.max(0, money.captured - money.refunded),
    release: money.reserved,
  };
}
