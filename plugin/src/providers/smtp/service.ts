import type { ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { createTransport, type Transporter } from "nodemailer";

export interface SmtpOptions {
  host: string;
  /** 465 is usually `secure`; 587 and 25 start in the clear and upgrade where the server offers it. */
  port?: number;
  secure?: boolean;
  user?: string;
  pass?: string;
  /** The sender unless a notification names its own: `"Shop" <orders@shop.example>`. */
  from: string;
}

/** A server that hangs must not hold a workflow for nodemailer's default of ten minutes. */
const TIMEOUT_MS = 10_000;

/** Sends notifications that bring their own subject and text over SMTP. It knows no templates. */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "smtp";

  private readonly transport: Transporter;
  private readonly from: string;

  /** Called by Medusa at boot, so that a missing setting stops the start and not the first order. */
  static override validateOptions(options: Record<string, unknown>): void {
    for (const name of ["host", "from"]) {
      if (typeof options[name] !== "string" || options[name] === "") {
        throw new MedusaError(
          MedusaError.Types.INVALID_ARGUMENT,
          `The smtp notification provider needs the option "${name}".`,
        );
      }
    }
  }

  constructor(_container: unknown, options: SmtpOptions) {
    super();
    this.from = options.from;
    this.transport = createTransport({
      host: options.host,
      port: options.port ?? (options.secure ? 465 : 587),
      secure: options.secure ?? false,
      auth: options.user ? { user: options.user, pass: options.pass ?? "" } : undefined,
      pool: true,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
  }

  override async send(notification: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const { content, attachments } = notification;
    if (!content?.subject || !(content.text || content.html)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The smtp notification provider sends notifications with content.subject and content.text or content.html.",
      );
    }
    const sent = await this.transport.sendMail({
      from: notification.from ?? this.from,
      to: notification.to,
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
}
