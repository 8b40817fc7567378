import { orderInPath } from "../lock/find-order-id";
import { holdOrderLock } from "../lock/hold-order-lock";

/**
 * Lets Medusa's own transfer routes (request, accept, decline, cancel) work on an order one after the other. Alone, two that come
 * together both succeed, and their customers are told different ends.
 */
export const oneTransferAtATime = holdOrderLock(orderInPath);
