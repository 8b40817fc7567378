import type { MedusaContainer } from "@medusajs/framework/types";
import { type ComposedMail, composeOrderParcel, composeOrderRefunded, type ParcelEvent } from "#shared";
import { type MailRequest, partOfMail } from "../request";
import type { AddressedMail, MailComposer } from "./composer";
import { type OrderToMail, readOrderToMail } from "./mailed-order";

/** What became of one package of an order; nothing where it has come further meanwhile. */
const composeParcelMail =
  (event: ParcelEvent): MailComposer =>
  (container, mail) =>
    composePart(container, mail, ({ order, link, context }, id) =>
      composeOrderParcel(event, order, id, link, context, new Date()),
    );

export const composeOrderShippedMail = composeParcelMail("shipped");
export const composeOrderReadyMail = composeParcelMail("ready");
export const composeOrderDeliveredMail = composeParcelMail("delivered");

/** How much one refund gave back; nothing where the mail of the order's cancellation says so. */
export const composeOrderRefundedMail: MailComposer = (container, mail) =>
  composePart(container, mail, ({ order, link, context }, id) => composeOrderRefunded(order, id, link, context));

async function composePart(
  container: MedusaContainer,
  mail: MailRequest,
  compose: (mailed: OrderToMail, partId: string) => ComposedMail | null,
): Promise<AddressedMail | null> {
  const mailed = await readOrderToMail(container, mail.resourceId);
  const content = mailed && compose(mailed, partOfMail(mail));
  return mailed && content ? { to: mailed.to, content } : null;
}
