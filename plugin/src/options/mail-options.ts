import { z } from "@medusajs/framework/zod";
import { OUR_THEME, SCHEMES, TOKENS, type Token } from "#shared";
import { optional, withDefault } from "./unset";

/** A mail can be switched off: by a shop that sends it itself, or wants none. */
const isSent = withDefault(z.boolean("must be true or false"), true);

const color = z
  .string("must be a color such as #1f4f5c")
  .regex(/^#[\da-f]{6}$/i, "must be a color such as #1f4f5c")
  .transform((text) => text.toLowerCase());

const optionalColor = optional(color);

const palette = optional(
  z.strictObject(
    Object.fromEntries(TOKENS.map((token) => [token, optionalColor])) as Record<Token, typeof optionalColor>,
  ),
);

/** A picture that mail programs load: https, for they ask for it from elsewhere, and no SVG, which most of them do not show. */
const picture = z
  .string("must be an address that begins with https://")
  .trim()
  .refine(
    (text) => URL.canParse(text) && new URL(text).protocol === "https:",
    "must be an address that begins with https://",
  )
  .refine(
    (text) => !/\.svgz?$/i.test(new URL(text, "https://shop.example").pathname),
    "must be a PNG, JPEG or GIF, not an SVG",
  );

const pixels = (most: number) =>
  z.number("must be a number of pixels").min(0, "must be 0 or more").max(most, `must be ${most} or less`);

/** Which mails are sent of those that nobody asked for, and how all of them look; the colors and corners as in `brand.json`. */
export const mailOptions = z.preprocess(
  (raw) => raw ?? {},
  z.strictObject({
    placed: isSent,
    shipped: isSent,
    readyForPickup: isSent,
    delivered: isSent,
    canceled: isSent,
    refunded: isSent,
    /** That a claim came to nothing, to whoever asked. */
    claimEnded: isSent,
    logo: optional(
      z.strictObject({
        src: picture,
        /** The one for dark backgrounds. */
        dark: optional(picture),
        /** As it is shown. */
        width: withDefault(pixels(480), 140),
      }),
    ),
    colors: z.preprocess(
      (raw) => raw ?? {},
      z.strictObject(
        Object.fromEntries(SCHEMES.map((scheme) => [scheme, palette])) as Record<"light" | "dark", typeof palette>,
      ),
    ),
    radius: z.preprocess(
      (raw) => raw ?? {},
      z.strictObject({
        card: withDefault(pixels(999), OUR_THEME.radius.card),
        button: withDefault(pixels(999), OUR_THEME.radius.button),
      }),
    ),
  }),
);

export type MailOptions = z.output<typeof mailOptions>;
