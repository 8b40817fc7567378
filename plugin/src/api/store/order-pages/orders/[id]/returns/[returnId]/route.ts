import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readerLanguageOf } from "../../../../../../../languages/reader-language";
import { readShownReturn } from "../../../../../../../requests/read-shown-return";

/** One return of an order as its page shows it; another order's is none. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "", returnId = "" } = req.params;
  const shown = await readShownReturn(req.scope, id, returnId, readerLanguageOf(req));
  if (!shown) {
    res.status(404).json({ type: "not_found", message: "Not found" });
    return;
  }
  res.json({ return: shown });
}
