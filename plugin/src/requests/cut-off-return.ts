import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { REQUEST_IN_METADATA } from "./make-return";

/** Medusa's return that a request has led to, or was about to when its backend ended: then it is `open`. */
export interface ReturnOfRequest {
  readonly id: string;
  readonly status: string;
}

/** @returns `null` where Medusa has no return of this request, or none that is worth anything */
export async function findReturnOf(
  container: MedusaContainer,
  orderId: string,
  requestId: string,
): Promise<ReturnOfRequest | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "return",
    fields: ["id", "order_id", "status", "metadata"],
    filters: { order_id: orderId },
  });
  const rows = data as unknown as readonly (ReturnOfRequest & {
    readonly order_id: string;
    readonly metadata?: Readonly<Record<string, unknown>> | null;
  })[];
  return (
    rows.find(
      ({ order_id, status, metadata }) =>
        order_id === orderId && status !== "canceled" && metadata?.[REQUEST_IN_METADATA] === requestId,
    ) ?? null
  );
}
