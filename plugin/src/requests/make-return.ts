import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  beginReturnOrderWorkflow,
  cancelReturnRequestWorkflow,
  confirmReturnRequestWorkflow,
  createReturnShippingMethodWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows";
import { withoutAddresses } from "#shared";

/** By which the job finds Medusa's return of a request again that was cut off. */
export const REQUEST_IN_METADATA = "order_pages_request";

/** A return to be made of an order. */
export interface NewReturn {
  readonly orderId: string;
  readonly requestId: string;
  readonly lines: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly reason_id: string | null;
    readonly note: string | null;
  }[];
  readonly option: { readonly id: string; readonly name: string; readonly location_id: string | null } | null;
  /** Major units, before tax; of 0 Medusa gets no shipping method, whose fulfilment would have to be called off first. */
  readonly price: number;
  readonly by: string;
}

/**
 * Makes a return in Medusa's own steps, which refuse a bad quantity before anything is written; what a refusal has left is taken away
 * again. To be called inside the order's lock, after the rules have let it.
 * @returns the id of Medusa's return
 * @throws Error of Medusa's, with nothing left behind
 */
export async function makeReturn(container: MedusaContainer, wanted: NewReturn): Promise<string> {
  const { orderId, requestId, lines, option, price, by } = wanted;
  const location = option?.location_id ?? (await readOrigin(container, orderId));
  const wayBack = option ? { way_back: option.name, way_back_option: option.id } : {};
  const { result: change } = await beginReturnOrderWorkflow(container).run({
    input: {
      order_id: orderId,
      created_by: by,
      ...(location ? { location_id: location } : {}),
      metadata: { [REQUEST_IN_METADATA]: requestId, ...wayBack },
    },
  });
  const returnId = (change as unknown as { return_id: string }).return_id;
  try {
    await requestItemReturnWorkflow(container).run({
      input: {
        return_id: returnId,
        items: lines.map(({ id, quantity, reason_id, note }) => ({
          id,
          quantity,
          ...(reason_id ? { reason_id } : {}),
          ...(note ? { internal_note: note } : {}),
        })),
      },
    });
    if (option && price > 0) {
      await createReturnShippingMethodWorkflow(container).run({
        input: { return_id: returnId, shipping_option_id: option.id, custom_amount: price },
      });
    }
    await confirmReturnRequestWorkflow(container).run({ input: { return_id: returnId, confirmed_by: by } });
    return returnId;
  } catch (error) {
    await undoReturn(container, orderId, returnId).catch((second: unknown) => {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      logger.error(
        `order-pages: return ${returnId} of order ${orderId} could not be undone: ${withoutAddresses(second)}`,
      );
    });
    throw error;
  }
}

/** From where the shop has sent the order: Medusa cannot receive what comes back to nowhere (it answers 500). */
async function readOrigin(container: MedusaContainer, orderId: string): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "fulfillments.location_id", "fulfillments.canceled_at"],
    filters: { id: orderId },
  });
  const order = data[0] as unknown as
    | {
        readonly fulfillments?: readonly ({
          readonly location_id?: string | null;
          readonly canceled_at?: unknown;
        } | null)[];
      }
    | undefined;
  return (order?.fulfillments ?? []).find((one) => one?.location_id && !one.canceled_at)?.location_id ?? null;
}

/**
 * Takes away a return that was begun and not confirmed. Medusa's own flow deletes a fee by the wrong id (its action's, not its
 * method's), so that the fee would come back with the order's next change: here it goes by its own.
 * @throws Error of Medusa's
 */
export async function undoReturn(container: MedusaContainer, orderId: string, returnId: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["id", "return_id", "actions.action", "actions.reference_id"],
    filters: { order_id: orderId, return_id: returnId, status: ["pending", "requested"] },
  });
  const changes = data as unknown as readonly {
    readonly return_id?: string | null;
    readonly actions?: readonly ({ readonly action?: string; readonly reference_id?: string | null } | null)[];
  }[];
  const methods = changes
    .filter(({ return_id }) => return_id === returnId)
    .flatMap(({ actions }) => actions ?? [])
    .flatMap((action) => (action?.action === "SHIPPING_ADD" && action.reference_id ? [action.reference_id] : []));
  await cancelReturnRequestWorkflow(container).run({ input: { return_id: returnId } });
  if (methods.length > 0) await container.resolve(Modules.ORDER).deleteOrderShippingMethods(methods);
}
