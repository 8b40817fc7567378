import { escapeHtml, maskEmail } from "#shared";
import { day } from "../day";
import { layout } from "../layout";
import { type ComposedMail, howToAsk, type MailOptions } from "../mail";

/** A request to bring an order into an account, as its mailbox is told of it. */
export interface TransferMail {
  orderId: string;
  number: string;
  placedAt: Date;
  /** Of whoever asks; it is masked here. */
  requesterEmail: string;
  token: string;
}

/** The mail that asks an order's mailbox whether the order may go into somebody's account. */
export function composeOrderTransfer(transfer: TransferMail, options: MailOptions): ComposedMail {
  const { orderId, number, placedAt, requesterEmail, token } = transfer;
  const link = `${options.storefrontUrl}/order/${encodeURIComponent(orderId)}/transfer/${encodeURIComponent(token)}`;
  const subject = `Move order ${number} into an account at ${options.storeName}?`;
  const asked = `${maskEmail(requesterEmail)} asks to bring order ${number} of ${day(placedAt)} into their account at ${options.storeName}. The order was placed with your email address, so you decide.`;
  const meaning = `If you accept, the order belongs to that account: whoever signs in there sees what was bought, what was paid, names and addresses.`;
  const otherwise = `Opening the link changes nothing yet. If you do not know who asks, decline there or ignore this email: the order stays where it is.`;
  const help = `${howToAsk(options)} and name order ${number}.`;

  const text = [
    asked,
    "",
    meaning,
    "",
    "Accept or decline:",
    link,
    "",
    otherwise,
    "",
    help,
    options.storeName,
    "",
  ].join("\n");

  const html = layout({
    title: subject,
    storeName: options.storeName,
    preview: `${maskEmail(requesterEmail)} asks; you decide.`,
    body: `<h1>Move order ${escapeHtml(number)} into an account?</h1>
<p>${escapeHtml(asked)}</p>
<p>${escapeHtml(meaning)}</p>
<p style="margin:1.5em 0"><a class="button" href="${escapeHtml(link)}">Accept or decline</a></p>
<p>${escapeHtml(otherwise)}</p>`,
    footer: `${escapeHtml(help)}<br>If the button does not work: ${escapeHtml(link)}`,
  });

  return { subject, text, html };
}
