import { translatorOf } from "../words/translator";
import { paragraph } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

/** The question whether an account's email address is its owner's. */
export interface MailboxLink {
  /** Where it is confirmed, by whoever is signed in to that account. */
  readonly url: string;
  /** For how long the link is good, whole hours. */
  readonly hours: number;
}

/** The mail that proves an account's mailbox. */
export function composeMailboxLink({ url, hours }: MailboxLink, context: MailContext): ComposedMail {
  const words = translatorOf(context.reader, "mail.mailboxLink");
  return renderMail(
    {
      subject: words("subject"),
      preview: words("preview"),
      title: words("title"),
      blocks: [
        paragraph(words("opening", { store: context.store.name })),
        { kind: "link" },
        paragraph(words("validity", { hours })),
        paragraph(words("otherwise")),
      ],
      link: { label: words("confirm"), url },
      footer: [helpText(context, null)],
    },
    context,
  );
}
