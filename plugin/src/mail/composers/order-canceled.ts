import type { MedusaContainer } from "@medusajs/framework/types";
import { composeOrderCanceled } from "#shared";
import { isLockTimeout, withOrderLock } from "../../order-lock/with-order-lock";
import type { RequestRecord } from "../../requests/record";
import { requestsOf } from "../../requests/records";
import type { AddressedMail, MailComposer } from "./composer";
import { readOrderToMail } from "./mailed-order";

/**
 * That an order was canceled, and what became of its money; nothing where the mail of the shopper's own request says so to the same
 * mailbox.
 */
export const composeOrderCanceledMail: MailComposer = async (
  container,
  { resourceId },
): Promise<AddressedMail | null> => {
  const mailed = await readOrderToMail(container, resourceId);
  if (!mailed || (await isToldByRequest(container, resourceId, mailed.to))) return null;
  const content = composeOrderCanceled(mailed.order, mailed.link, mailed.context);
  return content && { to: mailed.to, content };
};

/** Whoever cancels for a shopper holds the order's lock until that is written down; the event comes earlier. */
async function isToldByRequest(container: MedusaContainer, orderId: string, email: string): Promise<boolean> {
  const read = () => requestsOf(container, orderId);
  const requests = await withOrderLock(container, orderId, read).catch((error) => {
    // A change that takes long must not cost the mail: a request that it carries out is written down before, and is told by its own.
    if (!isLockTimeout(error)) throw error;
    return read();
  });
  return requests.some((request) => saysCanceled(request, email));
}

/** An order that the shop cancels after it was asked to is told as the answer to that, see `requests/settle-cut-off.ts`. */
function saysCanceled({ kind, state, content, outcome }: RequestRecord, email: string): boolean {
  if (kind === "cancellation") return state === "received" || state === "asked" || state === "done";
  if (kind === "return" || outcome?.prepared !== "cancel") return false;
  return content.email.toLowerCase() === email.toLowerCase();
}
