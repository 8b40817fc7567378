import type { Order } from "../orders/facts/order";
import type { OrderLink } from "../proofs/order-link";
import { translatorOf } from "../words/translator";
import { paragraph, section } from "./content";
import type { ComposedMail, MailContext } from "./mail";
import { renderOrderMail } from "./order-mail";
import { lineEntries, mailedOrder, summaryBlocks } from "./order-parts";

/**
 * Tells that an order was canceled and what became of its money, as the page says both.
 * @param link where "View order" leads, and until when it opens the order
 * @returns `null` of an order that is not canceled
 */
export function composeOrderCanceled(order: Order, link: OrderLink, context: MailContext): ComposedMail | null {
  if (order.status !== "canceled") return null;
  const words = translatorOf(context.reader, "mail.orderCanceled");
  const page = translatorOf(context.reader, "orderPage");
  const mailed = mailedOrder(order, context);
  const { view } = mailed;
  const money = view.expectations;
  return renderOrderMail(
    {
      subject: words("subject", { number: view.number }),
      preview: money[0] ?? words("title"),
      title: words("title"),
      opening: [mailed.context.words("standing.canceled.detail"), ...money].map(paragraph),
      blocks: [...section(page("items"), lineEntries(view.items, context)), ...summaryBlocks(view, context)],
    },
    mailed,
    link,
    context,
  );
}

/** What became of a canceled order's money, a sentence each, as its page says it; nothing of any other order. */
export function canceledMoneyTexts(order: Order, context: MailContext): readonly string[] {
  return order.status === "canceled" ? mailedOrder(order, context).view.expectations : [];
}
