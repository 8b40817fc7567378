import { z } from "@medusajs/framework/zod";

export const ClaimBody = z.strictObject({ order_id: z.string().regex(/^order_\w{1,60}$/) });

export type ClaimBody = z.infer<typeof ClaimBody>;
