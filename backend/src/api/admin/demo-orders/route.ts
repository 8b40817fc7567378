import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CreateOrderDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createOrderWorkflow } from "@medusajs/medusa/core-flows";

/** How an order came into the shop: through Medusa's own flow, or written by whoever moved in with what had been sold elsewhere. */
type Origin = "workflow" | "import";

interface Body {
  readonly origin: Origin;
  readonly order: CreateOrderDTO;
}

/**
 * Makes orders that no cart was before, as shops' own code does: tills, imports, subscriptions. Medusa has no route for it. Only in
 * the demo, and behind Medusa's own guard of everything below `/admin`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { origin, order } = req.body as Body;
  const { id } = origin === "workflow" ? await createByWorkflow(req, order) : await createInModule(req, order);
  res.json({ order: { id } });
}

async function createByWorkflow({ scope }: MedusaRequest, order: CreateOrderDTO): Promise<{ id: string }> {
  const { result } = await createOrderWorkflow(scope).run({ input: order as never });
  return result;
}

function createInModule({ scope }: MedusaRequest, order: CreateOrderDTO): Promise<{ id: string }> {
  return scope.resolve(Modules.ORDER).createOrders(order);
}
