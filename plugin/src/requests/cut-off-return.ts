import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { REQUEST_IN_METADATA, undoReturn } from "./make-return";
import type { ReturnRecord } from "./record";
import { moveRequest } from "./records";

/**
 * What Medusa has of a request's return. `made`: all of it. `begun`: it is open, and can be undone. `torn`: the backend ended while
 * Medusa confirmed it, so that return and order say two things; a person has to look.
 */
type FoundReturnOf = { readonly is: "none" } | { readonly is: "made" | "begun" | "torn"; readonly id: string };

interface ReturnRow {
  readonly id: string;
  readonly order_id: string;
  readonly status: string;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
}

interface ChangeRow {
  readonly order_id: string;
  readonly return_id?: string | null;
  readonly change_type?: string | null;
  readonly status: string;
}

/** Looks for the return that a request has led to, or was about to when its backend ended. True inside the order's lock. */
export async function findReturnOf(
  container: MedusaContainer,
  orderId: string,
  requestId: string,
): Promise<FoundReturnOf> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "return",
    fields: ["id", "order_id", "status", "metadata"],
    filters: { order_id: orderId },
  });
  const found = (data as unknown as readonly ReturnRow[]).find(
    ({ order_id, status, metadata }) =>
      order_id === orderId && status !== "canceled" && metadata?.[REQUEST_IN_METADATA] === requestId,
  );
  if (!found) return { is: "none" };
  const { id, status } = found;
  const changes = await query.graph({
    entity: "order_change",
    fields: ["id", "order_id", "return_id", "change_type", "status"],
    filters: { order_id: orderId, return_id: id },
  });
  const states = (changes.data as unknown as readonly ChangeRow[])
    .filter(({ order_id, return_id, change_type }) => {
      return order_id === orderId && return_id === id && change_type === "return_request";
    })
    .map((change) => change.status);
  const isOpen = states.some((state) => state === "pending" || state === "requested");
  if (status !== "open") return { is: isOpen ? "torn" : "made", id };
  if (isOpen) return { is: "begun", id };
  // Without a change it holds nothing, and nobody is shown it.
  return states.includes("confirmed") ? { is: "torn", id } : { is: "none" };
}

/**
 * Ends the return of a request whose backend ended half-way: what is made is noted, what was begun is undone. Inside the order's lock.
 * @returns `null` where there is nothing of it (any more): it may be made anew
 * @throws Error where what was begun cannot be undone; it is tried again with the next look
 */
export async function endCutOffReturn(
  container: MedusaContainer,
  record: ReturnRecord,
  by: string,
): Promise<ReturnRecord | null> {
  const orderId = record.order_id ?? "";
  const found = await findReturnOf(container, orderId, record.id);
  switch (found.is) {
    case "none":
      return null;
    case "made":
      return moveRequest(container, record, { state: "done", by, returnId: found.id });
    case "torn":
      return moveRequest(container, record, { state: "needs_shop", by: "plugin", returnId: found.id });
    case "begun":
      await undoReturn(container, orderId, found.id);
      return null;
  }
}
