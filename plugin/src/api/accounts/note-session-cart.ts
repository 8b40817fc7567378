import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { noteSessionCart } from "../../accounts/session-carts";
import { beforeAnswer } from "./before-answer";

const cartAnswer = z.object({ cart: z.object({ id: z.string() }) });

/** Keeps which carts a customer's own token makes, changes and completes: what is ordered with one is theirs to see. */
export async function noteCartOfSession(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const customerId = req.auth_context?.actor_id;
  const [cartId] = req.path.split("/").filter(Boolean);
  if (customerId && cartId && req.method !== "GET") {
    await noteSessionCart(req.scope, { cartId, customerId });
  }
  if (customerId && !cartId && req.method === "POST") {
    beforeAnswer(res, next, async (body) => {
      const { data } = cartAnswer.safeParse(body);
      if (data) await noteSessionCart(req.scope, { cartId: data.cart.id, customerId });
      return body;
    });
  }
  next();
}
