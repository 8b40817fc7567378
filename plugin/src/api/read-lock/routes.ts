import type { MiddlewareRoute } from "@medusajs/framework/http";
import { lockCart, lockCollection, lockLeanCart, lockNewCollection } from "./lock-carts";
import { lockLeanOrder, lockOrder, lockReturn } from "./lock-orders";

/**
 * What stands before every route that answers an order, or a cart that has become one, to whoever knows its id. An entry with a method
 * matches just what the route matches, in any case and encoding, and a HEAD as its GET; one without holds for all below its path.
 */
export const readLockRoutes: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id", method: ["GET"], middlewares: [lockOrder] },
  { matcher: "/store/returns", method: ["POST"], middlewares: [lockReturn] },
  { matcher: "/store/carts/:id", middlewares: [lockCart] },
  { matcher: "/store/payment-collections", method: ["POST"], middlewares: [lockNewCollection] },
  { matcher: "/store/payment-collections/:id", middlewares: [lockCollection] },
  { matcher: "/store/order-pages/orders/:id", method: ["GET"], middlewares: [lockLeanOrder] },
  { matcher: "/store/order-pages/carts/:id", method: ["GET"], middlewares: [lockLeanCart] },
];
