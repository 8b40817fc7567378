import { maskEmail } from "../text/mask-email";
import { translatorOf } from "../words/translator";
import { renderAccountMail } from "./account-mail";
import type { ComposedMail, MailContext } from "./mail";

/** What the owner of an account is told, so that whoever else has got in does not go unnoticed. */
export interface AccountNotice {
  /** Where a new password is asked for. */
  readonly resetUrl: string;
}

/** That somebody who knows the password wants another address, to the address that the account has until then. */
export function composeEmailChangeNotice(
  { resetUrl, newEmail }: AccountNotice & { readonly newEmail: string },
  context: MailContext,
): ComposedMail {
  const words = translatorOf(context.reader, "mail.emailChangeNotice");
  const email = maskEmail(newEmail);
  return renderAccountMail(
    {
      subject: words("subject"),
      preview: words("preview", { email }),
      title: words("title"),
      before: [words("opening", { store: context.store.name, email }), words("otherwise")],
      link: { label: words("reset"), url: resetUrl },
      after: [],
    },
    context,
  );
}

/** That the password was changed by somebody who knew the one before. */
export function composePasswordChanged({ resetUrl }: AccountNotice, context: MailContext): ComposedMail {
  const words = translatorOf(context.reader, "mail.passwordChanged");
  return renderAccountMail(
    {
      subject: words("subject"),
      preview: words("preview"),
      title: words("title"),
      before: [words("opening", { store: context.store.name }), words("otherwise")],
      link: { label: words("reset"), url: resetUrl },
      after: [],
    },
    context,
  );
}
