import type { MedusaContainer } from "@medusajs/framework/types";
import { CLAIMS } from "../modules/claims";
import type { ClaimsService } from "../modules/claims/service";
import type { Claim, ClaimState } from "./claim";
import { dateOf, type OrderRow, readOrderRows, type Timestamp, toClaimedOrder } from "./claimed-orders";

/** A claim as the plugin's table keeps it. */
export interface ClaimRecord {
  readonly id: string;
  readonly order_id: string;
  readonly customer_id: string;
  readonly email: string;
  readonly order_email: string | null;
  readonly owner_id: string | null;
  readonly is_offered: boolean;
  readonly state: "pending" | "accepted" | "declined" | "canceled" | "expired";
  readonly requested_at: string | Date;
  readonly expires_at: string | Date;
  readonly finished_at: Timestamp;
}

/** How a claim ends in the table. */
export type RecordEnd = Exclude<ClaimRecord["state"], "pending">;

/** As many as anybody reads. */
const MOST = 100;

const service = (container: MedusaContainer): ClaimsService => container.resolve(CLAIMS);

/**
 * The plugin's own claims that fit, newest first, each as it stands now.
 * @param filters of the table
 */
export async function readRecordedClaims(
  container: MedusaContainer,
  filters: Record<string, unknown>,
): Promise<Claim[]> {
  const records = (await service(container).listOrderPageClaims(filters, {
    order: { requested_at: "DESC" },
    take: MOST,
  })) as ClaimRecord[];
  const orders = await readOrderRows(
    container,
    records.map(({ order_id }) => order_id),
  );
  const now = new Date();
  return records.flatMap((record) => {
    const order = orders.get(record.order_id);
    return order ? [toClaim(record, order, now)] : [];
  });
}

/** Keeps a new claim. */
export async function recordClaim(
  container: MedusaContainer,
  claim: Pick<ClaimRecord, "order_id" | "customer_id" | "email" | "order_email" | "owner_id" | "is_offered"> & {
    readonly requested_at: Date;
    readonly expires_at: Date;
  },
): Promise<string> {
  const { id } = await service(container).createOrderPageClaims(claim);
  return id;
}

/** Writes down how a claim ended. */
export async function endClaim(
  container: MedusaContainer,
  claimId: string,
  state: RecordEnd,
  finishedAt = new Date(),
): Promise<void> {
  await service(container).updateOrderPageClaims({ id: claimId, state, finished_at: finishedAt });
}

/** Writes down the end of an order's claims that have ended by themselves, so that the table has room for the next one. */
export async function settleEndedClaims(container: MedusaContainer, orderId: string): Promise<void> {
  const open = await readRecordedClaims(container, { order_id: orderId, state: "pending" });
  for (const { id, state, finishedAt } of open) {
    if (state === "pending") continue;
    const end = state === "accepted" || state === "expired" ? state : "canceled";
    await endClaim(container, id, end, finishedAt ?? new Date());
  }
}

/** Opens a claim again whose order could not be moved after all. */
export async function reopenClaim(container: MedusaContainer, claimId: string): Promise<void> {
  await service(container).updateOrderPageClaims({ id: claimId, state: "pending", finished_at: null });
}

export function toClaim(record: ClaimRecord, order: OrderRow, now: Date): Claim {
  const expiresAt = new Date(record.expires_at);
  const requestedAt = new Date(record.requested_at);
  const state = stateOf(record, order, now);
  return {
    id: record.id,
    orderId: record.order_id,
    state,
    customerId: record.customer_id,
    email: record.email,
    isFromClaimable: record.is_offered,
    requestedAt,
    expiresAt,
    finishedAt: dateOf(record.finished_at) ?? (state === "expired" ? expiresAt : null),
    transferToken: null,
    order: toClaimedOrder(order, requestedAt),
  };
}

/** Nobody has to write down that time has passed or that the order has changed: an open claim is read against both. */
function stateOf(record: ClaimRecord, order: OrderRow, now: Date): ClaimState {
  if (record.state !== "pending") return record.state;
  if (order.customer_id === record.customer_id) return "accepted";
  if (order.status === "canceled") return "order_canceled";
  const isOvertaken =
    (order.customer_id ?? null) !== record.owner_id || (order.email ?? null) !== (record.order_email ?? null);
  if (isOvertaken) return "canceled";
  return new Date(record.expires_at) <= now ? "expired" : "pending";
}
