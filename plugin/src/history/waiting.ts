import type { MedusaContainer } from "@medusajs/framework/types";
import type { RequestKind } from "#shared";
import { isProven } from "../requests/record";
import { listRequests } from "../requests/records";

/** States in which a request waits for the shop's answer. */
const WAITING = ["open", "in_progress", "asked", "needs_shop"];

/**
 * What shoppers have declared or asked for about orders and wait for, by order: the newest of each. What nobody proved to be the order's
 * own says nothing of it here. Returns that were made are the order's own standing.
 * @param ids of one page of a list
 */
export async function readWaiting(
  scope: MedusaContainer,
  ids: readonly string[],
): Promise<Record<string, RequestKind>> {
  if (ids.length === 0) return {};
  const waiting = await listRequests(scope, { order_id: [...ids], state: WAITING });
  return Object.fromEntries(
    waiting.flatMap((record) => (record.order_id && isProven(record) ? [[record.order_id, record.kind]] : [])),
  );
}
