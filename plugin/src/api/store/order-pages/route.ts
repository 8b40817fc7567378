import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FEATURES, VERSION } from "../../../features";

/** Tells a storefront cheaply that the plugin is here and what it can do. */
export async function GET(_req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ order_pages: { version: VERSION, features: FEATURES } });
}
