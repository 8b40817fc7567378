import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Medusa's events of packages and payments do not name their order: these links do. */
const LINKS = {
  fulfillment: { entity: "order_fulfillment", by: "fulfillment_id" },
  collection: { entity: "order_payment_collection", by: "payment_collection_id" },
} as const;

/** @returns the id of the order that has it; `null` where none does, as of a package outside of any order */
export async function orderOf(
  container: MedusaContainer,
  what: keyof typeof LINKS,
  id: string,
): Promise<string | null> {
  const { entity, by } = LINKS[what];
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity, fields: ["order_id"], filters: { [by]: id } });
  return (data as { order_id: string }[])[0]?.order_id ?? null;
}
