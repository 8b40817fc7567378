import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { cancelOrderTransferRequestWorkflow } from "@medusajs/medusa/core-flows";

/** What somebody has begun to change about an order and not finished. Medusa lets an order have one, and refuses other changes meanwhile. */
export interface OpenChange {
  readonly id: string;
  /** Medusa's `change_type`; `null` for a change without a name. */
  readonly type: string | null;
  /** Whether a shopper asked for the order with an account of their own: no change that the shop has begun. */
  readonly isShoppersTransfer: boolean;
}

interface ChangeRow {
  readonly id: string;
  readonly order_id: string;
  readonly change_type?: string | null;
  readonly created_by?: string | null;
  readonly actions?: readonly ({ readonly action?: string; readonly reference_id?: string | null } | null)[] | null;
}

/** The words of a merchant for each of Medusa's types. */
const NAMES: Readonly<Record<string, string>> = {
  edit: "order edit",
  return_request: "return",
  return_receive: "receipt of a return",
  exchange: "exchange",
  claim: "claim",
  transfer: "transfer request",
  credit_line: "credit",
};

/**
 * Reads what is open about an order. True as long as the order's lock is held.
 * @returns `null` where the order is free
 */
export async function readOpenChange(container: MedusaContainer, orderId: string): Promise<OpenChange | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["id", "order_id", "change_type", "created_by", "actions.action", "actions.reference_id"],
    filters: { order_id: orderId, status: ["pending", "requested"] },
  });
  const row = (data as unknown as ChangeRow[]).find(({ order_id }) => order_id === orderId);
  if (!row) return null;
  const { id, change_type: type = null, created_by, actions } = row;
  const isShoppersTransfer =
    type === "transfer" && !!created_by && !!actions?.some((action) => action?.reference_id === created_by);
  return { id, type, isShoppersTransfer };
}

/**
 * Says what has to end first.
 * @returns an error that Medusa answers with 400
 */
export const openChangeError = (orderId: string, { type }: OpenChange): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Order ${orderId} has an open ${NAMES[type ?? ""] ?? "change"}. Confirm or cancel it first.`,
  );

/**
 * Withdraws an open transfer request, whoever asked for it. To be called inside the order's lock.
 * @param actorId who of the shop makes room, as Medusa notes it
 */
export async function cancelOpenTransfer(container: MedusaContainer, orderId: string, actorId: string): Promise<void> {
  await cancelOrderTransferRequestWorkflow(container).run({
    input: { order_id: orderId, logged_in_user_id: actorId, actor_type: "user" },
  });
}
