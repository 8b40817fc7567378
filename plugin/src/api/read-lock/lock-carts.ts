import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { cartOfCollection, type LockedCart, lockedCart } from "../../read-lock/completed-cart";
import { isPlausibleId } from "../../read-lock/ids";
import { readerOf } from "../../read-lock/reader";

/**
 * Everything of Medusa's below `/store/carts/:id`: each of these routes answers the whole cart, with email and address. Of a cart that
 * is an order, who may not read that is told which one it is and nothing else; changing it is refused in Medusa's own words.
 */
export async function lockCart(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const id = req.params.id ?? "";
  if (!isPlausibleId(id)) return next(cartNotFound(id));
  const cart = await lockedCart(req.scope, readerOf(req), id);
  if (!cart) return next();
  const step = `${req.method === "HEAD" ? "GET" : req.method} ${req.path.toLowerCase().replace(/\/+$/, "")}`;
  if (step === "GET ") return void res.json({ cart });
  if (step === "POST /complete" && cart.order) return void res.json({ type: "order", order: cart.order });
  next(alreadyCompleted(cart));
}

/** Medusa's `POST /store/payment-collections`, which answers the payment of the cart that it names. */
export async function lockNewCollection(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { cart_id: id } = (req.body ?? {}) as { cart_id?: unknown };
  // Medusa's own check refuses what is no text.
  if (typeof id !== "string") return next();
  if (!isPlausibleId(id)) return next(cartNotFound(id));
  const cart = await lockedCart(req.scope, readerOf(req), id);
  next(cart ? alreadyCompleted(cart) : undefined);
}

/** Everything below `/store/payment-collections/:id`, where that is a cart's. */
export async function lockCollection(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const collectionId = req.params.id ?? "";
  if (!isPlausibleId(collectionId)) {
    return next(new MedusaError(MedusaError.Types.NOT_FOUND, `Payment collection with id '${collectionId}' not found`));
  }
  const id = await cartOfCollection(req.scope, collectionId);
  const cart = id === null ? null : await lockedCart(req.scope, readerOf(req), id);
  next(cart ? alreadyCompleted(cart) : undefined);
}

/** The plugin's own read of a cart, which is made for a storefront. */
export async function lockLeanCart(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const reader = readerOf(req);
  if (!reader.isLocked || reader.proves(req.params.id ?? "")) return next();
  res.status(401).json({ type: "unauthorized", message: "Unauthorized" });
}

const cartNotFound = (id: string) => new MedusaError(MedusaError.Types.NOT_FOUND, `Cart with id '${id}' not found`);

const alreadyCompleted = ({ id }: LockedCart) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `Cart ${id} is already completed.`);
