import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listForShop } from "../../../../requests/list-for-shop";

/** What shoppers declared and asked for: what is open first, each newest first. `?state=open` for that alone; `limit`, `offset`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const whole = (value: unknown, otherwise: number, most: number) =>
    typeof value === "string" && /^\d{1,6}$/.test(value) ? Math.min(Number(value), most) : otherwise;
  const limit = whole(req.query.limit, 50, 200);
  const offset = whole(req.query.offset, 0, 1_000_000);
  const requests = await listForShop(req.scope, { isOpenOnly: req.query.state === "open", limit, offset });
  res.json({ requests, limit, offset });
}
