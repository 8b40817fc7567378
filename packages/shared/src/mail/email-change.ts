import { translatorOf } from "../words/translator";
import { paragraph } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

/** The question whether an account's new email address is its owner's. */
export interface EmailChange {
  /** Where it is answered, by whoever is signed in to that account. */
  readonly url: string;
  /** For how long the link is good, whole hours. */
  readonly hours: number;
}

/** The mail to the new address of an account, without whose link nothing changes. */
export function composeEmailChange({ url, hours }: EmailChange, context: MailContext): ComposedMail {
  const words = translatorOf(context.reader, "mail.emailChange");
  return renderMail(
    {
      subject: words("subject"),
      preview: words("preview", { hours }),
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

/**
 * The mail in its place to an address that has an account already: its owner alone is told so.
 * @param url where they sign in
 */
export function composeEmailTaken({ url }: Pick<EmailChange, "url">, context: MailContext): ComposedMail {
  const words = translatorOf(context.reader, "mail.emailTaken");
  return renderMail(
    {
      subject: words("subject"),
      preview: words("preview"),
      title: words("title"),
      blocks: [
        paragraph(words("opening", { store: context.store.name })),
        { kind: "link" },
        paragraph(words("otherwise")),
      ],
      link: { label: words("signIn"), url },
      footer: [helpText(context, null)],
    },
    context,
  );
}
