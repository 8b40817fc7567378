import { translatorOf } from "../words/translator";
import { paragraph } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

/** A request for a new password, as the account's mailbox is told of it. */
export interface PasswordReset {
  /** Where a new password is chosen. */
  readonly url: string;
  /** For how long the link is still good, whole minutes. */
  readonly minutes: number;
}

/** The mail with the link to a new password. */
export function composePasswordReset({ url, minutes }: PasswordReset, context: MailContext): ComposedMail {
  const words = translatorOf(context.reader, "mail.passwordReset");
  return renderMail(
    {
      subject: words("subject"),
      preview: words("preview", { minutes }),
      title: words("title"),
      blocks: [
        paragraph(words("opening", { store: context.store.name })),
        { kind: "link" },
        paragraph(words("validity", { minutes })),
        paragraph(words("otherwise")),
      ],
      link: { label: words("choose"), url },
      footer: [helpText(context, null)],
    },
    context,
  );
}
