import type { MailReader } from "./reader";
import type { MailTheme } from "./theme";

/** A mail ready to be sent: its subject, and two parts that say the same. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What it is written in, a BCP 47 tag: the mail's `Content-Language`. */
  readonly locale: string;
}

/** The shop as its mails name and show it. */
export interface MailStore {
  readonly name: string;
  /** `null` where shoppers with a question answer the mail itself. */
  readonly supportEmail: string | null;
  /** The shop's page where an order is paid that was placed without, with `{order}` for its id; left out, mails lead to none. */
  readonly paymentUrl?: string | null;
  /** Left out, mails look as the pages do without a brand. */
  readonly theme?: MailTheme;
}

/** What every composer is told: whose mail it is and for whom it is written. */
export interface MailContext {
  readonly store: MailStore;
  readonly reader: MailReader;
}
