import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { FindOrderId } from "./find-order-id";
import { isLockTimeout, withOrderLock } from "./with-order-lock";

/** No change of an order takes this long; a route that hangs must not keep the order for ever. */
const AT_MOST_MS = 30_000;

/** Methods that change nothing. */
const READS: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/** A middleware of Medusa's. */
export type OrderMiddleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>;

/**
 * Lets a route of Medusa's, with all of the middlewares behind this one, change an order while nobody else does. Reads pass at
 * once, and so does a request that is about no order.
 *
 * The order is free again when the route has answered, also where the client is gone by then, or after half a minute. Whoever
 * waits too long gets Medusa's 409.
 * @param findOrderId tells which order the request would change
 */
export function holdOrderLock(findOrderId: FindOrderId): OrderMiddleware {
  return async (req, res, next) => {
    const orderId = READS.includes(req.method) ? null : await findOrderId(req);
    if (!orderId) return next();
    let isMyTurn = false;
    try {
      await withOrderLock(req.scope, orderId, () => {
        isMyTurn = true;
        const answered = untilAnswered(res);
        next();
        return answered;
      });
    } catch (error) {
      // The route has its turn and answers for itself: what fails now is the lock's end alone.
      if (isMyTurn) return warn(req, orderId, error);
      next(isLockTimeout(error) ? anotherChange(orderId) : error);
    }
  };
}

const anotherChange = (orderId: string) =>
  new MedusaError(MedusaError.Types.CONFLICT, `Another change of order ${orderId} is under way`);

function warn({ scope }: MedusaRequest, orderId: string, error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  scope.resolve(ContainerRegistrationKeys.LOGGER).warn(`The lock of order ${orderId} did not end as it should: ${why}`);
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
