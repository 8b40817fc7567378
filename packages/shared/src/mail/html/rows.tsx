import { Column } from "@react-email/column";
import { Link } from "@react-email/link";
import { Row } from "@react-email/row";
import type { MailEntry, MailRow, MailTracking } from "../content";
import { Picture } from "./picture";
import type { MailStyles } from "./styles";

/** Pixels: wide and high enough to tell one item from another, and small enough to leave a phone room for its name. */
const PICTURE = 64;

/** An item with its picture, or anything of several lines. */
export function EntryRow({ entry, isFirst, styles }: { entry: MailEntry; isFirst: boolean; styles: MailStyles }) {
  const { title, amount = null, details, image = null, isPictured = false } = entry;
  return (
    <Row>
      <Column style={isFirst ? { ...styles.part, borderTop: "none" } : styles.part} className="line">
        <Row>
          {isPictured && (
            <Column style={{ width: `${PICTURE}px`, paddingInlineEnd: "16px", verticalAlign: "top" }}>
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
            <Row>
              <Column style={styles.line} className="ink">
                {title}
              </Column>
              {amount !== null && (
                <Column style={styles.amount} className="amount ink">
                  {amount}
                </Column>
              )}
            </Row>
            {details.map((detail, index) => (
              <p key={detail + index.toString()} style={styles.quiet} className="quiet">
                {detail}
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
    <Row>
      <Column style={{ ...styles.part, borderTop: "none" }}>
        {rows.map(({ label, amount, isTotal = false }, index) => (
          <Row key={label + index.toString()} style={isTotal ? { margin: "12px 0 8px" } : { margin: "4px 0" }}>
            <Column
              style={isTotal ? styles.total : amount === null ? styles.quiet : styles.line}
              className={isTotal ? "line ink" : amount === null ? "quiet" : "ink"}
            >
              {label}
            </Column>
            {amount !== null && (
              <Column
                style={isTotal ? styles.totalAmount : styles.amount}
                className={isTotal ? "amount line ink" : "amount ink"}
              >
                {amount}
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
    <Row>
      <Column style={styles.tracking} className="sunken line">
        {link === null ? (
          <p style={{ ...styles.quiet, color: styles.text.color }} className="ink">
            {label}
          </p>
        ) : (
          <p style={styles.quiet} className="ink">
            <Link href={link.url} style={styles.link} className="link">
              {label}
            </Link>
          </p>
        )}
      </Column>
    </Row>
  );
}
