import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { readHistory } from "../../../../history/read-history";
import { readerLanguageOf } from "../../../../languages/reader-language";
import { HistoryParams } from "./validator";

/** The signed-in customer's orders. Whose they are comes from the token alone, never from anything that was sent. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const query = HistoryParams.safeParse(req.query);
  if (!query.success) {
    const [issue] = query.error.issues;
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${issue?.path.join(".")}: ${issue?.message}`);
  }
  res.json(await readHistory(req.scope, req.auth_context.actor_id, query.data, readerLanguageOf(req)));
}
