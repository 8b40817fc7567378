import { z } from "@medusajs/framework/zod";
import { isLanguageTag } from "#shared";
import { ViewerBody } from "../../requests/viewer";
import { emailAddress } from "../email-address";

/** Text of a form, trimmed; without the one character that Postgres takes in no text. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes("\0"), "has a null character");

const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

/** Made with a form's page, and sent again with it. */
const key = z.string().regex(/^[\w-]{16,64}$/, "must be 16 to 64 letters, digits, - and _");

const id = z.string().min(1).max(128);

const units = z.number().int().min(1).max(100_000);

/** `lines: null` declares all of it, or what the text says. */
export const WithdrawalBody = z
  .strictObject({
    key,
    name: text(80),
    email: z.string().trim().pipe(emailAddress),
    order_id: orNull(id),
    viewer: orNull(ViewerBody),
    contract: orNull(text(300)),
    order_email: orNull(text(254)),
    lines: orNull(
      z
        .array(z.strictObject({ id, quantity: units }))
        .min(1)
        .max(200),
    ),
    text: orNull(text(2000)),
    page: orNull(text(200)),
    // A wrong one costs nobody the declaration: its mails are in the shop's language then.
    locale: z
      .string()
      .refine(isLanguageTag)
      .nullish()
      .catch(null)
      .transform((tag) => tag ?? null),
    received_at: z.iso.datetime({ offset: true }),
  })
  .refine(({ order_id, viewer }) => (order_id === null) === (viewer === null), {
    path: ["viewer"],
    message: "comes with order_id, and not without it",
  });

export type WithdrawalBody = z.infer<typeof WithdrawalBody>;

/** Another address for a receipt. */
export const CopyBody = z.strictObject({ email: z.string().trim().pipe(emailAddress) });

export type CopyBody = z.infer<typeof CopyBody>;

export const CancelBody = z.strictObject({ key, viewer: ViewerBody, reason: orNull(text(2000)) });

export type CancelBody = z.infer<typeof CancelBody>;

/** `quoted_total`: what the shopper was shown as what they get back, in major units. */
export const ReturnBody = z.strictObject({
  key,
  viewer: ViewerBody,
  lines: z
    .array(z.strictObject({ id, quantity: units, reason_id: orNull(id), note: orNull(text(500)) }))
    .min(1)
    .max(200),
  option_id: orNull(id),
  quoted_total: z.number().min(0),
});

export type ReturnBody = z.infer<typeof ReturnBody>;

/** To take back a return, or what was asked for, needs no more than who does it. */
export const TakeBackBody = z.strictObject({ viewer: ViewerBody });

export type TakeBackBody = z.infer<typeof TakeBackBody>;

/** What the shop tells the shopper who is refused. */
export const DeclineBody = z.strictObject({ reason: text(1000) });

export type DeclineBody = z.infer<typeof DeclineBody>;
