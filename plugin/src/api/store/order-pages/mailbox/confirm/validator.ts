import { z } from "@medusajs/framework/zod";

export const ConfirmBody = z.strictObject({
  /** What the mailed link carries. */
  token: z.string().min(1).max(2000),
});

export type ConfirmBodyType = z.infer<typeof ConfirmBody>;
