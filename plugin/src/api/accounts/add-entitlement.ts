import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { entitledOrders } from "../../accounts/entitlement";
import { beforeAnswer } from "./before-answer";

/** Where Medusa's routes answer a customer: an address that is deleted has it as its parent. */
const KEYS = ["customer", "parent"] as const;

/** Not by its id: whoever asks for other fields gets none, and the customer is always the token's own here. */
const aCustomer = z.looseObject({});

const anAnswer = z.looseObject({});

/**
 * Tells in Medusa's answer about the signed-in customer, under a name of its own, which of the orders kept with the account this
 * session may see: it saves the storefront a question a page. Orders that Medusa would tell beside the customer are left out
 * where it is not all of them.
 */
export function addEntitlement(req: AuthenticatedMedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const customerId = req.auth_context?.actor_id;
  if (customerId) {
    beforeAnswer(res, next, async (body) => {
      const { data } = anAnswer.safeParse(body);
      const keys = KEYS.filter((key) => aCustomer.safeParse(data?.[key]).success);
      if (!data || keys.length === 0) return body;
      const entitlement = await entitledOrders(req.scope, customerId);
      if (entitlement.all) return { ...data, order_pages: { orders: "all" } };
      const customers = keys.map((key) => [key, withoutOrders(aCustomer.parse(data[key]))]);
      return { ...data, ...Object.fromEntries(customers), order_pages: { orders: entitlement.orderIds } };
    });
  }
  next();
}

function withoutOrders({ orders: _, ...customer }: Record<string, unknown>): Record<string, unknown> {
  return customer;
}
