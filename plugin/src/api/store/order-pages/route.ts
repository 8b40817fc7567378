import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { featuresOf, VERSION } from "../../../features";
import { readOptions } from "../../../options/read-options";

/** Tells a storefront cheaply that the plugin is here and what it can do. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ version: VERSION, features: featuresOf(readOptions(req.scope)) });
}
