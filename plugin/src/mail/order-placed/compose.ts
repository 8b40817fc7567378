import { escapeHtml, orderLink } from "#shared";
import { day } from "../day";
import { layout } from "../layout";
import { type ComposedMail, howToAsk, type MailOptions } from "../mail";
import { type Money, moneyOf } from "../money";
import type { MailOrder, MailOrderLine } from "./read-order";
import { showsTaxInside, totalsOf } from "./totals";

interface Row {
  label: string;
  value: string;
}

const lineRow = (line: MailOrderLine, inside: boolean, money: Money): Row => ({
  label: `${line.quantity} × ${line.title}${line.variant ? `, ${line.variant}` : ""}`,
  value: money.format(inside ? line.originalTotal : line.subtotal),
});

const htmlRow = ({ label, value }: Row): string =>
  `<li>${escapeHtml(label)}<br><span class="quiet">${escapeHtml(value)}</span></li>`;

/** The order confirmation as a subject, a text and an HTML part that say the same. */
export function composeOrderPlaced(order: MailOrder, store: MailOptions, now: Date): ComposedMail {
  const money = moneyOf(order.currencyCode, order.locale ?? "en");
  const inside = showsTaxInside(order);
  const totals = totalsOf(order, money);
  const link = orderLink(order.id, store, now);
  const validity = link.expiresAt
    ? `The link opens the whole order until ${day(link.expiresAt)}, for anyone who has it.`
    : null;
  const subject = `Your order ${order.number} at ${store.storeName}`;
  const opening = "Thank you for your order. We have received it.";
  const lines = order.lines.map((line) => lineRow(line, inside, money));
  const sums = totals.rows.map((row) => ({ label: row.label, value: money.format(row.amount) }));
  const total = money.format(totals.total);
  const tax = totals.includedTax === null ? null : `Includes ${money.format(totals.includedTax)} tax`;
  const help = `${howToAsk(store)} and name order ${order.number}.`;

  const text = [
    `Order ${order.number}`,
    "",
    opening,
    "",
    ...lines.map(({ label, value }) => `${label}\n  ${value}`),
    "",
    ...sums.map(({ label, value }) => `${label}: ${value}`),
    `Total: ${total}`,
    ...(tax ? [tax] : []),
    "",
    "See your order:",
    link.url,
    ...(validity ? [validity] : []),
    "",
    help,
    store.storeName,
    "",
  ].join("\n");

  const html = layout({
    title: subject,
    storeName: store.storeName,
    preview: `Order ${order.number}, ${total}`,
    body: `<h1>Order ${escapeHtml(order.number)}</h1>
<p>${escapeHtml(opening)}</p>
<p style="margin:1.5em 0"><a class="button" href="${escapeHtml(link.url)}">See your order</a></p>
<h2>What you ordered</h2>
<ul>
${lines.map(htmlRow).join("\n")}
</ul>
<h2>Sum</h2>
<ul>
${sums.map(({ label, value }) => `<li>${escapeHtml(label)}: ${escapeHtml(value)}</li>`).join("\n")}
<li class="total">Total: ${escapeHtml(total)}</li>
</ul>${tax ? `\n<p class="quiet">${escapeHtml(tax)}</p>` : ""}`,
    footer: [help, ...(validity ? [validity] : []), `If the button does not work: ${link.url}`]
      .map(escapeHtml)
      .join("<br>"),
  });

  return { subject, text, html };
}
