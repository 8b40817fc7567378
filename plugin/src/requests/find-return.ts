import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { plain } from "../orders/pick";
import type { RequestRecord } from "./record";

/** A return as Medusa keeps it. */
export interface ReturnRow {
  readonly id: string;
  readonly order_id: string;
  readonly display_id?: number | string;
  readonly status: string;
  readonly requested_at?: Date | string | null;
  readonly created_at: Date | string;
  readonly canceled_at?: Date | string | null;
  readonly location_id?: string | null;
  readonly exchange_id?: string | null;
  readonly claim_id?: string | null;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  readonly items?: readonly ({
    readonly item_id: string;
    readonly quantity: unknown;
    readonly note?: string | null;
    readonly reason?: { readonly id: string; readonly label?: string | null } | null;
  } | null)[];
  readonly fulfillments?: readonly ({
    readonly id: string;
    readonly canceled_at?: unknown;
    readonly shipped_at?: Date | string | null;
    readonly labels?: readonly {
      readonly tracking_number?: string;
      readonly tracking_url?: string;
      readonly label_url?: string;
    }[];
  } | null)[];
}

interface ChangeRow {
  readonly return_id?: string | null;
  readonly status: string;
  readonly confirmed_at?: Date | string | null;
  readonly actions?: readonly ({
    readonly action?: string;
    readonly details?: Readonly<Record<string, unknown>> | null;
  } | null)[];
}

/** A return as Medusa has it, with what was received of it. */
export interface FoundReturn {
  readonly row: ReturnRow;
  readonly isBegunToReceive: boolean;
  readonly received: ReadonlyMap<string, number>;
  readonly dismissed: ReadonlyMap<string, number>;
  readonly lastReceiptAt: string | null;
}

/**
 * Finds an order's return. Medusa overwrites what it has received with each receipt, so what came back is added up from the confirmed
 * receipts themselves.
 * @returns `null` where the order has no such return, or the shop has only begun it
 */
export async function findReturn(
  container: MedusaContainer,
  orderId: string,
  returnId: string,
): Promise<FoundReturn | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [returns, changes] = await Promise.all([
    query.graph({
      entity: "return",
      fields: [
        "id",
        "order_id",
        "display_id",
        "status",
        "requested_at",
        "created_at",
        "canceled_at",
        "location_id",
        "exchange_id",
        "claim_id",
        "metadata",
        "items.item_id",
        "items.quantity",
        "items.note",
        "items.reason.id",
        "items.reason.label",
        "fulfillments.id",
        "fulfillments.canceled_at",
        "fulfillments.shipped_at",
        "fulfillments.labels.*",
      ],
      filters: { id: returnId, order_id: orderId },
    }),
    query.graph({
      entity: "order_change",
      fields: [
        "id",
        "order_id",
        "return_id",
        "change_type",
        "status",
        "confirmed_at",
        "actions.action",
        "actions.details",
      ],
      filters: { order_id: orderId, change_type: "return_receive" },
    }),
  ]);
  const row = (returns.data as unknown as ReturnRow[]).find(
    ({ id, order_id, status }) => id === returnId && order_id === orderId && status !== "open",
  );
  if (!row) return null;
  const receipts = (changes.data as unknown as ChangeRow[]).filter(({ return_id }) => return_id === returnId);
  const confirmed = receipts.filter(({ status }) => status === "confirmed");
  const times = confirmed.flatMap(({ confirmed_at }) => (confirmed_at ? [new Date(confirmed_at).toISOString()] : []));
  return {
    row,
    isBegunToReceive: receipts.some(({ status }) => ["confirmed", "pending", "requested"].includes(status)),
    received: unitsBy(confirmed, "RECEIVE_RETURN_ITEM"),
    dismissed: unitsBy(confirmed, "RECEIVE_DAMAGED_RETURN_ITEM"),
    lastReceiptAt: times.sort().at(-1) ?? null,
  };
}

function unitsBy(changes: readonly ChangeRow[], action: string): Map<string, number> {
  const units = new Map<string, number>();
  for (const found of changes.flatMap(({ actions }) => actions ?? [])) {
    const id = found?.details?.reference_id;
    if (found?.action !== action || typeof id !== "string") continue;
    units.set(id, (units.get(id) ?? 0) + Number(plain(found.details?.quantity)));
  }
  return units;
}

/** States of a withdrawal that stands and is not settled. */
const STANDS: readonly RequestRecord["state"][] = ["open", "in_progress", "needs_shop"];

/**
 * Whether a shopper may take a return back: nothing of it came, and it is no part of an exchange or a claim of the shop's, nor of a
 * withdrawal that stands. To take a declaration back needs the shop's consent.
 * @param request that it was made for
 */
export const mayCancelReturn = ({ row, isBegunToReceive }: FoundReturn, request: RequestRecord | undefined): boolean =>
  !(request?.kind === "withdrawal" && STANDS.includes(request.state)) &&
  row.status === "requested" &&
  !row.canceled_at &&
  !isBegunToReceive &&
  !row.exchange_id &&
  !row.claim_id &&
  (row.fulfillments ?? []).every((one) => !one || one.canceled_at || !one.shipped_at);
