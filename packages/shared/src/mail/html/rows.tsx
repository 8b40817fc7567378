import { Column } from "@react-email/column";
import { Link } from "@react-email/link";
import { Row } from "@react-email/row";
import type { MailEntry, MailRow, MailTracking } from "../content";
import { Bidi } from "./bidi";
import { Picture } from "./picture";
import { type MailStyles, PICTURE } from "./styles";

/** An item with its picture, or anything of several lines. */
export function EntryRow({ entry, isFirst, styles }: { entry: MailEntry; isFirst: boolean; styles: MailStyles }) {
  const { title, amount = null, details, image = null, isPictured = false } = entry;
  return (
    <Row dir={styles.dir}>
      <Column style={isFirst ? { ...styles.part, borderTop: "none" } : styles.part} className="line">
        <Row dir={styles.dir}>
          {isPictured && (
            <Column style={styles.pictured}>
              {image !== null && (
                <Picture
                  src={image}
                  alt=""
                  width={PICTURE}
                  height={PICTURE}
                  style={styles.picture}
                  className="sunken"
                />
              )}
            </Column>
          )}
          <Column style={styles.line} className="ink">
            <Row dir={styles.dir}>
              <Column style={styles.line} className="ink">
                <Bidi text={title} locale={styles.locale} />
              </Column>
              {amount !== null && (
                <Column style={styles.amount} className="amount ink">
                  <Bidi text={amount} locale={styles.locale} />
                </Column>
              )}
            </Row>
            {details.map((detail, index) => (
              <p key={detail + index.toString()} style={styles.quiet} className="quiet">
                <Bidi text={detail} locale={styles.locale} />
              </p>
            ))}
          </Column>
        </Row>
      </Column>
    </Row>
  );
}

/** Names at the start of their lines and amounts at the end, the total apart from what it is the sum of. */
export function RowTable({ rows, styles }: { rows: readonly MailRow[]; styles: MailStyles }) {
  return (
    <Row dir={styles.dir}>
      <Column style={{ ...styles.part, borderTop: "none" }}>
        {rows.map(({ label, amount, isTotal = false }, index) => (
          <Row
            key={label + index.toString()}
            dir={styles.dir}
            style={isTotal ? { margin: "12px 0 8px" } : { margin: "4px 0" }}
          >
            <Column
              style={isTotal ? styles.total : amount === null ? styles.quiet : styles.line}
              className={isTotal ? "line ink" : amount === null ? "quiet" : "ink"}
            >
              <Bidi text={label} locale={styles.locale} />
            </Column>
            {amount !== null && (
              <Column
                style={isTotal ? styles.totalAmount : styles.amount}
                className={isTotal ? "amount line ink" : "amount ink"}
              >
                <Bidi text={amount} locale={styles.locale} />
              </Column>
            )}
          </Row>
        ))}
      </Column>
    </Row>
  );
}

/** Where a package is: its carrier and number, which is the link to the carrier's page. */
export function TrackingRow({ tracking: { label, link }, styles }: { tracking: MailTracking; styles: MailStyles }) {
  return (
    <Row dir={styles.dir}>
      <Column style={styles.tracking} className="sunken line">
        {link === null ? (
          <p style={{ ...styles.quiet, color: styles.text.color }} className="ink">
            <Bidi text={label} locale={styles.locale} />
          </p>
        ) : (
          <p style={styles.quiet} className="ink">
            <Link href={link.url} style={styles.link} className="link">
              <Bidi text={label} locale={styles.locale} />
            </Link>
          </p>
        )}
      </Column>
    </Row>
  );
}
