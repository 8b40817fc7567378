import { renderToStaticMarkup } from "react-dom/server";
import { translatorOf } from "../words/translator";
import type { MailContent } from "./content";
import { Bidi } from "./html/bidi";
import { Block } from "./html/blocks";
import { Frame } from "./html/frame";
import { stylesOf } from "./html/styles";
import type { MailContext } from "./mail";
import { OUR_THEME } from "./theme";

/** The HTML part: one column that wraps on the narrowest phone, by day and by night. React escapes everything in it. */
export function renderHtml(content: MailContent, context: MailContext): string {
  const words = translatorOf(context.reader, "mail");
  const theme = context.store.theme ?? OUR_THEME;
  const styles = stylesOf(theme, context.reader.locale);
  const footer = [...content.footer, words("buttonFails", { url: content.link.url })];
  const markup = renderToStaticMarkup(
    <Frame subject={content.subject} preview={content.preview} context={context} theme={theme} styles={styles}>
      <h1 style={styles.title} className="ink">
        <Bidi text={content.title} locale={styles.locale} />
      </h1>
      {content.blocks.map((block, index) => (
        <Block key={block.kind + index.toString()} block={block} content={content} styles={styles} />
      ))}
      <div style={styles.footer} className="line">
        {footer.map((line) => (
          <p key={line} style={{ ...styles.quiet, marginBottom: "8px" }} className="quiet">
            <Bidi text={line} locale={styles.locale} />
          </p>
        ))}
      </div>
    </Frame>,
  );
  return `<!doctype html>\n${markup}\n`;
}
