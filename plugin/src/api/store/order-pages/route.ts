import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { featuresOf, VERSION } from "../../../features";
import { readerOf } from "../../../locks/reader";
import { readOptions } from "../../../options/read-options";

/** The id that a storefront proves with where it asks for no order, so as to learn whether its secret is this backend's. */
const NO_ID = "order-pages";

/** Tells a storefront cheaply that the plugin is here, what it can do, and whether its proofs are good here. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const features = featuresOf(readOptions(req.scope));
  res.json({ version: VERSION, features, is_trusted: readerOf(req).proves(NO_ID) });
}
