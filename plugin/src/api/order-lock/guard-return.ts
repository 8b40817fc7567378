import { MedusaError } from "@medusajs/framework/utils";
import { openChangeError, readOpenChange } from "../../changes/open-change";
import type { OrderMiddleware } from "../../order-lock/hold-order-lock";
import { obstacleToOption } from "../../returns/obstacle-to-option";
import { readReturnedOrder } from "../../returns/read-returned-order";
import { type AskedLine, obstacleToReturn } from "../../returns/returnable-units";

/** What Medusa's own check of the body has left of it. */
interface ReturnBody {
  readonly order_id: string;
  readonly items: readonly AskedLine[];
  readonly return_shipping: { readonly option_id: string; readonly price?: number };
  readonly receive_now?: boolean;
}

const bodyOf = (req: Parameters<OrderMiddleware>[0]): ReturnBody => req.validatedBody as ReturnBody;

const refusal = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message);

/**
 * Refuses terms that only the shop may set: what the way back costs, and that the units have arrived. Needs no look at the order,
 * so it stands before the lock.
 * @throws MedusaError (400)
 */
export const refuseTermsOfTheShop: OrderMiddleware = async (req, _res, next) => {
  const { receive_now, return_shipping } = bodyOf(req);
  if (receive_now) throw refusal("receive_now is for the shop to say.");
  if (return_shipping.price !== undefined) throw refusal("return_shipping.price is for the shop to say.");
  next();
};

/**
 * Refuses a return that Medusa 2.21 would take though it cannot be, or refuse only after it has charged its fee to the order.
 * Behind the order's lock, so that what is found still holds when Medusa writes. An unknown order is left to Medusa's own 404.
 * @throws MedusaError (400) that names what is in the way
 */
export const guardReturn: OrderMiddleware = async (req, _res, next) => {
  const { order_id, items, return_shipping } = bodyOf(req);
  const order = await readReturnedOrder(req.scope, order_id);
  if (order) {
    const change = await readOpenChange(req.scope, order_id);
    if (change) throw openChangeError(order_id, change);
    const obstacle =
      obstacleToReturn(order.lines, items) ?? (await obstacleToOption(req.scope, return_shipping.option_id, order));
    if (obstacle) throw refusal(obstacle);
  }
  next();
};
