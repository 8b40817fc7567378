import { translatorOf } from "../words/translator";
import { paragraph } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

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
  return renderMail(
    {
      subject: words(`${kind}.subject`),
      preview: words(`${kind}.preview`, { minutes }),
      title: words(`${kind}.title`),
      blocks: [
        paragraph(words(`${kind}.opening`, { store: context.store.name })),
        { kind: "link" },
        paragraph(words(`${kind}.validity`, { minutes })),
        paragraph(words(`${kind}.otherwise`)),
      ],
      link: { label: words(`${kind}.button`), url },
      footer: [helpText(context, null)],
    },
    context,
  );
}
