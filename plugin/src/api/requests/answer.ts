import type { MedusaResponse } from "@medusajs/framework/http";
import type { Refusal } from "../../requests/outcome";
import { type RequestRecord, toShopperRequest } from "../../requests/record";

/** What came of a request, as a route answers it. */
type Came =
  | { readonly kind: "accepted"; readonly record: RequestRecord | null }
  | { readonly kind: "refused"; readonly because: Refusal; readonly details?: object }
  | { readonly kind: "not_found" };

/**
 * Answers what came of a request: 200 with it, 403 to who does not see the order, 404 where there is none, and 409 with `because` and
 * what can be done instead. No word of Medusa's is in any of them.
 */
export function answer(res: MedusaResponse, came: Came): void {
  if (came.kind === "not_found") {
    res.status(404).json({ type: "not_found", message: "Not found" });
    return;
  }
  if (came.kind === "accepted") {
    res.json({ request: came.record && toShopperRequest(came.record) });
    return;
  }
  const { because, details } = came;
  res.status(because === "access" ? 403 : 409).json({ type: "conflict", message: because, because, ...details });
}
