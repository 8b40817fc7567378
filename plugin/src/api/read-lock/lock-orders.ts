import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { isPlausibleId } from "../../read-lock/ids";
import { mayReadOrder, mayReadOwnOrder } from "../../read-lock/may-read-order";
import { readerOf } from "../../read-lock/reader";

/**
 * Medusa's `GET /store/orders/:id`. Who may not read an order is told what is said of one that there is not; both are said here, so
 * that neither words nor time differ.
 */
export async function lockOrder(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const id = req.params.id ?? "";
  if (isPlausibleId(id) && (await mayReadOrder(req.scope, readerOf(req), id))) return next();
  next(orderNotFound(id));
}

/** Medusa's `POST /store/returns`, whose answer is the whole order: the same rule for the order that it names. */
export async function lockReturn(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const { order_id: id } = (req.body ?? {}) as { order_id?: unknown };
  // Medusa's own check refuses what is no text.
  if (typeof id !== "string") return next();
  if (isPlausibleId(id) && (await mayReadOrder(req.scope, readerOf(req), id))) return next();
  next(orderNotFound(id));
}

/** The plugin's own read of an order, which is made for a storefront: its proof or the owner's token, whatever the id. */
export async function lockLeanOrder(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const id = req.params.id ?? "";
  const reader = readerOf(req);
  if (!reader.isLocked || reader.proves(id) || (await mayReadOwnOrder(req.scope, reader, id))) return next();
  res.status(401).json({ type: "unauthorized", message: "Unauthorized" });
}

/** In Medusa's own words. */
const orderNotFound = (id: string) => new MedusaError(MedusaError.Types.NOT_FOUND, `Order id not found: ${id}`);
