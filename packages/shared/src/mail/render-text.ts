import { translatorOf } from "../words/translator";
import type { MailBlock, MailContent, MailEntry } from "./content";
import type { MailContext } from "./mail";

/** The text part: paragraphs with an empty line between them, the link on a line of its own. */
export function renderText(content: MailContent, { store, reader }: MailContext): string {
  const words = translatorOf(reader, "mail");
  const { label, url } = content.link;
  const link = `${words("link", { label })}\n${url}`;
  const blocks = content.blocks.map((block) => (block.kind === "link" ? link : textOf(block)));
  return `${[content.title, ...blocks, ...content.footer, store.name].join("\n\n")}\n`;
}

function textOf(block: Exclude<MailBlock, { kind: "link" }>): string {
  if (block.kind === "entries") return block.entries.map(entryText).join("\n");
  if (block.kind === "rows") return block.rows.map(({ text }) => text).join("\n");
  return block.text;
}

function entryText({ title, details }: MailEntry): string {
  return [title, ...details.map((detail) => `  ${detail}`)].join("\n");
}
