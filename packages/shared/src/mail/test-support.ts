import type { ComposedMail, MailContext } from "./mail";
import { mailReader } from "./reader";

export const store = { name: "Fjord & Field", supportEmail: "help@shop.example" };

export const context: MailContext = { store, reader: mailReader(null, "America/New_York") };

export const withoutSupport: MailContext = { ...context, store: { ...store, supportEmail: null } };

/** The HTML part as its reader sees it: its lines, in order; a name and its amount, which stand in two columns, as one. */
export function linesOf({ html }: ComposedMail): string[] {
  return (
    html
      .replace(/^[\s\S]*<main[^>]*>/, "")
      .replace(/<\/main>[\s\S]*$/, "")
      // What only Outlook reads: the space around its buttons.
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<\/td><td[^>]*class="amount[^>]*>/g, ": ")
      .split(/<\/(?:p|td|h1|h2|a|div)>/)
      .map((line) => unescapeHtml(line.replace(/<[^>]+>/g, "")))
      .filter((line) => line !== "")
  );
}

/** The text part's lines, in order, without their indent. */
export function textLinesOf({ text }: ComposedMail): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const unescapeHtml = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
