import { escapeHtml } from "#shared";
import { layout } from "../layout";
import { type ComposedMail, howToAsk, type MailOptions } from "../mail";

/** The mail with the link to a new password. */
export function composePasswordReset(token: string, minutes: number, options: MailOptions): ComposedMail {
  const link = `${options.storefrontUrl}/account/reset-password?token=${encodeURIComponent(token)}`;
  const subject = `Choose a new password at ${options.storeName}`;
  const intro = `Somebody, most likely you, asked to choose a new password for your account at ${options.storeName}.`;
  const validity = `The link works once, for ${minutes} minutes, and only until another one is asked for.`;
  const otherwise = "If you did not ask, you need to do nothing: your password stays as it is.";
  const help = `${howToAsk(options)}.`;

  const text = [
    intro,
    "",
    "Choose a new password:",
    link,
    "",
    validity,
    otherwise,
    "",
    help,
    options.storeName,
    "",
  ].join("\n");

  const html = layout({
    title: subject,
    storeName: options.storeName,
    preview: validity,
    body: `<h1>Choose a new password</h1>
<p>${escapeHtml(intro)}</p>
<p style="margin:1.5em 0"><a class="button" href="${escapeHtml(link)}">Choose a new password</a></p>
<p>${escapeHtml(validity)}</p>
<p>${escapeHtml(otherwise)}</p>`,
    footer: `${escapeHtml(help)}<br>If the button does not work: ${escapeHtml(link)}`,
  });

  return { subject, text, html };
}
