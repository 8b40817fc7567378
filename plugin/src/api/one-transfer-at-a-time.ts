import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { withOrder } from "../claims/with-order";

/** No transfer takes this long; one that hangs must not keep the order for ever. */
const AT_MOST_MS = 30_000;

/**
 * Lets Medusa's own transfer routes (request, accept, decline, cancel) work on an order one after the other. Alone, two that come
 * together both succeed, and their customers are told different ends.
 */
export async function oneTransferAtATime(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  let isMyTurn = false;
  try {
    await withOrder(req.scope, req.params.id ?? "", () => {
      isMyTurn = true;
      const answered = untilAnswered(res);
      next();
      return answered;
    });
  } catch (error) {
    if (isMyTurn) throw error;
    next(new MedusaError(MedusaError.Types.CONFLICT, "Another change of this order's transfer is under way"));
  }
}

/** Until the route has done its work: not the response's "close", which comes early where a client hangs up. */
function untilAnswered(res: MedusaResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, AT_MOST_MS);
    res.end = new Proxy(res.end, {
      apply(end, response, given) {
        clearTimeout(timer);
        resolve();
        return Reflect.apply(end, response, given);
      },
    });
  });
}
