import { z } from "@medusajs/framework/zod";
import { emailDigest } from "#shared";
import type { LeanOrder } from "./ability-facts";
import type { RequestProof } from "./record";

/** Who is looking at an order in full, as a proven storefront says it. */
export const ViewerBody = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("owner"), customer_id: z.string().min(1).max(128) }),
  /** `email`: the digest that the grant was given for (proofs/email-digest.ts); it ends when the order gets another email. */
  z.strictObject({ by: z.literal("grant"), email: z.string().max(32) }),
  z.strictObject({ by: z.literal("fresh") }),
]);

export type Viewer = z.infer<typeof ViewerBody>;

/** No storefront keeps a fresh order open for longer. */
const FRESH_AT_MOST_MS = 24 * 60 * 60_000;

/** Whether somebody still sees all of an order: the plugin's own look at what the storefront says, with the order as it is now. */
export function seesAll(order: LeanOrder, viewer: Viewer, now: Date): boolean {
  switch (viewer.by) {
    case "owner":
      return order.customer_id === viewer.customer_id;
    case "grant":
      return viewer.email !== "" && viewer.email === emailDigest(order.email ?? null);
    case "fresh":
      return now.getTime() - new Date(order.created_at ?? 0).getTime() < FRESH_AT_MOST_MS;
  }
}

/** How a request says who made it. */
export const requesterOf = (viewer: Viewer): { readonly proof: RequestProof; readonly customer_id: string | null } => ({
  proof: viewer.by,
  customer_id: viewer.by === "owner" ? viewer.customer_id : null,
});
