import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { isStrongSecret, isTimeZone, MIN_SECRET_LENGTH } from "#shared";
import { describeProblems } from "./describe-problems";
import { optional, withDefault } from "./unset";

/** The plugin's options, checked and with their defaults. */
export interface PluginOptions {
  /** Where the order pages live, without a slash at the end. */
  storefrontUrl: string;
  storeName: string;
  supportEmail: string | null;
  /** Shared with the storefront, newest first; empty where none is set. */
  linkSecrets: string[];
  /** For how many days a link in a mail opens its order. */
  linkDays: number;
  /** The shop's IANA time zone, in which mails write dates: the storefront's STORE_TIME_ZONE. */
  timeZone: string;
}

const MOST_LINK_DAYS = 3650;

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash } = new URL(text);
  return ["http:", "https:"].includes(protocol) && search === "" && hash === "";
};

/** A list, or one string with commas, as an environment variable has it. */
const secrets = z
  .union([z.string(), z.array(z.string())], "must be text, or a list of texts")
  .transform((given) => (typeof given === "string" ? given.split(",") : given))
  .transform((list) => list.map((secret) => secret.trim()).filter((secret) => secret !== ""))
  .refine((list) => list.every(isStrongSecret), `must be ${MIN_SECRET_LENGTH} characters or more, each of them`);

const schema = z.strictObject({
  storefrontUrl: z
    .string("is missing: the address of the order pages, such as https://shop.example")
    .trim()
    .refine(isWebAddress, "must be a whole web address, such as https://shop.example")
    .transform((address) => address.replace(/\/+$/, "")),
  storeName: withDefault(z.string("must be text").trim().max(80, "must be 80 characters or less"), "Our shop"),
  supportEmail: optional(z.string("must be an email address").trim().pipe(z.email("must be an email address"))),
  linkSecret: optional(secrets),
  linkDays: withDefault(
    z.coerce
      .number("must be a number of days")
      .positive("must be more than 0")
      .max(MOST_LINK_DAYS, `must be ${MOST_LINK_DAYS} or less`),
    60,
  ),
  timeZone: withDefault(z.string().refine(isTimeZone, "must be an IANA time zone, such as Europe/Oslo"), "UTC"),
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
  const { linkSecret, supportEmail, ...options } = result.data;
  return { ...options, supportEmail: supportEmail ?? null, linkSecrets: linkSecret ?? [] };
}
