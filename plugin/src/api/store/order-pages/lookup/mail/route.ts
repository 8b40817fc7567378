import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findOrder } from "../../../../../lookup/find-order";
import { mailOrderLink } from "../../../../../lookup/mail-order-link";
import { isFromStorefront } from "../../../../../lookup/prove-storefront";
import type { LookupBody } from "../validator";

/**
 * Mails the link to the order that a lookup would find, to the order's own mailbox. The answer is the same whatever is found, and
 * comes before the mail is sent: neither its words nor its time tell whether there is such an order.
 */
export async function POST(req: MedusaRequest<LookupBody>, res: MedusaResponse): Promise<void> {
  if (!isFromStorefront(req, res)) return;
  const orderId = await findOrder(req.scope, req.validatedBody);
  res.json({});
  if (orderId !== null) await mailOrderLink(req.scope, orderId, "lookup.mail");
}
