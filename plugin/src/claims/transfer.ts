import type { RemoteQueryFunction } from "@medusajs/framework/types";

export type TransferState = "pending" | "accepted" | "declined" | "cancelled";

/** Medusa's order change of type `transfer`, with what its action holds. */
export interface Transfer {
  id: string;
  orderId: string;
  state: TransferState;
  /** The customer who asks for the order. */
  customerId: string;
  /** The proof that only the order's mailbox gets. */
  token: string;
  /** The order's email when it was asked for. */
  email: string;
  /** Asked for by way of an offer: the requester does not know the order until its mailbox accepts. */
  isOffered: boolean;
  requestedAt: Date;
  finishedAt: Date | null;
  order: TransferOrder;
}

export interface TransferOrder {
  number: string;
  placedAt: Date;
  email: string | null;
}

/** On the order change, for the merchant to read too. */
export const OFFERED_NOTE = "Offered to the customer because the order has the account's email";

type Timestamp = string | Date | null | undefined;

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

export interface OrderRow {
  id: string;
  display_id?: number | string | null;
  custom_display_id?: string | null;
  email?: string | null;
  created_at: Timestamp;
}

const dateOf = (value: Timestamp): Date | null => (value ? new Date(value) : null);

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** @returns null for a change that is no request, such as a shop's own transfer, or one that failed half-way */
export function toTransfer(change: ChangeRow, order: OrderRow | undefined): Transfer | null {
  const action = change.actions?.find((one) => one?.action === "TRANSFER_CUSTOMER");
  const token = text(action?.details?.token);
  const requestedAt = dateOf(change.requested_at);
  if (!action?.reference_id || !token || !requestedAt || !order) return null;
  // A requester's cancellation deletes the change and leaves its status as it was.
  const cancelledAt = dateOf(change.canceled_at) ?? dateOf(change.deleted_at);
  const finishedAt = dateOf(change.confirmed_at) ?? dateOf(change.declined_at) ?? cancelledAt;
  return {
    id: change.id,
    orderId: change.order_id,
    state: stateOf(change, cancelledAt),
    customerId: action.reference_id,
    token,
    email: text(action.details?.original_email) || text(order.email),
    isOffered: change.internal_note === OFFERED_NOTE,
    requestedAt,
    finishedAt,
    order: {
      number: String(order.custom_display_id ?? order.display_id ?? order.id),
      placedAt: dateOf(order.created_at) ?? requestedAt,
      email: order.email ?? null,
    },
  };
}

function stateOf(change: ChangeRow, cancelledAt: Date | null): TransferState {
  if (change.status === "confirmed") return "accepted";
  if (change.status === "declined") return "declined";
  return cancelledAt ? "cancelled" : "pending";
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

const ORDER_FIELDS = ["id", "display_id", "custom_display_id", "email", "created_at"];

/** More open requests than anybody has, and as many finished ones as anybody reads. */
const MOST = 100;

/**
 * Transfers that fit, newest first. Requests that were cancelled are among them: Medusa has deleted those, softly.
 * @param filters of Medusa's order change
 */
export async function readTransfers(
  query: Omit<RemoteQueryFunction, symbol>,
  filters: Record<string, unknown>,
): Promise<Transfer[]> {
  const { data } = await query.graph({
    entity: "order_change",
    fields: CHANGE_FIELDS,
    filters: { ...filters, change_type: "transfer" },
    pagination: { take: MOST, skip: 0, order: { created_at: "DESC" } },
    withDeleted: true,
  });
  const changes = data as ChangeRow[];
  if (changes.length === 0) return [];
  const ids = [...new Set(changes.map((change) => change.order_id))];
  const orders = (await query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: ids } }))
    .data as OrderRow[];
  return changes.flatMap(
    (change) =>
      toTransfer(
        change,
        orders.find(({ id }) => id === change.order_id),
      ) ?? [],
  );
}

/** The transfers that a customer has asked for. */
export const readTransfersOf = (query: Omit<RemoteQueryFunction, symbol>, customerId: string): Promise<Transfer[]> =>
  readTransfers(query, { actions: { action: "TRANSFER_CUSTOMER", reference_id: customerId } });
