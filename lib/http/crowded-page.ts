import "server-only";
import { escapeHtml } from "@order-pages/shared/text/escape-html";
import { direction } from "@order-pages/shared/words/direction";
import { languageTag } from "@order-pages/shared/words/locale";
import { type ReaderHeaders, readingOf } from "@/lib/i18n/reading";
import { wordsOf } from "@/lib/i18n/words";

/**
 * What a shopper reads while there are more of them than pages can be made for: the words of an outage, as a document of a few lines
 * without a style of its own, for it is given out when the processor has no time.
 */
export function crowdedPage(headers: ReaderHeaders): string {
  const reading = readingOf(headers);
  const titles = wordsOf(reading, "titles");
  const words = wordsOf(reading, "outage");
  return `<!doctype html>
<html lang="${languageTag(reading.locale)}" dir="${direction(reading.locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(titles("outage"))}</title>
<main>
<h1>${escapeHtml(words("title"))}</h1>
<p>${escapeHtml(words("explanation"))}</p>
<p><a href="">${escapeHtml(words("retry"))}</a></p>
</main>
</html>
`;
}
