import { z } from "@medusajs/framework/zod";
import { WITHDRAWAL_EXCEPTIONS } from "#shared";
import { optional, withDefault } from "./unset";

/** Which products a rule is about: by tag, type, or a metadata key of the product or line that is set. One of them is named. */
const products = {
  tag: z.string("must be text").min(1).optional(),
  type: z.string("must be text").min(1).optional(),
  metadata: z.string("must be text").min(1).optional(),
};

const namesOne = ({ tag, type, metadata }: { tag?: string; type?: string; metadata?: string }): boolean =>
  [tag, type, metadata].filter((name) => name !== undefined).length === 1;

const ONE_OF = "needs one of tag, type and metadata";

const texts = z.array(z.string("must be text").trim().min(1), "must be a list of texts");

const wholeDays = (most: number) =>
  z.coerce
    .number("must be a number of days")
    .int("must be whole days")
    .min(0, "must be 0 or more")
    .max(most, `must be ${most} or less`);

const country = z
  .string("must be a list of two-letter country codes")
  .regex(/^[a-z]{2}$/i, "must be a list of two-letter country codes")
  .transform((code) => code.toUpperCase());

const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, `must be one of ${words.join(", ")}`);

/** What may differ from place to place. */
const cancelFields = {
  /** `auto`: at once; `request`: the shop is asked; `off`. */
  mode: withDefault(oneOf(["auto", "request", "off"]), "auto"),
  /** For how long after placement; without it until something is packed. */
  minutes: optional(z.coerce.number("must be a number of minutes").positive("must be more than 0")),
};

const returnFields = {
  mode: withDefault(oneOf(["auto", "review", "off"]), "auto"),
  days: withDefault(wholeDays(3650), 30),
  from: withDefault(oneOf(["delivered", "shipped"]), "delivered"),
  transitDays: withDefault(wholeDays(365), 7),
  reasonRequired: withDefault(z.boolean("must be true or false"), false),
  /** How to send it back, shown with a return and in its mail. */
  instructions: optional(z.string("must be text").trim().max(2000, "must be 2000 characters or less")),
};

/** A section with what it is in single regions (by id) and countries (by code), where a country goes before its region. */
const section = <T extends z.ZodRawShape, More extends z.ZodRawShape>(fields: T, more: More) => {
  const differing = z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, optionalOf(schema as z.ZodType)])),
  );
  return z.preprocess(
    (raw) => raw ?? {},
    z.strictObject({
      ...fields,
      ...more,
      byRegion: z.preprocess((raw) => raw ?? {}, z.record(z.string(), differing)),
      byCountry: z.preprocess((raw) => raw ?? {}, z.record(country, differing)),
    }),
  );
};

/** The same check for an option that is left as it is elsewhere where it is not said. */
const optionalOf = (schema: z.ZodType): z.ZodType =>
  z
    .unknown()
    .optional()
    .transform((raw, context) => {
      if (raw === undefined || raw === null || raw === "") return undefined;
      const result = schema.safeParse(raw);
      if (result.success) return result.data;
      for (const { message } of result.error.issues) context.addIssue({ code: "custom", message });
      return z.NEVER;
    });

export const cancelOptions = section(cancelFields, {
  /** What a shopper may give as a reason. */
  reasons: z.preprocess((raw) => raw ?? [], texts),
  /** Orders with such products are not canceled by their shoppers. */
  exclude: z.preprocess(
    (raw) => raw ?? [],
    z.array(z.strictObject(products).refine(namesOne, ONE_OF), "must be a list"),
  ),
});

export const returnOptions = section(returnFields, {
  /** Whether Medusa's own `POST /store/returns` is open, which knows none of these rules; closed, it answers 403. */
  stockRoute: withDefault(z.boolean("must be true or false"), true),
  /** Medusa's return reasons, by value, for which the way back costs nothing. */
  faultReasons: z.preprocess((raw) => raw ?? [], texts),
  /** What cannot go back, with the sentence that says so. */
  exclude: z.preprocess(
    (raw) => raw ?? [],
    z.array(
      z
        .strictObject({ ...products, says: z.string("needs a sentence for the shopper").trim().min(1).max(300) })
        .refine(namesOne, ONE_OF),
      "must be a list",
    ),
  ),
});

export const withdrawalOptions = z.preprocess(
  (raw) => raw ?? {},
  z.strictObject({
    /** `eu`: orders to the EU and to `countries`, and those whose country nobody knows; `all`; `off`. */
    mode: withDefault(oneOf(["eu", "all", "off"]), "eu"),
    countries: z.preprocess((raw) => raw ?? [], z.array(country, "must be a list of two-letter country codes")),
    days: withDefault(wholeDays(3650), 14),
    /** Products without the right to withdraw, as Article 16 has them; said, and never an obstacle. */
    exceptions: z.preprocess(
      (raw) => raw ?? [],
      z.array(
        z.strictObject({ ...products, is: oneOf(WITHDRAWAL_EXCEPTIONS) }).refine(namesOne, ONE_OF),
        "must be a list",
      ),
    ),
    /** What the plugin prepares from a proven declaration: units that are not packed, and those that were delivered. */
    prepare: z.preprocess(
      (raw) => raw ?? {},
      z.strictObject({
        unpacked: optional(oneOf(["cancel", "nothing"])),
        delivered: withDefault(oneOf(["return", "nothing"]), "return"),
      }),
    ),
    /** How many years a declaration is kept. */
    keepYears: withDefault(z.coerce.number("must be a number of years").min(1, "must be 1 or more").max(100), 4),
    /** Who of the shop is told; the support address where nobody is named. */
    shopEmails: z.preprocess(
      (raw) => raw ?? [],
      z.array(z.string("must be email addresses").trim().pipe(z.email("must be email addresses")), "must be a list"),
    ),
  }),
);

export type CancelOptions = z.output<typeof cancelOptions>;
export type ReturnOptions = z.output<typeof returnOptions>;
export type WithdrawalOptions = z.output<typeof withdrawalOptions>;
/** Which products a rule is about. */
export type ProductRule = CancelOptions["exclude"][number];
