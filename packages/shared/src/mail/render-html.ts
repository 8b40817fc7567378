import { escapeHtml } from "../text/escape-html";
import { direction } from "../words/locale";
import { translatorOf } from "../words/translator";
import type { MailBlock, MailContent, MailEntry, MailRow } from "./content";
import type { MailContext } from "./mail";
import { STYLE, WRAP } from "./style";

/** The HTML part: one column that wraps on the narrowest phone. Everything in it is escaped here. */
export function renderHtml(content: MailContent, { store, reader }: MailContext): string {
  const words = translatorOf(reader, "mail");
  const { url } = content.link;
  const footer = [...content.footer, words("buttonFails", { url })];
  return `<!doctype html>
<html lang="${escapeHtml(reader.locale)}" dir="${direction(reader.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(content.subject)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(content.preview)}</div>
<main style="${WRAP}">
<p class="store">${escapeHtml(store.name)}</p>
<h1>${escapeHtml(content.title)}</h1>
${content.blocks.map((block) => htmlOf(block, content.link)).join("\n")}
<footer class="quiet">${footer.map(escapeHtml).join("<br>")}</footer>
</main>
</body>
</html>
`;
}

function htmlOf(block: MailBlock, link: MailContent["link"]): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "heading":
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case "link":
      return `<p style="margin:1.5em 0"><a class="button" href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`;
    case "entries":
      return list(block.entries.map(entryHtml));
    case "rows":
      return list(block.rows.map(rowHtml));
  }
}

const list = (items: readonly string[]): string => `<ul>\n${items.join("\n")}\n</ul>`;

function entryHtml({ title, details }: MailEntry): string {
  const quiet = details.map((detail) => `<br><span class="quiet">${escapeHtml(detail)}</span>`);
  return `<li>${escapeHtml(title)}${quiet.join("")}</li>`;
}

function rowHtml({ text, isTotal }: MailRow): string {
  return `<li${isTotal ? ' class="total"' : ""}>${escapeHtml(text)}</li>`;
}
