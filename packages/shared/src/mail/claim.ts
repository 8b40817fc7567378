import { formatDay } from "../format/date";
import { nameAll } from "../text/lists";
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
  /** Whether the mailbox is asked because its account holds the orders, and not because they were placed with it. */
  readonly isInAccount?: boolean;
  /** For how many minutes it can be, where nobody can decline; `null` where it can be declined. */
  readonly minutes: number | null;
  /** ISO 8601: until when it can be answered, where that is a day and no quarter of an hour. */
  readonly expiresAt?: string | null;
}

export interface ClaimedOrder {
  readonly number: string;
  /** ISO 8601; said of a single order, where it is known. */
  readonly placedAt: string | null;
}

/** The mail that asks a mailbox whether its orders may go into somebody's account. */
export function composeClaim(
  { orders, requesterEmail, url, isInAccount = false, minutes, expiresAt = null }: MailedClaim,
  context: MailContext,
): ComposedMail {
  const words = translatorOf(context.reader, "mail.claim");
  const count = orders.length;
  const numbers = nameAll(
    orders.map(({ number }) => number),
    context.reader.locale,
  );
  const email = maskEmail(requesterEmail);
  const [first] = orders;
  const date = count === 1 ? (formatDay(first?.placedAt ?? null, context.reader)?.text ?? null) : null;
  const store = context.store.name;
  const until = formatDay(expiresAt, context.reader)?.text ?? null;
  return renderMail(
    {
      subject: words("subject", { count, numbers }),
      preview: words("preview", { email }),
      title: words("title"),
      blocks: [
        paragraph(opening()),
        paragraph(words("meaning", { count })),
        { kind: "link" },
        paragraph(minutes === null ? words("otherwise") : words("otherwiseExpires", { minutes })),
        ...(until === null ? [] : [paragraph(words("expires", { date: until }))]),
      ],
      link: { label: words("review"), url },
      footer: [helpText(context, count === 1 ? numbers : null)],
    },
    context,
  );

  function opening(): string {
    if (isInAccount) return words("openingInAccount", { numbers, email, store });
    return date === null
      ? words("opening", { count, numbers, email, store })
      : words("openingDated", { numbers, date, email, store });
  }
}
