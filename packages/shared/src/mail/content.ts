/** What a mail says, block by block. Its text and its HTML are two renderings of this, so that neither says more. */
export interface MailContent {
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preview: string;
  readonly title: string;
  readonly blocks: readonly MailBlock[];
  /** The one link of the mail. */
  readonly link: { readonly label: string; readonly url: string };
  /** Below everything, in small print. */
  readonly footer: readonly string[];
}

export type MailBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  /** Where the link stands, as a button. */
  | { readonly kind: "link" }
  | { readonly kind: "heading"; readonly text: string }
  /** Entries of several lines each: what was bought, where it goes. */
  | { readonly kind: "entries"; readonly entries: readonly MailEntry[] }
  /** Amounts by name, one a line; the last of a sum is its total. */
  | { readonly kind: "rows"; readonly rows: readonly MailRow[] };

export interface MailEntry {
  readonly title: string;
  readonly details: readonly string[];
}

export interface MailRow {
  /** "Shipping: $8.00" */
  readonly text: string;
  readonly isTotal?: boolean;
}

/** One sentence or more in a paragraph of its own. */
export const paragraph = (text: string): MailBlock => ({ kind: "paragraph", text });

/** A heading and what stands below it; nothing where there is nothing below. */
export function section(title: string, entries: readonly MailEntry[]): MailBlock[] {
  return entries.length === 0
    ? []
    : [
        { kind: "heading", text: title },
        { kind: "entries", entries },
      ];
}
