import { z } from "@medusajs/framework/zod";
import { optional, withDefault } from "../../options/unset";

const SECURE_PORT = 465;
const SUBMISSION_PORT = 587;

/** The options of the SMTP provider as a merchant writes them. */
export interface SmtpOptions {
  host: string;
  /** 465 is usually `secure`; 587 and 25 start in the clear and upgrade where the server offers it. */
  port?: number;
  /** TLS from the first byte. */
  secure?: boolean;
  /** Sends nothing in the clear: a server that offers no TLS gets no mail. */
  requireTls?: boolean;
  user?: string;
  pass?: string;
  /** The sender unless a notification names its own: `"Shop" <orders@shop.example>`. */
  from: string;
}

const flag = z.boolean("must be true or false");

/** Refuses names it does not know: a misspelled `requireTls` would send in the clear without a word. */
export const smtpOptions = z
  .strictObject({
    channels: z.array(z.string()).optional(),
    host: z.string("is missing").min(1, "is missing"),
    port: optional(
      z.coerce.number("must be a port").int("must be a port").min(1, "must be a port").max(65_535, "must be a port"),
    ),
    secure: withDefault(flag, false),
    requireTls: withDefault(flag, false),
    user: optional(z.string("must be text")),
    pass: optional(z.string("must be text")),
    from: z.string("is missing").regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/, "must have an email address"),
  })
  .transform((options) => ({ ...options, port: options.port ?? (options.secure ? SECURE_PORT : SUBMISSION_PORT) }));

/** The options of the SMTP provider, checked and with their defaults. */
export type CheckedSmtpOptions = z.output<typeof smtpOptions>;
