import type { MedusaContainer } from "@medusajs/framework/types";
import { cancelFulfillmentWorkflow, cancelReturnWorkflow } from "@medusajs/medusa/core-flows";
import { readAbilityFacts } from "./ability-facts";
import { inOrderLock } from "./carry-out";
import { findReturn, mayCancelReturn } from "./find-return";
import { NOT_FOUND, type Outcome, refused } from "./outcome";
import type { ReturnRecord } from "./record";
import { listRequests, moveRequest } from "./records";
import { seesAll, type Viewer } from "./viewer";

/** What came of taking a return back; a return of the shop's own has no request. */
export type CanceledReturn =
  | { readonly kind: "accepted"; readonly record: ReturnRecord | null }
  | Exclude<Outcome, { kind: "accepted" }>;

/**
 * Takes a return back for its shopper, while nothing of it has come. Done twice it is done once: a return that is canceled stays so.
 */
export async function cancelReturnByShopper(
  container: MedusaContainer,
  { orderId, returnId, viewer }: { readonly orderId: string; readonly returnId: string; readonly viewer: Viewer },
): Promise<CanceledReturn> {
  return inOrderLock(container, orderId, async () => {
    const read = await readAbilityFacts(container, orderId);
    if (!read) return NOT_FOUND;
    if (!seesAll(read.order, viewer, new Date())) return refused("access");
    const found = await findReturn(container, orderId, returnId);
    if (!found) return NOT_FOUND;
    const [request] = await listRequests(container, { return_id: returnId }, { take: 1 });
    const record = request?.kind === "return" ? request : null;
    // It may have been canceled by a backend that ended before it wrote that down.
    if (found.row.canceled_at) return { kind: "accepted", record: record && (await noteCanceled(container, record)) };
    if (!mayCancelReturn(found, request)) return refused("not_open", { instead: ["contact"] });
    if (read.facts.openChange !== "none") return refused("busy", { instead: ["try_again"] });
    // Only a return with a fee has one, and Medusa wants it called off first.
    for (const fulfillment of found.row.fulfillments ?? []) {
      if (!fulfillment || fulfillment.canceled_at) continue;
      await cancelFulfillmentWorkflow(container).run({ input: { id: fulfillment.id } });
    }
    await cancelReturnWorkflow(container).run({ input: { return_id: returnId, canceled_by: "shopper" } });
    return { kind: "accepted", record: record && (await noteCanceled(container, record)) };
  });
}

const noteCanceled = async (container: MedusaContainer, record: ReturnRecord): Promise<ReturnRecord> =>
  record.state === "canceled" ? record : moveRequest(container, record, { state: "canceled", by: "shopper" });
