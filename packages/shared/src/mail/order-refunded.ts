import type { Order } from "../orders/facts/order";
import type { OrderLink } from "../proofs/order-link";
import { translatorOf } from "../words/translator";
import { paragraph } from "./content";
import type { ComposedMail, MailContext } from "./mail";
import { renderOrderMail } from "./order-mail";
import { mailedOrder, summaryBlocks } from "./order-parts";

/**
 * Tells how much one refund gave back, and to what; beside it the order's sum, where all of its refunds are told.
 * @param refundId the backend's
 * @param link where "View order" leads, and until when it opens the order
 * @returns `null` where there is no such refund, and of one that came with the order's cancellation, whose own mail tells it
 */
export function composeOrderRefunded(
  order: Order,
  refundId: string,
  link: OrderLink,
  context: MailContext,
): ComposedMail | null {
  const refund = order.payments.flatMap(({ refunds }) => refunds).find(({ id }) => id === refundId);
  if (!refund || refund.amount <= 0 || isOfCancellation(order, refund.at)) return null;
  const words = translatorOf(context.reader, "mail.orderRefunded");
  const mailed = mailedOrder(order, context);
  const amount = mailed.context.money(refund.amount);
  return renderOrderMail(
    {
      subject: words("subject", { number: mailed.view.number }),
      preview: words("preview", { amount }),
      title: words("title", { amount }),
      opening: [paragraph(mailed.context.words("standing.refunded.detailAmount", { amount }))],
      blocks: summaryBlocks(mailed.view, context),
    },
    mailed,
    link,
    context,
  );
}

/** Medusa gives the money back first and cancels then. */
function isOfCancellation({ status, canceledAt }: Order, at: string | null): boolean {
  return status === "canceled" && canceledAt !== null && at !== null && Date.parse(at) <= Date.parse(canceledAt);
}
