import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http";
import { entitledOrders } from "../../accounts/entitlement";

/** No order has this id: a list of none would be no filter at all. */
const NONE = "none";

/** Lets Medusa's own list of a customer's orders answer what their sessions may see: it narrows the query, before Medusa reads it. */
export async function answerOwnOrders(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const customerId = req.auth_context?.actor_id;
  // What is below the list is guarded order by order.
  if (customerId && req.path === "/") {
    const entitlement = await entitledOrders(req.scope, customerId);
    if (!entitlement.all) req.query = { ...req.query, id: withinAsked(req.query.id, entitlement.orderIds) };
  }
  next();
}

function withinAsked(asked: unknown, orderIds: readonly string[]): string[] {
  const ids = asked === undefined ? orderIds : orderIds.filter((id) => [asked].flat().includes(id));
  return ids.length > 0 ? [...ids] : [NONE];
}
