import { formatDay } from "../format/date";
import type { OrderLink } from "../proofs/order-link";
import { translatorOf } from "../words/translator";
import { type MailBlock, type MailLink, quiet } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { type MailedOrder, numberAndDay } from "./order-parts";
import { renderMail } from "./render";

/** What one mail about an order says of its own; the frame around it is that of all of them. */
export interface OrderMailParts {
  readonly subject: string;
  readonly preview: string;
  readonly title: string;
  /** Before the buttons: what has happened, and what comes next. */
  readonly opening: readonly MailBlock[];
  /** After them. */
  readonly blocks: readonly MailBlock[];
  readonly action?: MailLink | null;
}

/**
 * A mail about an order: which order, what happened, the link that opens it, and until when that does.
 * @param link where "View order" leads, and until when it opens the order
 */
export function renderOrderMail(
  { subject, preview, title, opening, blocks, action = null }: OrderMailParts,
  { view }: MailedOrder,
  link: OrderLink,
  context: MailContext,
): ComposedMail {
  const words = translatorOf(context.reader, "mail.orderPlaced");
  const until = link.expiresAt && formatDay(link.expiresAt.toISOString(), context.reader);
  return renderMail(
    {
      subject,
      preview,
      title,
      blocks: [quiet(numberAndDay(view, context)), ...opening, { kind: "link" }, ...blocks],
      link: { label: words("view"), url: link.url },
      action,
      footer: [helpText(context, view.number), ...(until ? [words("validity", { date: until.text })] : [])],
    },
    context,
  );
}
