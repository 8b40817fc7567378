import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** Longer than both tries at a mail take, were the mail server to hang. */
const WAIT_S = 120;

/**
 * Runs one job of a name at a time. As wide as Medusa's locking module: one process by default, all of them with its Redis or
 * Postgres provider.
 */
export function withLock<T>(container: MedusaContainer, name: string, job: () => Promise<T>): Promise<T> {
  return container.resolve(Modules.LOCKING).execute(`order-pages:${name}`, job, { timeout: WAIT_S });
}
