import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readerLanguageOf } from "../../../../../../languages/reader-language";
import { readReturnTerms } from "../../../../../../requests/return-terms";

/** What a return's form needs besides the order: reasons, ways back with their fees, and what is given back for a unit. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const terms = await readReturnTerms(req.scope, req.params.id ?? "", readerLanguageOf(req));
  if (!terms) {
    res.status(404).json({ type: "not_found", message: "Not found" });
    return;
  }
  // Where the shop's warehouse is, is told with a return alone.
  const options = terms.options.map(({ id, name, fee }) => ({ id, name, fee }));
  res.json({ return_options: { ...terms, options } });
}
