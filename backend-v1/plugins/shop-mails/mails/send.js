const { createTransport } = require("nodemailer");
const { escapeHtml } = require("../shared.cjs");

/**
 * Sends one mail: paragraphs of text, and a link on a line of its own.
 * @param {object} options the plugin's
 * @param {{ to: string, subject: string, paragraphs: string[], link: { label: string, href: string }, ending?: string[] }} mail
 */
async function sendMail({ smtp, storeName, supportEmail }, { to, subject, paragraphs, link, ending = [] }) {
  const last = [...ending, `Questions? Write to ${supportEmail}.`];
  const html = (lines) => lines.map((line) => `<p style="white-space:pre-line">${escapeHtml(line)}</p>`).join("\n");
  await createTransport({ ...smtp, secure: false, ignoreTLS: true }).sendMail({
    from: { name: storeName, address: supportEmail },
    to,
    subject,
    text: [...paragraphs, `${link.label}:\n${link.href}`, ...last, storeName].join("\n\n"),
    html: [
      html(paragraphs),
      `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>`,
      html([...last, storeName]),
    ].join("\n"),
  });
}

module.exports = { sendMail };
