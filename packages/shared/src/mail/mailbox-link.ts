import { translatorOf } from "../words/translator";
import { renderAccountMail } from "./account-mail";
import type { ComposedMail, MailContext } from "./mail";

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
  return renderAccountMail(
    {
      subject: words("subject"),
      preview: words("preview"),
      title: words("title"),
      before: [words("opening", { store: context.store.name })],
      link: { label: words("confirm"), url },
      after: [words("validity", { hours }), words("otherwise")],
    },
    context,
  );
}
