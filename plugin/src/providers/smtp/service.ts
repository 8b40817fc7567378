import type { ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { createTransport, type SendMailOptions, type SentMessageInfo, type Transporter } from "nodemailer";
import { isLanguageTag } from "#shared";
import { describeProblems } from "../../options/describe-problems";
import { messageId, type NotificationKey } from "./message-id";
import { type CheckedSmtpOptions, type SmtpOptions, smtpOptions } from "./options";
import { isRefusedForGood, REFUSED_FOR_GOOD } from "./refusal";

/** A server that hangs must not hold a workflow for nodemailer's default of ten minutes. */
const TIMEOUT_MS = 10_000;

/**
 * Sends notifications that bring their own subject and text over SMTP. It knows no templates. Its options are checked when the
 * backend starts (options/require-valid-options.ts) and here before the first mail, not where Medusa would ask
 * (`validateOptions`): that runs for migrations and scripts, too, which need no relay.
 */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "smtp";

  #relay: { readonly transport: Transporter; readonly from: string } | null = null;

  constructor(
    _container: unknown,
    private readonly options: SmtpOptions,
  ) {
    super();
  }

  /** @throws MedusaError where the options or the notification are not right; Error of the relay, which may name the address */
  override async send(
    notification: ProviderSendNotificationDTO & NotificationKey,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { content, attachments } = notification;
    if (!content?.subject || !(content.text || content.html)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The smtp notification provider sends notifications with content.subject and content.text or content.html.",
      );
    }
    const relay = this.relay();
    const from = notification.from ?? relay.from;
    const sent = await deliver(relay.transport, {
      from,
      to: notification.to,
      messageId: messageId(notification, from),
      headers: languageHeader(notification),
      subject: content.subject,
      text: content.text,
      html: content.html,
      attachments: attachments?.map((attachment) => ({
        filename: attachment.filename,
        content: Buffer.from(attachment.content, "base64"),
        contentType: attachment.content_type,
        cid: attachment.id,
      })),
    });
    return { id: sent.messageId };
  }

  private relay(): { readonly transport: Transporter; readonly from: string } {
    if (this.#relay) return this.#relay;
    const checked = smtpOptions.safeParse(this.options);
    if (!checked.success) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `The options of the smtp notification provider are not right.${describeProblems(checked.error)}`,
      );
    }
    this.#relay = { transport: transportOf(checked.data), from: checked.data.from };
    return this.#relay;
  }
}

/** What the mail is written in, where whoever notifies says so. */
function languageHeader({ data }: NotificationKey): Record<string, string> {
  const locale = data?.locale;
  return typeof locale === "string" && isLanguageTag(locale) ? { "Content-Language": locale } : {};
}

async function deliver(transport: Transporter, mail: SendMailOptions): Promise<SentMessageInfo> {
  try {
    return await transport.sendMail(mail);
  } catch (error) {
    if (!isRefusedForGood(error)) throw error;
    throw new Error(`${REFUSED_FOR_GOOD}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function transportOf({ host, port, secure, requireTls, user, pass }: CheckedSmtpOptions): Transporter {
  return createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls,
    auth: user ? { user, pass: pass ?? "" } : undefined,
    // No pool: its queue has no time limit, and a mail behind hung connections would be taken for cut off and sent twice.
    dnsTimeout: TIMEOUT_MS,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
}
