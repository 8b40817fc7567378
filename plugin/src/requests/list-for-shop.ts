import type { MedusaContainer } from "@medusajs/framework/types";
import { isProven, type RequestRecord } from "./record";
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
  if (isOpenOnly) return (await listRequests(container, { state: OPEN }, page)).map(toRow);
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
  return [...shown, ...others].map(toRow);
}

function toRow(record: RequestRecord): object {
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
    content,
    outcome,
    steps,
    return_id,
  };
}
