import { formatDay } from "../format/date";
import type { OrderLink } from "../proofs/order-link";
import { translatorOf } from "../words/translator";
import { paragraph } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

/** The mail with the link to an order, for its own mailbox, which asked for it or was named by somebody who did. */
export function composeOrderLink(number: string, link: OrderLink, context: MailContext): ComposedMail {
  const words = translatorOf(context.reader, "mail.orderLink");
  const placed = translatorOf(context.reader, "mail.orderPlaced");
  const until = formatDay(link.expiresAt?.toISOString() ?? null, context.reader);
  return renderMail(
    {
      subject: words("subject", { number }),
      preview: words("preview"),
      title: words("title"),
      blocks: [
        paragraph(words("opening", { number, store: context.store.name })),
        { kind: "link" },
        ...(until === null ? [] : [paragraph(placed("validity", { date: until.text }))]),
        paragraph(words("otherwise")),
      ],
      link: { label: placed("view"), url: link.url },
      footer: [helpText(context, number)],
    },
    context,
  );
}
