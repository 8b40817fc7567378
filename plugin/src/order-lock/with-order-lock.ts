import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** Longer than the slowest change of an order takes (an edit: about three seconds), shorter than a shopper waits. */
const WAIT_S = 10;

/**
 * Runs a job while nobody else changes the order. Every change of Medusa's writes a new version of the whole order, so two at
 * once leave each line twice; and what a job has read is true until it has written. As wide as Medusa's locking module: one
 * process by default, all of them with its Redis or Postgres provider.
 *
 * The key is the plugin's own: Medusa's flows lock by the bare order id, and their locks do not nest. Nor does this one: a job
 * must not ask for the lock of its own order again.
 * @returns what the job gives
 * @throws Error "Timed-out acquiring lock." after ten seconds of waiting, and whatever the job throws
 */
export const withOrderLock = <T>(container: MedusaContainer, orderId: string, job: () => Promise<T>): Promise<T> =>
  container.resolve(Modules.LOCKING).execute(`order-pages:order:${orderId}`, job, { timeout: WAIT_S });

/** Whether somebody waited for the lock in vain; all of Medusa's locking providers say it in these words. */
export const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith("Timed-out acquiring lock");
