import { translatorOf } from "../words/translator";
import { paragraph } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

/** The question without whose answer a shop lets nobody in. */
export interface EmailConfirmation {
  /** Where it is answered, by whoever knows the account's password. */
  readonly url: string;
  /** For how long the link is good, whole minutes. */
  readonly minutes: number;
}

/** The mail that confirms the address of an account which cannot be signed in to before. */
export function composeEmailConfirmation({ url, minutes }: EmailConfirmation, context: MailContext): ComposedMail {
  const words = translatorOf(context.reader, "mail.emailConfirmation");
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
      link: { label: words("confirm"), url },
      footer: [helpText(context, null)],
    },
    context,
  );
}
