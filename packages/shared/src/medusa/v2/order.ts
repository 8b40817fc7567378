import type { Fulfilment, Order, ShippingMethod } from "../../orders/facts/order";
import { toDay, toPromise } from "../../promise/stored-promise";
import { toAddress } from "../address";
import { uniqueById } from "../answers";
import { toExchanges, toReturns, toRmaClaims, unitsComingBack } from "./after-sale";
import { toLine } from "./lines";
import { partsOf } from "./parts";
import { evidenceOf, toPayments } from "./payments";
import { type OrderPrices, priceOrder } from "./prices";
import { orderSchema, type RawOrder, type RawShippingMethod } from "./schema";
import { toTotals } from "./totals";

/**
 * Maps Medusa's order to the app's own by allow-list: what is not named here goes no further, whatever the backend sends.
 * @param raw the `order` of a store API answer
 * @returns `null` when it is no order at all; never throws
 */
export function toOrder(raw: unknown): Order | null {
  const parsed = orderSchema.safeParse(raw);
  return parsed.success ? fromRaw(parsed.data) : null;
}

function fromRaw(raw: RawOrder): Order {
  const parts = partsOf(raw);
  const prices = priceOrder(parts);
  const comingBack = unitsComingBack(raw);
  const payments = toPayments(raw);
  const evidence = evidenceOf(raw);
  return {
    id: raw.id,
    number: raw.custom_display_id ?? raw.display_id?.toString() ?? raw.id,
    placedAt: raw.created_at,
    canceledAt: raw.canceled_at,
    status: raw.status,
    paymentNeedsAction: raw.payment_status === "requires_action",
    fulfilment: raw.fulfillment_status,
    tellsDeliveries: true,
    currency: raw.currency_code?.toUpperCase() ?? "",
    locale: raw.locale,
    email: raw.email,
    isEmailOfAccount: false,
    customerId: raw.customer_id,
    cartId: raw.cart_id,
    promisedDelivery: toPromise(raw.promised_delivery),
    lines: parts.lines.map((item, index) => toLine(item, index, prices, comingBack.get(item.id ?? "") ?? 0)),
    shippingMethods: parts.deliveries.map((method, index) => toShippingMethod(method, index, prices)),
    fulfilments: uniqueById(raw.fulfillments).map(toFulfilment),
    returns: toReturns(raw),
    exchanges: toExchanges(raw),
    rmaClaims: toRmaClaims(raw),
    payments,
    evidence,
    shippingAddress: toAddress(raw.shipping_address),
    billingAddress: toAddress(raw.billing_address),
    totals: toTotals(raw, { parts, prices, payments, evidence }),
    abilities: null,
  };
}

function toShippingMethod(method: RawShippingMethod, index: number, prices: OrderPrices): ShippingMethod {
  const { type, pickup } = method.shipping_option ?? { type: null, pickup: null };
  return {
    id: method.id ?? `shipping-${index}`,
    name: method.name ?? "",
    afterSaleId: method.detail?.exchange_id ?? method.detail?.claim_id ?? null,
    kind: kindOf(type),
    pickup: type === "pickup" && pickup ? { name: pickup.name, address: toAddress(pickup.address) } : null,
    amount: prices.free.has(method) ? 0 : (prices.of.get(method)?.amount.toNumber() ?? null),
  };
}

const kindOf = (type: string | null): ShippingMethod["kind"] =>
  type === "shipping" || type === "pickup" ? type : null;

function toFulfilment(raw: RawOrder["fulfillments"][number], index: number): Fulfilment {
  return {
    id: raw.id ?? `fulfilment-${index}`,
    kind: kindOf(raw.shipping_option?.type ?? null),
    requiresShipping: raw.requires_shipping ?? true,
    lines: raw.items.map(({ line_item_id, title, quantity }) => ({
      lineId: line_item_id,
      title: title ?? "",
      quantity: quantity ?? 1,
    })),
    packedAt: raw.packed_at,
    shippedAt: raw.shipped_at,
    deliveredAt: raw.delivered_at,
    canceledAt: raw.canceled_at,
    keptUntil: toDay(raw.pickup_until),
    parcels: raw.labels
      .map(({ tracking_number, tracking_url }) => ({ trackingNumber: tracking_number, trackingUrl: tracking_url }))
      .filter(({ trackingNumber, trackingUrl }) => trackingNumber !== null || trackingUrl !== null),
  };
}
