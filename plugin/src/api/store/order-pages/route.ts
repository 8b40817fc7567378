import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { featuresOf, VERSION } from "../../../features";
import { hasEmailProvider } from "../../../mail/has-email-provider";
import { readOptions } from "../../../options/read-options";
import { readerOf } from "../../../read-lock/reader";

/** The id that a storefront proves with where it asks for no order, so as to learn whether its secret is this backend's. */
const NO_ID = "order-pages";

/**
 * Tells a storefront cheaply that the plugin is here, what it can do, and whether its proofs are good here; to one whose proofs are, also
 * whether anybody sends this backend's mails.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const features = featuresOf(readOptions(req.scope));
  const is_trusted = readerOf(req).proves(NO_ID);
  const config = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  res.json({ version: VERSION, features, is_trusted, ...(is_trusted && { sends_mails: hasEmailProvider(config) }) });
}
