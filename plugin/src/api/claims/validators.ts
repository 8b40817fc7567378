import { z } from "@medusajs/framework/zod";

/** As Medusa's own route takes it; neither changes anything about a claim. */
export const RequestTransferBody = z.object({
  description: z.string().max(2000).optional(),
  update_order_email: z.boolean().optional(),
});

export const AnswerTransferBody = z.object({ token: z.string().min(1).max(2000) });

export type AnswerTransferBody = z.infer<typeof AnswerTransferBody>;
