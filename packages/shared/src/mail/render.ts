import { languageTag } from "../words/locale";
import type { MailContent } from "./content";
import { inLanguage } from "./in-language";
import type { ComposedMail, MailContext } from "./mail";
import { renderHtml } from "./render-html";
import { renderText } from "./render-text";

/** Writes a mail's content as text and as HTML, with its link in the mail's language. */
export function renderMail(content: MailContent, context: MailContext): ComposedMail {
  const { reader } = context;
  const { link } = content;
  const localized = { ...content, link: { ...link, url: inLanguage(link.url, reader) } };
  return {
    subject: oneLine(content.subject),
    text: renderText(localized, context),
    html: renderHtml(localized, context),
    locale: languageTag(reader.locale),
  };
}

/** A number of the shop's own making may hold anything, and a line break in a subject begins another header. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
