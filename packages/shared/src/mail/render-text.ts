import { isolateLine } from "../text/isolate";
import { translatorOf } from "../words/translator";
import type { MailBlock, MailContent, MailEntry, MailLink, MailRow, MailTracking } from "./content";
import type { MailContext } from "./mail";

/** The text part: paragraphs with an empty line between them, each link on a line of its own. */
export function renderText(content: MailContent, { store, reader }: MailContext): string {
  const words = translatorOf(reader, "mail");
  const links = [content.action, content.link].filter((link) => link !== undefined && link !== null);
  const blocks = content.blocks.map((block) =>
    block.kind === "link" ? links.map(linkText).join("\n\n") : textOf(block),
  );
  const text = [content.title, ...blocks, ...content.footer, store.name].join("\n\n");
  return `${text
    .split("\n")
    .map((line) => line.replace(/\S.*$/u, (words) => isolateLine(words, reader.locale)))
    .join("\n")}\n`;

  function linkText({ label, url }: MailLink): string {
    return `${words("link", { label })}\n${url}`;
  }

  function textOf(block: Exclude<MailBlock, { kind: "link" }>): string {
    switch (block.kind) {
      case "entries":
        return block.entries.map(entryText).join("\n");
      case "parcel":
        return [block.title, ...block.entries.map(entryText), ...block.tracking.map(trackingText)].join("\n");
      case "rows":
        return block.rows.map(rowText).join("\n");
      default:
        return block.text;
    }
  }

  function entryText({ title, amount = null, details }: MailEntry): string {
    return [rowText({ label: title, amount }), ...details.map((detail) => `  ${detail}`)].join("\n");
  }

  function trackingText({ label, link }: MailTracking): string {
    return link === null ? label : `${label}\n${link.url}`;
  }

  function rowText({ label, amount }: MailRow): string {
    return amount === null ? label : words("row", { label, amount });
  }
}
