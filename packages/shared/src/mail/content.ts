/** What a mail says, block by block. Its text and its HTML are two renderings of this, so that neither says more. */
export interface MailContent {
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preview: string;
  readonly title: string;
  readonly blocks: readonly MailBlock[];
  /** The link of the mail to the shop's own pages. */
  readonly link: MailLink;
  /** What to do first, where that is elsewhere: at the carrier's. */
  readonly action?: MailLink | null;
  /** Below everything, in small print. */
  readonly footer: readonly string[];
}

export interface MailLink {
  readonly label: string;
  readonly url: string;
}

export type MailBlock =
  | { readonly kind: "paragraph"; readonly text: string; readonly isQuiet?: boolean }
  /** Where the links stand, as buttons. */
  | { readonly kind: "link" }
  | { readonly kind: "heading"; readonly text: string }
  /** Entries of several lines each: what was bought, where it goes. */
  | { readonly kind: "entries"; readonly entries: readonly MailEntry[] }
  /** A package: what is in it, and where it is. */
  | {
      readonly kind: "parcel";
      readonly title: string;
      readonly entries: readonly MailEntry[];
      readonly tracking: readonly MailTracking[];
    }
  /** Amounts by name, one a line; the last of a sum is its total. */
  | { readonly kind: "rows"; readonly rows: readonly MailRow[] };

export interface MailEntry {
  readonly title: string;
  /** What stands at the end of the title's line. */
  readonly amount?: string | null;
  readonly details: readonly string[];
  /** An absolute http(s) URL: a picture that says nothing which the title does not. */
  readonly image?: string | null;
  /** Whether there is room for a picture, so that entries without one stand in line with those that have one. */
  readonly isPictured?: boolean;
}

export interface MailTracking {
  /** "DHL · 00340434161094042557" */
  readonly label: string;
  readonly link: MailLink | null;
}

export interface MailRow {
  readonly label: string;
  /** `null` where the label says it all. */
  readonly amount: string | null;
  readonly isTotal?: boolean;
}

/** One sentence or more in a paragraph of its own. */
export const paragraph = (text: string): MailBlock => ({ kind: "paragraph", text });

/** The same in small, beside what matters more. */
export const quiet = (text: string): MailBlock => ({ kind: "paragraph", text, isQuiet: true });

/** A heading and what stands below it; nothing where there is nothing below. */
export function section(title: string, entries: readonly MailEntry[]): MailBlock[] {
  return entries.length === 0
    ? []
    : [
        { kind: "heading", text: title },
        { kind: "entries", entries },
      ];
}
