import type { MedusaContainer } from "@medusajs/framework/types";
import { readAbilityFacts } from "./ability-facts";
import { endCutOffAnswer } from "./answer-request";
import { inOrderLock } from "./carry-out";
import { NOT_FOUND, type Outcome, refused } from "./outcome";
import type { CancellationRecord, ReturnRecord } from "./record";
import { moveRequest, readRequest } from "./records";
import { seesAll, type Viewer } from "./viewer";

/** A cancellation or a return that a shopper has asked the shop for. */
type Askable = CancellationRecord | ReturnRecord;

/**
 * Takes back for its shopper what waits for the shop's answer. Done twice it is done once; once the shop has answered there is nothing to
 * take back. A declaration of withdrawal is none: that needs the shop's consent.
 */
export async function takeBackRequest(
  container: MedusaContainer,
  { orderId, requestId, viewer }: { readonly orderId: string; readonly requestId: string; readonly viewer: Viewer },
): Promise<Outcome<Askable>> {
  return inOrderLock<Outcome<Askable>>(container, orderId, async () => {
    const read = await readAbilityFacts(container, orderId);
    if (!read) return NOT_FOUND;
    if (!seesAll(read.order, viewer, new Date())) return refused("access");
    const record = await readRequest(container, requestId);
    if (!record || record.order_id !== orderId || record.kind === "withdrawal") return NOT_FOUND;
    if (record.state === "taken_back") return { kind: "accepted", record };
    // The shop may have said yes, by a backend that ended before it could be written down.
    if (record.state !== "asked" || (await endCutOffAnswer(container, record))) {
      return refused("not_open", { instead: ["contact"] });
    }
    return { kind: "accepted", record: await moveRequest(container, record, { state: "taken_back", by: "shopper" }) };
  });
}
