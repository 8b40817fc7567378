import { translatorOf } from "../words/translator";
import { renderAccountMail } from "./account-mail";
import type { ComposedMail, MailContext } from "./mail";

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
  return renderAccountMail(
    {
      subject: words("subject"),
      preview: words("preview", { hours }),
      title: words("title"),
      before: [words("opening", { store: context.store.name })],
      link: { label: words("confirm"), url },
      after: [words("validity", { hours }), words("otherwise")],
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
  return renderAccountMail(
    {
      subject: words("subject"),
      preview: words("preview"),
      title: words("title"),
      before: [words("opening", { store: context.store.name })],
      link: { label: words("signIn"), url },
      after: [words("otherwise")],
    },
    context,
  );
}
