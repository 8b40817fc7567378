import { z } from "@medusajs/framework/zod";

export const TransferBody = z.strictObject({
  order_id: z.string().regex(/^order_\w{1,60}$/),
  token: z.string().min(1).max(2000),
});

export type TransferBody = z.infer<typeof TransferBody>;
