import type { MedusaContainer } from "@medusajs/framework/types";
import { isLockTimeout, withOrderLock } from "../order-lock/with-order-lock";
import { mayRun, type Outcome, outcomeOf, refused } from "./outcome";
import type { RequestRecord } from "./record";
import { type NewRequest, recordRequest } from "./records";

/**
 * Does something to an order inside its lock. A lock that others keep for too long is an answer to the shopper, not a failure.
 * @param work reads anew what it decides by: it may have changed before the lock was had
 */
export async function inOrderLock<Answer>(
  container: MedusaContainer,
  orderId: string,
  work: () => Promise<Answer>,
): Promise<Answer | Outcome<never>> {
  try {
    return await withOrderLock(container, orderId, work);
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    return refused("busy", { instead: ["try_again"] });
  }
}

/**
 * Writes a shopper's request down, and carries it out inside the order's lock unless that was done before. One that finds the order busy
 * stays as it was received: the same form may be sent again, and the job looks after it otherwise.
 * @param carryOut is given the id of the record, which it reads anew
 */
export async function recordAndCarryOut<Record extends RequestRecord>(
  container: MedusaContainer,
  request: NewRequest & { readonly kind: Record["kind"]; readonly order_id: string },
  carryOut: (recordId: string) => Promise<Outcome<Record>>,
): Promise<Outcome<Record>> {
  const { record } = await recordRequest<Record>(container, request);
  if (!mayRun(record)) return outcomeOf(record);
  return inOrderLock(container, request.order_id, () => carryOut(record.id));
}
