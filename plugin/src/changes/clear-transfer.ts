import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { type FindOrderId, orderOfPayment } from "../order-lock/find-order-id";
import type { OrderMiddleware } from "../order-lock/hold-order-lock";
import { cancelOpenTransfer, openChangeError, readOpenChange } from "./open-change";

/** Who of the shop asks: a user, or a secret key. */
const actorOf = (req: unknown): string => (req as AuthenticatedMedusaRequest).auth_context?.actor_id ?? "";

/**
 * Lets the shop pack, edit and take back an order that a shopper has asked for by Medusa's transfer: the request, which Medusa
 * would hold against every change until a mailbox answers it, is called off. One that the shop itself has made stays, and Medusa
 * says so. Stands behind the order's lock.
 * @param findOrderId tells which order the request would change
 */
export function clearShoppersTransfer(findOrderId: FindOrderId): OrderMiddleware {
  return async (req, _res, next) => {
    const orderId = await findOrderId(req);
    const change = orderId ? await readOpenChange(req.scope, orderId) : null;
    if (orderId && change?.isShoppersTransfer) await cancelOpenTransfer(req.scope, orderId, actorOf(req));
    next();
  };
}

/**
 * Before Medusa cancels an order: an open transfer request is called off, any other open change refuses the cancellation. Medusa
 * gives the money back first, fails at the open change after that, and forgets the refund. Stands behind the order's lock.
 * @throws MedusaError (400) that names the open change
 */
export const clearTransferBeforeCancel: OrderMiddleware = async (req, _res, next) => {
  const orderId = req.params.id ?? "";
  const change = await readOpenChange(req.scope, orderId);
  // What Medusa refuses for another reason costs no request its life.
  if (change && (await canBeCanceled(req.scope, orderId))) {
    if (change.type !== "transfer") throw openChangeError(orderId, change);
    await cancelOpenTransfer(req.scope, orderId, actorOf(req));
  }
  next();
};

/**
 * Before Medusa refunds more than is owed, which it then writes down as a credit: as {@link clearTransferBeforeCancel}. A refund of what
 * is owed changes the order's account only, and may come at any time.
 * @throws MedusaError (400) that names the open change
 */
export const clearTransferBeforeRefund: OrderMiddleware = async (req, _res, next) => {
  const orderId = await orderOfPayment(req);
  const change = orderId ? await readOpenChange(req.scope, orderId) : null;
  if (orderId && change && (await exceedsWhatIsOwed(req.scope, orderId, req))) {
    if (change.type !== "transfer") throw openChangeError(orderId, change);
    await cancelOpenTransfer(req.scope, orderId, actorOf(req));
  }
  next();
};

interface OrderState {
  readonly status: string;
  readonly fulfillments?: readonly ({ readonly canceled_at?: unknown } | null)[] | null;
}

/** By Medusa's own conditions, which it checks before anything else. */
async function canBeCanceled(container: MedusaContainer, orderId: string): Promise<boolean> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status", "fulfillments.canceled_at"],
    filters: { id: orderId },
  });
  const order = data[0] as unknown as OrderState | undefined;
  if (!order || order.status === "canceled" || order.status === "completed") return false;
  return (order.fulfillments ?? []).every((fulfillment) => fulfillment?.canceled_at);
}

type Amount = Parameters<typeof MathBN.gt>[0];

/** As `refundPaymentWorkflow` decides whether it has to write a credit. */
async function exceedsWhatIsOwed(
  container: MedusaContainer,
  orderId: string,
  { params, validatedBody }: Parameters<OrderMiddleware>[0],
): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [orders, payments] = await Promise.all([
    query.graph({ entity: "order", fields: ["id", "summary"], filters: { id: orderId } }),
    query.graph({ entity: "payment", fields: ["id", "amount"], filters: { id: params.id ?? "" } }),
  ]);
  const summary = orders.data[0]?.summary as { pending_difference?: Amount } | undefined;
  const asked = (validatedBody as { amount?: Amount } | undefined)?.amount;
  return MathBN.gt(asked ?? payments.data[0]?.amount ?? 0, MathBN.mult(summary?.pending_difference ?? 0, -1));
}
