import { translatorOf } from "../words/translator";
import { renderAccountMail } from "./account-mail";
import type { ComposedMail, MailContext } from "./mail";

/** What a link that an account's mailbox is sent does; its words are `mail.<what>`. */
export type AccountLinkKind = "passwordReset" | "emailConfirmation";

/** A link that works once, and soon not any more. */
export interface AccountLink {
  readonly url: string;
  /** For how long the link is still good, whole minutes. */
  readonly minutes: number;
}

/**
 * The mail by which an account's mailbox chooses a new password, or confirms the address without which a shop lets nobody in.
 * @param kind what the link does
 */
export function composeAccountLink(
  kind: AccountLinkKind,
  { url, minutes }: AccountLink,
  context: MailContext,
): ComposedMail {
  const words = translatorOf(context.reader, "mail");
  return renderAccountMail(
    {
      subject: words(`${kind}.subject`),
      preview: words(`${kind}.preview`, { minutes }),
      title: words(`${kind}.title`),
      before: [words(`${kind}.opening`, { store: context.store.name })],
      link: { label: words(`${kind}.button`), url },
      after: [words(`${kind}.validity`, { minutes }), words(`${kind}.otherwise`)],
    },
    context,
  );
}
