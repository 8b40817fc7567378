import { Button } from "@react-email/button";
import { Heading } from "@react-email/heading";
import { Section } from "@react-email/section";
import type { MailBlock, MailContent, MailLink } from "../content";
import { Bidi } from "./bidi";
import { EntryRow, RowTable, TrackingRow } from "./rows";
import type { MailStyles } from "./styles";

interface BlockProps {
  readonly block: MailBlock;
  readonly content: Pick<MailContent, "link" | "action">;
  readonly styles: MailStyles;
}

/** One block of a mail, by its kind. */
export function Block({ block, content, styles }: BlockProps) {
  switch (block.kind) {
    case "paragraph":
      return block.isQuiet ? (
        <p style={{ ...styles.quiet, marginBottom: "8px" }} className="quiet">
          <Bidi text={block.text} locale={styles.locale} />
        </p>
      ) : (
        <p style={{ ...styles.text, marginBottom: "12px" }} className="ink">
          <Bidi text={block.text} locale={styles.locale} />
        </p>
      );
    case "heading":
      return (
        <Heading as="h2" style={styles.heading} className="ink">
          <Bidi text={block.text} locale={styles.locale} />
        </Heading>
      );
    case "link":
      return <Buttons content={content} styles={styles} />;
    case "entries":
      return (
        <Section dir={styles.dir} style={styles.card} className="card">
          {block.entries.map((entry, index) => (
            <EntryRow key={entry.title + index.toString()} entry={entry} isFirst={index === 0} styles={styles} />
          ))}
        </Section>
      );
    case "parcel":
      return (
        <Section dir={styles.dir} style={{ ...styles.card, marginTop: "20px" }} className="card">
          <EntryRow entry={{ title: block.title, details: [] }} isFirst styles={styles} />
          {block.entries.map((entry, index) => (
            <EntryRow key={entry.title + index.toString()} entry={entry} isFirst={false} styles={styles} />
          ))}
          {block.tracking.map((tracking) => (
            <TrackingRow key={tracking.label} tracking={tracking} styles={styles} />
          ))}
        </Section>
      );
    case "rows":
      return (
        <Section dir={styles.dir} style={styles.card} className="card">
          <RowTable rows={block.rows} styles={styles} />
        </Section>
      );
  }
}

/** What to do first as a filled button, the rest as an outline. */
function Buttons({ content: { link, action }, styles }: Pick<BlockProps, "content" | "styles">) {
  const [first, second]: readonly (MailLink | null)[] = action ? [action, link] : [link, null];
  return (
    <div style={{ margin: "20px 0 12px" }}>
      {first && (
        <Button href={first.url} style={styles.button} className="button">
          <Bidi text={first.label} locale={styles.locale} />
        </Button>
      )}
      {second && (
        <Button href={second.url} style={styles.secondary} className="secondary">
          <Bidi text={second.label} locale={styles.locale} />
        </Button>
      )}
    </div>
  );
}
