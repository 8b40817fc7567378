import { paragraph } from "./content";
import { helpText } from "./help";
import type { ComposedMail, MailContext } from "./mail";
import { renderMail } from "./render";

/** A mail about an account: one thing to say and one thing to do. */
interface AccountMail {
  readonly subject: string;
  readonly preview: string;
  readonly title: string;
  /** Paragraphs before the button, and those below it. */
  readonly before: readonly string[];
  readonly link: { readonly label: string; readonly url: string };
  readonly after: readonly string[];
}

/** The form that all mails about an account have. */
export function renderAccountMail({ before, after, ...mail }: AccountMail, context: MailContext): ComposedMail {
  return renderMail(
    {
      ...mail,
      blocks: [...before.map(paragraph), { kind: "link" }, ...after.map(paragraph)],
      footer: [helpText(context, null)],
    },
    context,
  );
}
