import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withoutAddresses } from "#shared";
import { acknowledgementOf } from "./mails";
import { type OwedRefund, readOwedRefund } from "./owed-refund";
import { isProven, type RequestRecord, type WithdrawalRecord } from "./record";
import { listRequests } from "./records";

/** States that wait for the shop. */
const OPEN = ["open", "in_progress", "asked", "needs_shop"];

const DAY_MS = 24 * 60 * 60_000;

/** A withdrawal's money is due back within these days of the declaration (Article 13). */
const REFUND_DAYS = 14;

interface Page {
  readonly isOpenOnly: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** What the shop's list shows of requests: those that wait for it first, then the others, each newest first. */
export async function listForShop(container: MedusaContainer, { isOpenOnly, limit, offset }: Page): Promise<object[]> {
  const page = { take: limit, skip: offset, order: "DESC" } as const;
  if (isOpenOnly) return toRows(container, await listRequests(container, { state: OPEN }, page));
  // Those that wait are few; the rest is read in pages behind them.
  const open = await listRequests(container, { state: OPEN }, { take: 10_000, order: "DESC" });
  const shown = open.slice(offset, offset + limit);
  const rest = limit - shown.length;
  const others =
    rest > 0
      ? await listRequests(
          container,
          { state: { $nin: OPEN } },
          { take: rest, skip: Math.max(0, offset - open.length), order: "DESC" },
        )
      : [];
  return toRows(container, [...shown, ...others]);
}

/** A few orders side by side: each is a read of its own. */
const AT_ONCE = 5;

/** What is to be refunded, and whether the acknowledgement has left, is told of open declarations alone: of others it is history. */
async function toRows(container: MedusaContainer, records: readonly RequestRecord[]): Promise<object[]> {
  const rows: object[] = [];
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const some = records.slice(from, from + AT_ONCE).map(async (record) => {
      if (record.kind !== "withdrawal" || !OPEN.includes(record.state)) return toRow(record, null, null);
      const [refund, { state }] = await Promise.all([
        refundOf(container, record),
        acknowledgementOf(container, record),
      ]);
      return toRow(record, refund, state);
    });
    rows.push(...(await Promise.all(some)));
  }
  return rows;
}

/** An order that cannot be read keeps no request from being listed. */
async function refundOf(container: MedusaContainer, record: WithdrawalRecord): Promise<OwedRefund | null> {
  try {
    return await readOwedRefund(container, record);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`order-pages: the refund of request ${record.id} could not be reckoned: ${withoutAddresses(error)}`);
    return null;
  }
}

function toRow(record: RequestRecord, refund: OwedRefund | null, acknowledgement: string | null): object {
  const { id, kind, state, order_id, proof, received_at, state_at, content, outcome, steps, return_id } = record;
  const isOpenWithdrawal = kind === "withdrawal" && OPEN.includes(state);
  const dueAt = new Date(received_at.getTime() + REFUND_DAYS * DAY_MS);
  return {
    id,
    kind,
    state,
    is_open: OPEN.includes(state),
    order_id,
    number: kind === "withdrawal" ? content.contract : content.number,
    proof,
    is_proven: isProven(record),
    received_at: received_at.toISOString(),
    state_at: state_at.toISOString(),
    refund_due_at: isOpenWithdrawal ? dueAt.toISOString() : null,
    refund,
    acknowledgement,
    content,
    outcome,
    steps,
    return_id,
  };
}
