import { formatDay } from "../format/date";
import { maskEmail } from "../text/mask-email";
import { translatorOf } from "../words/translator";
import { paragraph } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

/** A request to bring orders into an account, as the mailbox they were placed with is told of it. */
export interface MailedClaim {
  /** At least one. */
  readonly orders: readonly ClaimedOrder[];
  /** Of whoever asks; it is masked here. */
  readonly requesterEmail: string;
  /** Where the request is approved. */
  readonly url: string;
  /** For how many minutes it can be; `null` where it stands until it is answered, and can be declined. */
  readonly minutes: number | null;
}

export interface ClaimedOrder {
  readonly number: string;
  /** ISO 8601; said of a single order, where it is known. */
  readonly placedAt: string | null;
}

/** The mail that asks a mailbox whether its orders may go into somebody's account. */
export function composeClaim(
  { orders, requesterEmail, url, minutes }: MailedClaim,
  context: MailContext,
): ComposedMail {
  const words = translatorOf(context.reader, "mail.claim");
  const count = orders.length;
  const numbers = orders.map(({ number }) => number).join(", ");
  const email = maskEmail(requesterEmail);
  const [first] = orders;
  const date = count === 1 ? (formatDay(first?.placedAt ?? null, context.reader)?.text ?? null) : null;
  const store = context.store.name;
  return renderMail(
    {
      subject: words("subject", { count, numbers }),
      preview: words("preview", { email }),
      title: words("title"),
      blocks: [
        paragraph(
          date === null
            ? words("opening", { count, numbers, email, store })
            : words("openingDated", { numbers, date, email, store }),
        ),
        paragraph(words("meaning", { count })),
        { kind: "link" },
        paragraph(minutes === null ? words("otherwise") : words("otherwiseExpires", { minutes })),
      ],
      link: { label: words("review"), url },
      footer: [helpText(context, count === 1 ? numbers : null)],
    },
    context,
  );
}
