import { z } from "@medusajs/framework/zod";

/** Longer than any order number and any email address; past that somebody is trying what breaks. */
export const LookupBody = z.strictObject({
  number: z.string().min(1).max(100),
  email: z.string().min(3).max(320),
});

export type LookupBody = z.infer<typeof LookupBody>;
