import type { MedusaRequest } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Which order a request would change; `null` where there is none, which the route then says in its own words. */
export type FindOrderId = (req: MedusaRequest) => string | null | Promise<string | null>;

/** `/…/:id`, where the id is the order's own. */
export const orderInPath: FindOrderId = ({ params }) => params.id || null;

/** The body's `order_id`. */
export const orderInBody: FindOrderId = ({ body }) => {
  const id = (body as { order_id?: unknown } | undefined)?.order_id;
  return typeof id === "string" && id !== "" ? id : null;
};

/** The order of a return, exchange, RMA claim or change, whose id is in the path. */
export const orderOf =
  (entity: "return" | "order_exchange" | "order_claim" | "order_change"): FindOrderId =>
  ({ scope, params: { id = "" } }) =>
    readColumn(scope, entity, ["id", id], "order_id");

/** The order that a payment in the path was made for. */
export const orderOfPayment: FindOrderId = ({ scope, params: { id = "" } }) => readOrderOfPayment(scope, id);

/** The same, by the payment's id. */
export async function readOrderOfPayment(scope: MedusaContainer, id: string): Promise<string | null> {
  const collectionId = await readColumn(scope, "payment", ["id", id], "payment_collection_id");
  return collectionId && orderOfCollection(scope, collectionId);
}

/** The order that a payment collection in the path belongs to; a cart's has none. */
export const orderOfPaymentCollection: FindOrderId = ({ scope, params: { id = "" } }) => orderOfCollection(scope, id);

/** The order that a fulfilment in the path is a parcel of, or that it brings something back of. */
export const orderOfFulfillment: FindOrderId = async ({ scope, params: { id: fulfillment_id = "" } }) => {
  const sent = await readOrderOfParcel(scope, fulfillment_id);
  if (sent) return sent;
  const returnId = await readColumn(scope, "return_fulfillment", ["fulfillment_id", fulfillment_id], "return_id");
  return returnId && readColumn(scope, "return", ["id", returnId], "order_id");
};

/** The order that a fulfilment is a parcel of. */
export const readOrderOfParcel = (scope: MedusaContainer, fulfillment_id: string): Promise<string | null> =>
  readColumn(scope, "order_fulfillment", ["fulfillment_id", fulfillment_id], "order_id");

const orderOfCollection = (scope: MedusaContainer, payment_collection_id: string) =>
  readColumn(scope, "order_payment_collection", ["payment_collection_id", payment_collection_id], "order_id");

type Row = Readonly<Record<string, unknown>>;

/** One column of the row that has this value in another. */
async function readColumn(
  scope: MedusaContainer,
  entity: string,
  [key, value]: readonly [key: string, value: string],
  column: string,
): Promise<string | null> {
  if (!value) return null;
  const query = scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: entity as "order", fields: [key, column], filters: { [key]: value } });
  // Medusa answers every row for a filter that it does not know: the wrong order's lock would guard nothing.
  const row = (data as unknown as Row[]).find((found) => found[key] === value);
  const found = row?.[column];
  return typeof found === "string" ? found : null;
}
