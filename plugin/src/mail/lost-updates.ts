import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readOptions } from "../options/read-options";
import { listAttempts } from "./attempts";
import { fromCheckout, type OwedSpan, owedSpan } from "./never-tried";
import { type MailRequest, orderCanceledMail, orderPartMail } from "./request";
import { isSwitchedOff } from "./switched-off";

/** A backend that stopped between a change and its mail is up again by then. What is older, this version may not have been there to tell. */
const REACH_MS = 60 * 60_000;

/** More than any shop does in an hour. */
const MOST = 500;

const TRIGGER = "send-due-mails";

/**
 * Mails of cancellations and refunds that nobody has tried to send: their event was lost with a backend that stopped. Packages are in
 * `lost-package-mails.ts`, for there the shop may have wanted no mail. As with confirmations, only orders that came from a
 * checkout, and only since the plugin was installed.
 */
export async function lostUpdates(container: MedusaContainer, now: Date): Promise<MailRequest[]> {
  const span = await owedSpan(container, now, REACH_MS);
  const options = readOptions(container);
  const changes = (await Promise.all([canceledIn(container, span), refundedIn(container, span)])).flat();
  const wanted = changes.filter(({ template }) => !isSwitchedOff(template, options));
  const orderIds = [...new Set(wanted.map(({ resourceId }) => resourceId))];
  if (orderIds.length === 0) return [];
  const [bought, attempts] = await Promise.all([
    fromCheckout(container, orderIds),
    listAttempts(container, { template: ["order-canceled", "order-refunded"], resource_id: orderIds }),
  ]);
  const isBought = new Set(bought);
  const tried = new Set(attempts.map(({ request }) => request.key));
  return wanted.filter(({ key, resourceId }) => isBought.has(resourceId) && !tried.has(key));
}

const inSpan = ({ from, to }: OwedSpan) => ({ $gt: from.toISOString(), $lt: to.toISOString() });

async function canceledIn(container: MedusaContainer, span: OwedSpan): Promise<MailRequest[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id"],
    filters: { canceled_at: inSpan(span), email: { $ne: null } },
    pagination: { take: MOST, skip: 0 },
  });
  return (data as { id: string }[]).map(({ id }) => orderCanceledMail(id, TRIGGER));
}

interface RefundRow {
  readonly id: string;
  readonly payment?: { readonly payment_collection_id?: string | null } | null;
}

async function refundedIn(container: MedusaContainer, span: OwedSpan): Promise<MailRequest[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "refund",
    fields: ["id", "payment.payment_collection_id"],
    filters: { created_at: inSpan(span) },
    pagination: { take: MOST, skip: 0 },
  });
  const refunds = data as unknown as RefundRow[];
  const collections = [...new Set(refunds.flatMap(({ payment }) => payment?.payment_collection_id ?? []))];
  if (collections.length === 0) return [];
  const { data: links } = await query.graph({
    entity: "order_payment_collection",
    fields: ["order_id", "payment_collection_id"],
    filters: { payment_collection_id: collections },
  });
  const orders = new Map(
    (links as { order_id: string; payment_collection_id: string }[]).map((link) => [
      link.payment_collection_id,
      link.order_id,
    ]),
  );
  return refunds.flatMap(({ id, payment }) => {
    const orderId = orders.get(payment?.payment_collection_id ?? "");
    return orderId === undefined ? [] : [orderPartMail("order-refunded", orderId, id, TRIGGER)];
  });
}
