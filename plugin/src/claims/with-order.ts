import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** A transfer takes a fraction of a second. */
const WAIT_S = 10;

/**
 * One thing at a time happens to an order's transfers. Medusa checks a transfer's state and then changes it, so that two
 * requests, or an acceptance and a cancellation, that come together would both succeed. As wide as Medusa's locking module:
 * one process by default, all of them with its Redis or Postgres provider.
 */
export const withOrder = <T>(container: MedusaContainer, orderId: string, job: () => Promise<T>): Promise<T> =>
  container.resolve(Modules.LOCKING).execute(`order-pages:order:${orderId}`, job, { timeout: WAIT_S });
