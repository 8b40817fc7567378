import { composeOrderPlaced } from "#shared";
import type { AddressedMail, MailComposer } from "./composer";
import { readOrderToMail } from "./mailed-order";

/** The confirmation of an order, from the same read and by the same code as its page. */
export const composeOrderPlacedMail: MailComposer = async (
  container,
  { resourceId },
): Promise<AddressedMail | null> => {
  const mailed = await readOrderToMail(container, resourceId);
  if (!mailed || mailed.order.status === "canceled") return null;
  const { to, order, link, context } = mailed;
  return { to, content: composeOrderPlaced(order, link, context, new Date()) };
};
