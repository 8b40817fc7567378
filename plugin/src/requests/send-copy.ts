import type { MedusaContainer } from "@medusajs/framework/types";
import { isLockTimeout, withOrderLock } from "../order-lock/with-order-lock";
import { NOT_FOUND, type Outcome, refused } from "./outcome";
import type { WithdrawalRecord } from "./record";
import { noteOutcome, readRequest } from "./records";

/** A receipt whose address was mistyped needs one; whoever holds a receipt must not mail the world with it. */
const MOST = 3;

/**
 * Notes another address that a declaration's acknowledgement is to go to; the mail is sent as any other of the request's. An address
 * that was asked for before gets no second one.
 */
export async function sendCopy(
  container: MedusaContainer,
  id: string,
  email: string,
): Promise<Outcome<WithdrawalRecord>> {
  const declared = await readRequest(container, id);
  if (declared?.kind !== "withdrawal") return NOT_FOUND;
  try {
    // The same lock in which something is prepared from it: both write down what came of it.
    return await withOrderLock(container, declared.order_id ?? id, () => noteCopy(container, id, email));
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    return refused("busy", { instead: ["try_again"] });
  }
}

async function noteCopy(container: MedusaContainer, id: string, email: string): Promise<Outcome<WithdrawalRecord>> {
  const record = await readRequest(container, id);
  if (record?.kind !== "withdrawal") return NOT_FOUND;
  const copies = record.outcome?.copies ?? [];
  if (copies.includes(email)) return { kind: "accepted", record };
  if (copies.length >= MOST) return refused("limited", { instead: ["contact"] });
  const outcome = { ...record.outcome, copies: [...copies, email] };
  await noteOutcome(container, record, outcome);
  return { kind: "accepted", record: { ...record, outcome } };
}
