import { z } from "@medusajs/framework/zod";
import { readCursor } from "../../../../history/cursor";
import { STATES } from "../../../../history/query";

const EARLIEST = Date.UTC(1970, 0);
const LATEST = Date.UTC(9999, 0);

/** Of the years that Postgres and JavaScript both have four digits for: Postgres knows no year zero. */
const instant = z
  .string()
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((at) => at.getTime() >= EARLIEST && at.getTime() < LATEST, "is no time of an order's")
  .transform((at) => at.toISOString());

/** What a shopper may search for: no longer than a product's name, and without the character that Postgres has no text for. */
const search = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !text.includes("\0"), "has a null character");

export const HistoryParams = z.strictObject({
  limit: z.coerce.number().int().min(1).max(50).default(10),
  cursor: z
    .string()
    .transform((text, context) => {
      const cursor = readCursor(text);
      if (cursor) return cursor;
      context.addIssue({ code: "custom", message: "is no cursor of this list" });
      return z.NEVER;
    })
    .optional(),
  state: z.enum(STATES).optional(),
  placed_from: instant.optional(),
  placed_before: instant.optional(),
  q: search.optional(),
});
