import type { MedusaContainer } from "@medusajs/framework/types";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";

/** A tenth off, everything off, and delivery off: the last two together make an order of nothing to pay. */
export async function seedPromotions(container: MedusaContainer): Promise<void> {
  const base = { type: "standard" as const, status: "active" as const, is_automatic: false };
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          ...base,
          code: "SPRING10",
          application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10 },
        },
        {
          ...base,
          code: "GIFT100",
          application_method: { type: "percentage", target_type: "items", allocation: "across", value: 100 },
        },
        {
          ...base,
          code: "FREESHIP",
          application_method: { type: "percentage", target_type: "shipping_methods", allocation: "across", value: 100 },
        },
      ],
    },
  });
}
