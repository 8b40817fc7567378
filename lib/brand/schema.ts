import { SCHEMES, TOKENS } from "@order-pages/shared/theme/palette";
import { LANGUAGES } from "@order-pages/shared/words/catalogues";
import { formatHex, parse } from "culori";
import { z } from "zod";

/** A color of CSS without transparency, as `#rrggbb`: nothing else of what a merchant writes gets into a style sheet. */
const color = z.string().transform((text, context) => {
  const parsed = parse(text);
  if (parsed && (parsed.alpha ?? 1) === 1) return formatHex(parsed);
  context.addIssue({
    code: "custom",
    message: `"${text}" is not an opaque color such as #1f4f5c or oklch(40% 0.06 220)`,
  });
  return z.NEVER;
});

const file = z.string().min(1).max(200);
const httpsUrl = z.url({ protocol: /^https$/, error: "must be an address that begins with https://" });

/** Whether a value of `brand.json` names something on another server and no file of the folder. */
export const isAddress = (text: string) => /^https?:\/\//i.test(text);
const isFile = (text: string) => !/^[a-z][a-z\d+.-]*:/i.test(text);

/** A file of the folder, or the address of one that browsers ask for. */
const fileOrUrl = z
  .string()
  .min(1)
  .max(2000)
  .refine(
    (text) => isFile(text) || (/^https:/i.test(text) && URL.canParse(text)),
    "must be a file of the folder, or an address that begins with https://",
  );

/** A file of the folder, or an address that this server asks, which may be one of its own network. */
const slot = z
  .string()
  .min(1)
  .max(2000)
  .refine(
    (text) => isFile(text) || (isAddress(text) && URL.canParse(text)),
    "must be an .html file of the folder, or an address that begins with https:// or http://",
  );

/** A link: of the shop's own (a path), elsewhere, or to a mailbox or a phone. */
const href = z
  .string()
  .max(2000)
  .refine(isHref, "must be a path such as /about, or begin with https://, mailto: or tel:");

function isHref(text: string): boolean {
  if (text.startsWith("/")) return !/^\/[/\\]/.test(text) && URL.canParse(text, "https://shop.example");
  return /^(https?:\/\/|mailto:|tel:)/i.test(text) && URL.canParse(text);
}

const link = z.strictObject({ label: z.string().trim().min(1).max(60), href });
const links = z.partialRecord(z.enum(LANGUAGES), z.array(link).max(12));

const percent = z.string().regex(/^\d{1,3}(\.\d{1,2})?%$/, "must be a percentage such as 104.5%");

const fontFile = z.strictObject({
  /** A woff2 or woff file of the folder, or of the shop's own origin. */
  src: fileOrUrl,
  weight: z
    .string()
    .regex(/^[1-9]\d{0,2}( [1-9]\d{0,2})?$/, 'must be a weight such as "400", or a range such as "300 700"')
    .default("400"),
  style: z.enum(["normal", "italic"]).default("normal"),
});

const font = z.strictObject({
  family: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} .&+-]{0,59}$/u, "must be a font's name of letters, digits and spaces"),
  files: z.array(fontFile).min(1).max(8),
  /** What stands in while it loads, and where it cannot. */
  fallback: z.enum(["sans-serif", "serif"]).optional(),
  display: z.enum(["swap", "optional"]).default("swap"),
  /** Gives the fallback the font's own measures, so that nothing moves when it comes. */
  adjust: z
    .strictObject({
      size: percent,
      ascent: percent.optional(),
      descent: percent.optional(),
      lineGap: percent.optional(),
    })
    .optional(),
});

const palette = z.strictObject(
  Object.fromEntries(TOKENS.map((token) => [token, color.optional()])) as Record<
    (typeof TOKENS)[number],
    z.ZodOptional<typeof color>
  >,
);

const corner = z.number().min(0).max(999);

/** `brand.json`. Every key is optional: what it leaves out stays as it is without a brand. */
export const brandSchema = z.strictObject({
  $schema: z.string().optional(),
  logo: z.strictObject({ light: file, dark: file.optional() }).optional(),
  icon: file.optional(),
  schemes: z.array(z.enum(SCHEMES)).min(1).optional(),
  colors: z.strictObject({ light: palette.optional(), dark: palette.optional() }).default({}),
  /** Pixels. */
  radius: z.strictObject({ card: corner.optional(), button: corner.optional() }).default({}),
  fonts: z.strictObject({ text: font.optional(), display: font.optional() }).default({}),
  links: z
    .strictObject({ header: links.default({}), footer: links.default({}), legal: links.default({}) })
    .prefault({}),
  support: z
    .strictObject({
      email: z.email().optional(),
      phone: z
        .string()
        .regex(/^\+?[\d\s()./-]{3,30}$/, "must be a phone number")
        .optional(),
      chat: href.optional(),
    })
    .default({}),
  slots: z.strictObject({ header: slot.optional(), footer: slot.optional() }).default({}),
  /** Origins besides the shop's own that slots may link to and show pictures of. */
  origins: z
    .array(httpsUrl.refine((url) => new URL(url).pathname === "/", "must be an origin such as https://cdn.example.com"))
    .max(20)
    .default([]),
});

export type BrandJson = z.output<typeof brandSchema>;
export type FontJson = z.output<typeof font>;
