import type { Order } from "../orders/facts/order";
import type { OrderView } from "../orders/view/order-view";
import type { OrderLink } from "../proofs/order-link";
import { translatorOf } from "../words/translator";
import { type MailLink, paragraph, section } from "./content";
import type { ComposedMail, MailContext } from "./mail";
import { renderOrderMail } from "./order-mail";
import { deliveryEntries, lineEntries, mailedOrder, summaryBlocks } from "./order-parts";

/**
 * The order confirmation. Everything in it is the page's own view of the order in its own words, so that mail and page never
 * tell another sum, another day or another name.
 * @param link where "View order" leads, and until when it opens the order
 * @param now the moment it is composed; a promise that has passed by then is not repeated
 */
export function composeOrderPlaced(order: Order, link: OrderLink, context: MailContext, now?: Date): ComposedMail {
  const { reader } = context;
  const words = translatorOf(reader, "mail.orderPlaced");
  const page = translatorOf(reader, "orderPage");
  const mailed = mailedOrder(order, context, now);
  const { view, promise, backorder } = mailed;
  const total = view.totals?.total ?? null;
  return renderOrderMail(
    {
      subject: words("subject", { number: view.number }),
      preview: total === null ? words("title") : words("preview", { total }),
      title: words("title"),
      opening: [openingText(view, context), backorder, promise].filter((sentence) => sentence !== null).map(paragraph),
      blocks: [
        ...section(page("items"), lineEntries(view.items, context)),
        ...summaryBlocks(view, context),
        ...section(page("delivery"), deliveryEntries(view, context)),
      ],
      action: payLink(view, context),
    },
    mailed,
    link,
    context,
  );
}

/** What happens now, as the page says it: nothing is prepared that is not paid, not sent, or was handed over in a store. */
function openingText({ standing }: OrderView, { reader }: MailContext): string {
  const words = translatorOf(reader, "mail.orderPlaced");
  if (standing.key === "placed" || standing.key === "preparing") return words("opening");
  const due = standing.key === "payment_due" ? standing.detail : null;
  return [words("received"), due].filter((sentence) => sentence !== null).join(" ");
}

/** The way to pay, as on the page: while money is due, where the shop says where. */
function payLink({ id, hero: { isDue } }: OrderView, { store: { paymentUrl }, reader }: MailContext): MailLink | null {
  if (!isDue || !paymentUrl) return null;
  return {
    label: translatorOf(reader, "actions")("pay"),
    url: paymentUrl.replaceAll("{order}", encodeURIComponent(id)),
  };
}
