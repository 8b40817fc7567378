import type { MailContent } from "./content";
import type { ComposedMail, MailContext } from "./mail";
import { renderHtml } from "./render-html";
import { renderText } from "./render-text";

/** Writes a mail's content as text and as HTML. */
export function renderMail(content: MailContent, context: MailContext): ComposedMail {
  return {
    subject: oneLine(content.subject),
    text: renderText(content, context),
    html: renderHtml(content, context),
  };
}

/** A number of the shop's own making may hold anything, and a line break in a subject begins another header. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
