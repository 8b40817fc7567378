import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type AbilityFacts, freeUnits, isHalfCanceled, withdrawalPeriod, withoutAddresses } from "#shared";
import type { WithdrawalOptions } from "../options/after-sale-options";
import { readOptions } from "../options/read-options";
import { isLockTimeout, withOrderLock } from "../order-lock/with-order-lock";
import { readAbilityFacts } from "./ability-facts";
import { type Canceled, cancelOrder, outcomeOfCutOffCancel } from "./cancel-order";
import { findReturnOf } from "./cut-off-return";
import { makeReturn, undoReturn } from "./make-return";
import { isProven, type RequestOutcome, type WithdrawalRecord } from "./record";
import { moveRequest, noteOutcome, readRequest } from "./records";
import { readReturnTerms } from "./return-terms";

/** What a declaration is worth preparing, or why nothing is. */
export type Preparation =
  | { readonly prepare: "cancel" }
  | { readonly prepare: "return"; readonly lines: readonly { readonly id: string; readonly quantity: number }[] }
  | { readonly prepare: "nothing"; readonly because: string }
  /** Somebody is changing the order: later. */
  | { readonly prepare: "later" };

/**
 * What the plugin prepares from a proven declaration by itself: in time, without an exception, and only where Medusa can do all of it
 * in one piece. Everything else is the shop's to do.
 * @param facts without this declaration among the requests
 * @param declaredAt in time is who declares in time, however much later it is prepared
 */
export function preparationOf(
  { content }: Pick<WithdrawalRecord, "content">,
  facts: AbilityFacts,
  prepare: WithdrawalOptions["prepare"],
  declaredAt: Date,
): Preparation {
  const nothing = (because: string): Preparation => ({ prepare: "nothing", because });
  if (facts.status === "canceled") return nothing("canceled");
  if (facts.lines === null) return nothing("unclear");
  if (facts.requests.some(isHalfCanceled)) return nothing("half");
  if (facts.openChange === "other") return { prepare: "later" };
  if (withdrawalPeriod(facts, declaredAt).kind === "ended") return nothing("too_late");
  const wanted = content.lines ?? facts.lines.map(({ id, quantity }) => ({ id, quantity }));
  const declared = facts.lines.filter(({ id }) => wanted.some((line) => line.id === id));
  if (declared.some(({ exception }) => exception !== null)) return nothing("excepted");
  const quantityOf = (id: string) => wanted.find((line) => line.id === id)?.quantity ?? 0;
  const isWhole = facts.lines.every(({ id, quantity }) => quantityOf(id) >= quantity);
  const isPacked = facts.parcels.some(({ canceledAt }) => canceledAt === null);
  if (!isPacked) {
    if (!isWhole) return nothing("some");
    const isOurs = facts.status === "pending" && !facts.hasAfterSale && !facts.isMixedMoney;
    const doesCancel = prepare.unpacked ? prepare.unpacked === "cancel" : facts.rules.cancel.mode === "auto";
    return isOurs && doesCancel ? { prepare: "cancel" } : nothing("by_hand");
  }
  if (prepare.delivered !== "return") return nothing("by_hand");
  if (facts.openChange === "transfer") return { prepare: "later" };
  const rules = { ...facts.rules, returns: { ...facts.rules.returns, from: "delivered" as const } };
  const canReturn = declared.every(
    (line) => line.requiresShipping && quantityOf(line.id) <= freeUnits(line, { ...facts, rules }),
  );
  if (declared.length === 0 || !canReturn) return nothing("not_delivered");
  return { prepare: "return", lines: declared.map(({ id }) => ({ id, quantity: quantityOf(id) })) };
}

/**
 * Prepares what a declaration asks for, once it is stored and answered: the whole order is canceled, or a return without a fee is made.
 * Never throws: the declaration stands without it, and the shop sees it open.
 * @returns the record as it then is; `null` where there is nothing to prepare
 */
export async function prepareWithdrawal(container: MedusaContainer, id: string): Promise<WithdrawalRecord | null> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    const record = await readRequest(container, id);
    if (!record?.order_id || !isDue(record)) return null;
    return await withOrderLock(container, record.order_id, () => prepareInLock(container, id));
  } catch (error) {
    if (isLockTimeout(error)) return null;
    logger.error(`order-pages: nothing could be prepared from withdrawal ${id}: ${withoutAddresses(error)}`);
    return null;
  }
}

