import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";

/** A claim takes a fraction of a second. */
const WAIT_S = 10;

/**
 * One thing at a time happens to an order's claims: each looks at what is there and then changes it, so that two that come together
 * would both succeed. As wide as Medusa's locking module: one process by default, all of them with its Redis or Postgres provider.
 * @throws MedusaError (conflict, 409) where the turn does not come in time
 */
export async function withOrder<T>(container: MedusaContainer, orderId: string, job: () => Promise<T>): Promise<T> {
  let isMyTurn = false;
  const turn = () => {
    isMyTurn = true;
    return job();
  };
  try {
    const locking = container.resolve(Modules.LOCKING);
    return await locking.execute(`order-pages:order:${orderId}`, turn, { timeout: WAIT_S });
  } catch (error) {
    if (isMyTurn) throw error;
    throw new MedusaError(MedusaError.Types.CONFLICT, "Another change of this order is under way");
  }
}
