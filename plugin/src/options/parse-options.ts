import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { isKnownLanguage, isStrongSecret, isTimeZone, MIN_SECRET_LENGTH } from "#shared";
import {
  type CancelOptions,
  cancelOptions,
  type ReturnOptions,
  returnOptions,
  type WithdrawalOptions,
  withdrawalOptions,
} from "./after-sale-options";
import { describeProblems } from "./describe-problems";
import { type MailOptions, mailOptions } from "./mail-options";
import { optional, withDefault } from "./unset";

/** The plugin's options, checked and with their defaults. */
export interface PluginOptions {
  /** Where the order pages live, without a slash at the end. */
  storefrontUrl: string;
  storeName: string;
  supportEmail: string | null;
  /** The shop's page where an order is paid that was placed without, with `{order}` for its id: the storefront's PAYMENT_URL, whole. */
  paymentUrl: string | null;
  /** Shared with the storefront, newest first; empty where none is set. */
  linkSecrets: string[];
  /** For how many days a link in a mail opens its order. */
  linkDays: number;
  /** Whether orders, and carts that have become one, are read by their owner and a proven storefront alone; see api/locks. */
  lockOrderReads: boolean;
  /** The shop's IANA time zone, in which mails write dates: the storefront's STORE_TIME_ZONE. */
  timeZone: string;
  /**
   * The shop's own language, a BCP 47 tag, the storefront's STORE_LANGUAGE: products, deliveries and return reasons are written in it,
   * mails to the shop, and those to shoppers whose language nobody knows (in English where there are no words for it).
   */
  language: string;
  /** Which mails about an order are sent, and how all of them look; see mail-options.ts. */
  mails: MailOptions;
  /** What shoppers may do after they have ordered; see after-sale-options.ts. */
  withdrawal: WithdrawalOptions;
  cancel: CancelOptions;
  returns: ReturnOptions;
}

const MOST_LINK_DAYS = 3650;

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash } = new URL(text);
  return ["http:", "https:"].includes(protocol) && search === "" && hash === "";
};

/** The page of payment for each order; `{country}` and `{language}` are in the path of a page, and a mail has none. */
const isPaymentAddress = (text: string): boolean => {
  if (!text.includes("{order}") || !URL.canParse(text)) return false;
  return /^https?:$/.test(new URL(text).protocol) && !/[{}]/.test(text.replaceAll("{order}", ""));
};

/** A list, or one string with commas, as an environment variable has it. */
const secrets = z
  .union([z.string(), z.array(z.string())], "must be text, or a list of texts")
  .transform((given) => (typeof given === "string" ? given.split(",") : given))
  .transform((list) => list.map((secret) => secret.trim()).filter((secret) => secret !== ""))
  .refine((list) => list.every(isStrongSecret), `must be ${MIN_SECRET_LENGTH} characters or more, each of them`);

/** A boolean, or its word, as an environment variable has it. */
const yesOrNo = z
  .union([z.boolean(), z.enum(["true", "false"])], "must be true or false")
  .transform((given) => given === true || given === "true");

const fields = z.strictObject({
  storefrontUrl: z
    .string("is missing: the address of the order pages, such as https://shop.example")
    .trim()
    .refine(isWebAddress, "must be a whole web address, such as https://shop.example")
    .transform((address) => address.replace(/\/+$/, "")),
  storeName: withDefault(z.string("must be text").trim().max(80, "must be 80 characters or less"), "Our shop"),
  supportEmail: optional(z.string("must be an email address").trim().pipe(z.email("must be an email address"))),
  paymentUrl: optional(
    z
      .string("must be text")
      .trim()
      .refine(
        isPaymentAddress,
        "must be a whole web address with {order} in it, such as https://shop.example/pay/{order}",
      ),
  ),
  linkSecret: optional(secrets),
  linkDays: withDefault(
    z.coerce
      .number("must be a number of days")
      .positive("must be more than 0")
      .max(MOST_LINK_DAYS, `must be ${MOST_LINK_DAYS} or less`),
    60,
  ),
  lockOrderReads: withDefault(yesOrNo, true),
  timeZone: withDefault(z.string().refine(isTimeZone, "must be an IANA time zone, such as Europe/Oslo"), "UTC"),
  language: withDefault(
    z
      .string("must be a language, such as de or pt-BR")
      .refine(isKnownLanguage, "must be a language, such as de or pt-BR"),
    "en",
  ),
  mails: mailOptions,
  withdrawal: withdrawalOptions,
  cancel: cancelOptions,
  returns: returnOptions,
});

/** Without a secret in common no storefront could read any order. */
const schema = fields.refine(({ lockOrderReads, linkSecret = [] }) => !lockOrderReads || linkSecret.length > 0, {
  path: ["lockOrderReads"],
  message:
    "needs linkSecret: set that to the storefront's ORDER_LINK_SECRET, or set lockOrderReads to false, and whoever has an order's id can read it",
});

/**
 * @param raw what the merchant wrote into medusa-config
 * @throws MedusaError that names every option that is wrong, and never says its value: it may be a secret
 */
export function parseOptions(raw: unknown): PluginOptions {
  const result = schema.safeParse(raw);
  if (!result.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `The options of medusa-plugin-order-pages are not right.${describeProblems(result.error)}`,
    );
  }
  const { linkSecret, supportEmail = null, paymentUrl = null, ...options } = result.data;
  return { ...options, supportEmail, paymentUrl, linkSecrets: linkSecret ?? [] };
}
