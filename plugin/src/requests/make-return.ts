import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  beginReturnOrderWorkflow,
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

/** What Medusa's order module has besides what its types tell. */
interface OrderRecords {
  listOrderChanges(filters: object, config: object): Promise<readonly OfReturn[]>;
  listOrderShippings(filters: object, config: object): Promise<readonly (OfReturn & { shipping_method_id: string })[]>;
  deleteOrderShippingMethods(ids: readonly string[]): Promise<unknown>;
  softDeleteOrderChanges(ids: readonly string[]): Promise<unknown>;
  softDeleteReturns(ids: readonly string[]): Promise<unknown>;
}

interface OfReturn {
  readonly id: string;
  readonly return_id?: string | null;
}

/**
 * Takes away a return that was begun and not confirmed, as Medusa's own flow does; but that deletes a fee by the wrong id (its action's, not
 * its method's), so that the fee would come back with the order's next change, and all three at once: a backend that ends meanwhile may
 * leave a change without its return, which holds the order and which nobody can end any more. Here what follows from the return goes
 * before it, so that a second try finds what the first has left. One that is confirmed, or half so, stays as it is.
 * @throws Error of Medusa's
 */
export async function undoReturn(container: MedusaContainer, orderId: string, returnId: string): Promise<void> {
  const orders = container.resolve(Modules.ORDER) as unknown as OrderRecords;
  const own = { order_id: orderId, return_id: returnId };
  const [returns, fees, changes] = await Promise.all([
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "return", fields: ["id", "status"], filters: { id: returnId } }),
    orders.listOrderShippings(own, { select: ["id", "return_id", "shipping_method_id"] }),
    orders.listOrderChanges({ ...own, status: ["pending", "requested"] }, { select: ["id", "return_id"] }),
  ]);
  if (!returns.data.some(({ id, status }) => id === returnId && status === "open")) return;
  // Medusa answers every row for a filter that it does not know.
  const isOwn = ({ return_id }: OfReturn) => return_id === returnId;
  const changeIds = changes.filter(isOwn).map(({ id }) => id);
  if (changeIds.length === 0) return;
  const methodIds = fees.filter(isOwn).map(({ shipping_method_id }) => shipping_method_id);
  if (methodIds.length > 0) await orders.deleteOrderShippingMethods(methodIds);
  await orders.softDeleteOrderChanges(changeIds);
  await orders.softDeleteReturns([returnId]);
}
