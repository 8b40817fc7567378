import { z } from "@medusajs/framework/zod";

/** No longer than any order number and any email address, and without the one character that Postgres takes in no text. */
const typed = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !text.includes("\0"), "has a null character");

export const LookupBody = z.strictObject({ number: typed(100), email: typed(320) });

export type LookupBody = z.infer<typeof LookupBody>;
