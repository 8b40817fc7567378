import { Body } from "@react-email/body";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import type { ReactNode } from "react";
import { languageTag } from "../../words/locale";
import type { MailContext } from "../mail";
import type { MailTheme } from "../theme";
import { Bidi } from "./bidi";
import { Picture } from "./picture";
import { type MailStyles, sheetOf } from "./styles";

interface FrameProps {
  readonly subject: string;
  readonly preview: string;
  readonly context: MailContext;
  readonly theme: MailTheme;
  readonly styles: MailStyles;
  readonly children: ReactNode;
}

/** What all mails of a shop have in common: one column on the shop's ground, below its logo or its name. */
export function Frame({ subject, preview, context: { store, reader }, theme, styles, children }: FrameProps) {
  return (
    <Html lang={languageTag(reader.locale)} dir={styles.dir}>
      <Head>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{sheetOf(theme)}</style>
      </Head>
      <Body style={styles.page} className="page">
        <Preview>{preview}</Preview>
        <Container dir={styles.dir} style={styles.column}>
          {/* Said again: many programs drop what stands around a mail's body. */}
          <main lang={languageTag(reader.locale)} dir={styles.dir} style={styles.main}>
            <Sign store={store.name} theme={theme} styles={styles} />
            {children}
          </main>
        </Container>
      </Body>
    </Html>
  );
}

function Sign({ store, theme: { logo }, styles }: { store: string; theme: MailTheme; styles: MailStyles }) {
  if (logo === null) {
    return (
      <p style={styles.store} className="ink">
        <Bidi text={store} locale={styles.locale} />
      </p>
    );
  }
  const { src, dark, width } = logo;
  return (
    <p style={styles.store} className="ink">
      <Picture src={src} alt={store} width={width} style={{ maxWidth: "100%" }} className={dark ? "day" : undefined} />
      {dark && (
        <Picture src={dark} alt={store} width={width} style={{ display: "none", maxWidth: "100%" }} className="night" />
      )}
    </p>
  );
}
