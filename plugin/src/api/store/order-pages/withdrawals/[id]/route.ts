import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readRequest } from "../../../../../requests/records";
import { shownWithdrawal } from "../../../../../requests/shown-withdrawal";

/** A declaration with what became of it; who may see it is the storefront's to decide. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const record = await readRequest(req.scope, req.params.id ?? "");
  if (record?.kind !== "withdrawal") {
    res.status(404).json({ type: "not_found", message: "Not found" });
    return;
  }
  res.json({ withdrawal: await shownWithdrawal(req.scope, record) });
}
