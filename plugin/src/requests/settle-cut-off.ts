import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { readOptions } from "../options/read-options";
import { withOrderLock } from "../order-lock/with-order-lock";
import { readAbilityFacts } from "./ability-facts";
import { noteCanceled } from "./cancel-by-shopper";
import { lastOutcomeOfCutOffCancel, outcomeOfCanceled } from "./cancel-order";
import { endCutOffReturn } from "./cut-off-return";
import { sendRequestMails } from "./mails";
import { isDue, prepareWithdrawal } from "./prepare-withdrawal";
import { type CancellationRecord, PROVEN, type RequestRecord, type ReturnRecord } from "./record";
import { deleteRequests, listRequests, moveRequest, readRequest } from "./records";

const MINUTE_MS = 60_000;

/** By then a request has ended in one way or another, where its backend has not. */
const GRACE_MS = 5 * MINUTE_MS;

/** How far back lost mails and preparations are looked for. */
const REACH_MS = 7 * 24 * 60 * MINUTE_MS;

const AT_ONCE = 100;

/**
 * Brings to an end what a backend that stopped has left half-way, and what nobody came back for. No flow that moves money is run
 * again: what moved is looked at, and whatever is half done is the shop's.
 */
export async function settleCutOff(container: MedusaContainer, now: Date): Promise<void> {
  const before = new Date(now.getTime() - GRACE_MS);
  const since = new Date(now.getTime() - REACH_MS);
  const late = await allOf(container, { state: "received", received_at: { $lt: before } });
  for (const record of late) await settle(container, record, settleReceived);
  for (const record of await allOf(container, { state: "asked" })) await settle(container, record, settleAsked);
  for (const record of await allOf(container, { kind: "cancellation", state: "needs_shop" })) {
    await settle(container, record, settleLeft);
  }
  const declared = await allOf(container, {
    kind: "withdrawal",
    state: "open",
    // Only proven ones: anybody can send so many others that these would never be reached.
    proof: PROVEN,
    received_at: { $gt: since, $lt: before },
  });
  for (const { id } of declared.filter(isDue)) {
    const prepared = await prepareWithdrawal(container, id);
    if (prepared) await sendRequestMails(container, prepared, "settle-requests");
  }
  const recent = { state_at: { $gt: since, $lt: new Date(now.getTime() - MINUTE_MS) } };
  for await (const page of pagesOf(container, recent, "DESC")) {
    for (const record of page) await sendRequestMails(container, record, "settle-requests");
  }
  await forgetOld(container, now);
}

/** All are looked up before the first is settled: what is settled fits the filters no more, and would move the pages behind it. */
async function allOf(container: MedusaContainer, filters: Record<string, unknown>): Promise<RequestRecord[]> {
  const found: RequestRecord[] = [];
  for await (const page of pagesOf(container, filters, "ASC")) found.push(...page);
  return found;
}

/** Reads all that there is, a page at a time: no flood of some keeps others from being reached. */
async function* pagesOf(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  order: "ASC" | "DESC",
): AsyncGenerator<RequestRecord[]> {
  for (let skip = 0; ; skip += AT_ONCE) {
    const page = await listRequests(container, filters, { take: AT_ONCE, skip, order });
    yield page;
    if (page.length < AT_ONCE) return;
  }
}

type Settle = (container: MedusaContainer, record: RequestRecord) => Promise<RequestRecord | null>;

/** One that cannot be settled keeps no other waiting. */
async function settle(container: MedusaContainer, record: RequestRecord, job: Settle): Promise<void> {
  try {
    const settled = await withOrderLock(container, record.order_id ?? record.id, async () => {
      const current = await readRequest(container, record.id);
      return current?.state === record.state ? job(container, current) : null;
    });
    if (settled) await sendRequestMails(container, settled, "settle-requests");
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: request ${record.id} could not be settled: ${withoutAddresses(error)}`);
  }
}

const settleReceived: Settle = async (container, record) => {
  if (record.kind === "cancellation") return settleCancellation(container, record);
  return record.kind === "return" ? settleReturn(container, record) : null;
};

async function settleCancellation(container: MedusaContainer, record: CancellationRecord): Promise<RequestRecord> {
  const ended = (await lastOutcomeOfCutOffCancel(container, record)) ?? (await outcomeByOrder(container, record));
  return noteCanceled(container, record, ended ?? "failed", "plugin");
}

async function outcomeByOrder(
  container: MedusaContainer,
  { order_id }: RequestRecord,
): Promise<"done" | "half" | null> {
  const read = await readAbilityFacts(container, order_id ?? "");
  return read && outcomeOfCanceled(read.facts);
}

async function settleReturn(container: MedusaContainer, record: ReturnRecord): Promise<RequestRecord> {
  const ended = await endCutOffReturn(container, record, "plugin");
  if (ended) return ended;
  return moveRequest(container, record, { state: "refused", by: "plugin", outcome: { because: "unclear" } });
}

/**
 * The shop that packs an order has answered the wish to cancel it, and so has one that cancels it itself. What it has accepted may
 * have been cut off, too.
 */
const settleAsked: Settle = async (container, record) => {
  if (record.kind === "return") return endCutOffReturn(container, record, "plugin");
  if (record.kind === "withdrawal") return null;
  const last = await lastOutcomeOfCutOffCancel(container, record);
  if (last) return noteCanceled(container, record, last, "plugin");
  const read = await readAbilityFacts(container, record.order_id ?? "");
  if (!read) return null;
  const ended = outcomeOfCanceled(read.facts);
  if (ended) return noteCanceled(container, record, ended, "plugin");
  const isPacked = read.facts.parcels.some(({ canceledAt }) => canceledAt === null);
  return isPacked ? moveRequest(container, record, { state: "lapsed", by: "plugin" }) : null;
};

/** What the plugin has left to the shop is over when the order is canceled after all, and nothing of its money is held any more. */
const settleLeft: Settle = async (container, record) =>
  record.kind === "cancellation" && (await outcomeByOrder(container, record)) === "done"
    ? moveRequest(container, record, { state: "done", by: "plugin" })
    : null;

/** Declarations are kept as long as the merchant says, and then go for good. */
async function forgetOld(container: MedusaContainer, now: Date): Promise<void> {
  const until = new Date(now);
  until.setFullYear(until.getFullYear() - readOptions(container).withdrawal.keepYears);
  const old = await listRequests(container, { received_at: { $lt: until } }, { take: AT_ONCE });
  if (old.length > 0) {
    await deleteRequests(
      container,
      old.map(({ id }) => id),
    );
  }
}
