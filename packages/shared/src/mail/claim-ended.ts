import { translatorOf } from "../words/translator";
import { paragraph } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

/** A request to bring an order into an account that came to nothing, as whoever asked is told of it. */
export interface EndedClaim {
  /** `declined` by the mailbox that was asked; `failed` where something else ended it. */
  readonly outcome: "declined" | "failed";
  /** `null` where whoever asked does not know it. */
  readonly number: string | null;
  /** Where all of their requests are. */
  readonly url: string;
}

/** Tells whoever asked for an order that it does not come into their account, and nothing of the order but its number. */
export function composeClaimEnded({ outcome, number, url }: EndedClaim, context: MailContext): ComposedMail {
  const words = translatorOf(context.reader, "mail.claimEnded");
  const store = context.store.name;
  const opening =
    number === null ? words("openingUnnamed", { outcome, store }) : words("opening", { outcome, number, store });
  return renderMail(
    {
      subject: words("title", { outcome }),
      preview: opening,
      title: words("title", { outcome }),
      blocks: [paragraph(opening), paragraph(words("meaning")), { kind: "link" }],
      link: { label: words("view"), url },
      footer: [helpText(context, number)],
    },
    context,
  );
}
