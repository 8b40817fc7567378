import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { isLockTimeout, withOrderLock } from "../order-lock/with-order-lock";

/**
 * One thing at a time happens to an order, and so to its claims: each looks at what is there and then changes it.
 * @throws MedusaError (conflict, 409) where the turn does not come in time
 */
export async function withOrder<T>(container: MedusaContainer, orderId: string, job: () => Promise<T>): Promise<T> {
  try {
    return await withOrderLock(container, orderId, job);
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    throw new MedusaError(MedusaError.Types.CONFLICT, "Another change of this order is under way");
  }
}
