import type { PluginOptions } from "../options/parse-options";

/** Options with an address for the links of a mail; without one there is nothing to send. */
export type MailOptions = PluginOptions & { storefrontUrl: string };

export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

export const canMail = (options: PluginOptions): options is MailOptions => options.storefrontUrl !== null;

/** For the log, where {@link canMail} says no. */
export const NO_STOREFRONT = "the option storefrontUrl is missing or not an http(s) address";

/** The beginning of a sentence that tells a reader with a question where to turn. */
export const howToAsk = ({ supportEmail }: MailOptions): string =>
  supportEmail ? `Questions? Write to ${supportEmail}` : "Questions? Answer this email";
