import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isAcceptanceNote } from "./acceptance-note";
import type { Claim, ClaimState } from "./claim";
import { dateOf, type OrderRow, readOrderRows, type Timestamp, toClaimedOrder } from "./claimed-orders";

// Requests that Medusa itself keeps, as an order change of type `transfer`: those of before the plugin kept its own, and those that
// the shop's staff makes. They are listed and answered like any other claim.

/** What marks a transfer of before whose order was known to its customer only as one of their own address. */
export const CLAIMABLE_NOTE = "Offered to the customer because the order has the account's email";

export interface ChangeRow {
  id: string;
  order_id: string;
  status: string;
  internal_note?: string | null;
  created_at: Timestamp;
  requested_at?: Timestamp;
  confirmed_at?: Timestamp;
  declined_at?: Timestamp;
  canceled_at?: Timestamp;
  deleted_at?: Timestamp;
  actions?:
    | ({ action?: string; reference_id?: string | null; details?: Record<string, unknown> | null } | null)[]
    | null;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** @returns null for a change that is no request: the shop's own without one, one that failed half-way, or an acceptance of ours */
export function toClaimOfTransfer(change: ChangeRow, order: OrderRow | undefined): Claim | null {
  if (isAcceptanceNote(change.internal_note)) return null;
  const action = change.actions?.find((one) => one?.action === "TRANSFER_CUSTOMER");
  const token = text(action?.details?.token);
  const requestedAt = dateOf(change.requested_at);
  if (!action?.reference_id || !token || !requestedAt || !order) return null;
  // A requester's cancellation deletes the change and leaves its status as it was.
  const canceledAt = dateOf(change.canceled_at) ?? dateOf(change.deleted_at);
  return {
    id: change.id,
    orderId: change.order_id,
    state: stateOf(change, canceledAt),
    customerId: action.reference_id,
    email: text(order.email),
    isFromClaimable: change.internal_note === CLAIMABLE_NOTE,
    requestedAt,
    expiresAt: null,
    finishedAt: dateOf(change.confirmed_at) ?? dateOf(change.declined_at) ?? canceledAt,
    transferToken: token,
    order: toClaimedOrder(order, requestedAt),
  };
}

function stateOf(change: ChangeRow, canceledAt: Date | null): ClaimState {
  if (change.status === "confirmed") return "accepted";
  if (change.status === "declined") return "declined";
  return canceledAt ? "canceled" : "pending";
}

const CHANGE_FIELDS = [
  "id",
  "order_id",
  "status",
  "internal_note",
  "created_at",
  "requested_at",
  "confirmed_at",
  "declined_at",
  "canceled_at",
  "deleted_at",
  "actions.action",
  "actions.reference_id",
  "actions.details",
];

/** More open requests than anybody has, and as many finished ones as anybody reads. */
const MOST = 100;

/**
 * Transfers that fit, newest first. Requests that were canceled are among them: Medusa has deleted those, softly.
 * @param filters of Medusa's order change
 */
export async function readTransfers(container: MedusaContainer, filters: Record<string, unknown>): Promise<Claim[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: CHANGE_FIELDS,
    filters: { ...filters, change_type: "transfer" },
    pagination: { take: MOST, skip: 0, order: { created_at: "DESC" } },
    withDeleted: true,
  });
  const changes = data as ChangeRow[];
  const orders = await readOrderRows(
    container,
    changes.map((change) => change.order_id),
  );
  return changes.flatMap((change) => toClaimOfTransfer(change, orders.get(change.order_id)) ?? []);
}

/** The transfers that a customer has asked for. */
export const readTransfersOf = (container: MedusaContainer, customerId: string): Promise<Claim[]> =>
  readTransfers(container, { actions: { action: "TRANSFER_CUSTOMER", reference_id: customerId } });