/** A proven one that nothing was prepared from yet. */
export const isDue = (
  record: { readonly kind: string; readonly state: string; readonly outcome: RequestOutcome | null } & Parameters<
    typeof isProven
  >[0],
): boolean =>
  record.kind === "withdrawal" && record.state === "open" && record.outcome?.prepared === undefined && isProven(record);

async function prepareInLock(container: MedusaContainer, id: string): Promise<WithdrawalRecord | null> {
  const record = await readRequest(container, id);
  if (record?.kind !== "withdrawal" || !record.order_id || !isDue(record)) return null;
  const orderId = record.order_id;
  const ended = await endCutOff(container, record);
  if (ended) return ended;
  const read = await readAbilityFacts(container, orderId);
  if (!read) return null;
  // A return that waits for the shop's leave does not stand before the law's right to the same units.
  const others = read.facts.requests.filter(
    (one) => one.id !== id && !(one.kind === "return" && one.state === "asked"),
  );
  const facts = { ...read.facts, requests: others };
  const found = preparationOf(record, facts, readOptions(container).withdrawal.prepare, record.received_at);
  switch (found.prepare) {
    case "later":
      return null;
    case "nothing":
      // It was begun when it could be done: what has become of that nobody can tell.
      if (record.outcome?.begun) return leaveToShop(container, record);
      await noteOutcome(container, record, { prepared: "nothing", because: found.because });
      return { ...record, outcome: { prepared: "nothing", because: found.because } };
    case "cancel":
      return noteCanceled(container, record, await cancelOrder(container, record, facts, "shopper"));
    case "return":
      return moveTo(container, record, "return", await returnWithoutFee(container, record, orderId, found.lines));
  }
}

/**
 * Ends what a backend had begun for a declaration before it ended, for whoever does not prepare it anew: the shop, before it answers.
 * Inside the order's lock.
 * @returns `null` where there is nothing of it (any more)
 * @throws Error where a return that was begun cannot be undone
 */
export async function endCutOffPreparation(
  container: MedusaContainer,
  record: WithdrawalRecord,
): Promise<WithdrawalRecord | null> {
  if (!record.order_id || !isDue(record)) return null;
  const ended = await endCutOff(container, record);
  return ended ?? (record.outcome?.begun ? leaveToShop(container, record) : null);
}

/** @returns `null` where nothing is seen to be left of it: it may be prepared anew */
async function endCutOff(container: MedusaContainer, record: WithdrawalRecord): Promise<WithdrawalRecord | null> {
  const ended = await outcomeOfCutOffCancel(container, record);
  if (ended) return noteCanceled(container, record, ended);
  const orderId = record.order_id ?? "";
  const cutOff = await findReturnOf(container, orderId, record.id);
  if (cutOff.is === "begun") await undoReturn(container, orderId, cutOff.id);
  if (cutOff.is === "made") return moveTo(container, record, "return", cutOff.id);
  return cutOff.is === "torn" ? leaveToShop(container, record) : null;
}

async function noteCanceled(
  container: MedusaContainer,
  record: WithdrawalRecord,
  canceled: Canceled,
): Promise<WithdrawalRecord | null> {
  if (canceled === "done") return moveTo(container, record, "cancel");
  if (canceled === "half") return leaveToShop(container, record);
  await noteOutcome(container, record, { prepared: "nothing", because: canceled });
  return null;
}

/** Something is half done: the shop is told, and nothing tries it again. */
const leaveToShop = (container: MedusaContainer, record: WithdrawalRecord): Promise<WithdrawalRecord> =>
  moveRequest(container, record, {
    state: "needs_shop",
    by: "plugin",
    outcome: { prepared: "nothing", because: "half" },
  });

function moveTo(
  container: MedusaContainer,
  record: WithdrawalRecord,
  prepared: "cancel" | "return",
  returnId?: string,
): Promise<WithdrawalRecord> {
  const move = { state: "in_progress", by: "plugin", outcome: { prepared } } as const;
  return moveRequest(container, record, returnId === undefined ? move : { ...move, returnId });
}

/** To where the shop's return options lead; the shopper brings it there as they like. */
async function returnWithoutFee(
  container: MedusaContainer,
  { id }: WithdrawalRecord,
  orderId: string,
  lines: readonly { readonly id: string; readonly quantity: number }[],
): Promise<string> {
  const terms = await readReturnTerms(container, orderId);
  return makeReturn(container, {
    orderId,
    requestId: id,
    lines: lines.map((line) => ({ ...line, reason_id: null, note: null })),
    option: terms?.options[0] ?? null,
    price: 0,
    by: "shopper",
  });
}
