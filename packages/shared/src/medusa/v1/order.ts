import type { Fulfilment, LineItem, Order, Payment, ShippingMethod } from "../../orders/facts/order";
import { promiseOfAll } from "../../promise/promised-days";
import { toPromise } from "../../promise/stored-promise";
import { toAddress } from "../address";
import { byCode } from "../named-amounts";
import { namedVariant } from "../variant";
import { evidenceOf } from "./evidence";
import { type Minor, minorUnitsOf } from "./money";
import { type OrderPrices, priceOrder } from "./prices";
import { orderSchema, type RawItem, type RawOrder } from "./schema";
import { isReturnShipping, toTotals } from "./totals";

/**
 * Maps a Medusa v1 order to the app's own by allow-list: what is not named here goes no further, whatever the backend sends.
 * @param raw the `order` of a store API answer
 * @param handles of products, by the ids of their variants: Medusa v1 tells them elsewhere
 * @returns `null` when it is no order at all; never throws
 */
export function toOrder(raw: unknown, handles: ReadonlyMap<string, string> = NO_HANDLES): Order | null {
  const parsed = orderSchema.safeParse(raw);
  return parsed.success ? fromRaw(withoutGone(parsed.data), handles) : null;
}

/** What an edit has taken out entirely is no line any more. */
function withoutGone(raw: RawOrder): RawOrder {
  return { ...raw, items: raw.items.filter(({ quantity }) => quantity !== 0) };
}

const NO_HANDLES: ReadonlyMap<string, string> = new Map();

function fromRaw(raw: RawOrder, handles: ReadonlyMap<string, string>): Order {
  const currency = raw.currency_code?.toUpperCase() ?? "";
  const minor = minorUnitsOf(currency);
  const prices = priceOrder(raw);
  // Medusa v1 does not say what has to be sent. What was ordered without any delivery is not.
  const deliveries = raw.shipping_methods.filter((method) => !isReturnShipping(method));
  const isSent = raw.shipping_methods.length > 0 || raw.fulfillments.length > 0;
  return {
    id: raw.id,
    number: raw.display_id?.toString() ?? raw.id,
    placedAt: raw.created_at,
    canceledAt: raw.status === "canceled" ? latest(raw.payments.map(({ canceled_at }) => canceled_at)) : null,
    status: raw.status,
    paymentNeedsAction: raw.payment_status === "requires_action",
    fulfilment: raw.fulfillment_status,
    tellsDeliveries: false,
    currency,
    // Medusa v1 keeps no language of a purchase.
    locale: null,
    email: raw.email,
    // An order that has moved into an account bears the account's email, which whoever placed it was only told masked.
    isEmailOfAccount: raw.customer?.has_account !== false,
    customerId: raw.customer_id,
    cartId: raw.cart_id,
    promisedDelivery: promiseOfAll(
      deliveries.map(({ data }) => toPromise(data?.promised_for === raw.id ? data.promised_delivery : null)),
    ),
    lines: raw.items.map((item, index) => toLine(item, index, { prices, minor, isSent, handles })),
    shippingMethods: deliveries.map((method, index): ShippingMethod => {
      const amount = prices.of.get(method)?.amount;
      return {
        id: method.id ?? `shipping-${index}`,
        name: method.shipping_option?.name ?? "",
        kind: null,
        afterSaleId: null,
        pickup: null,
        amount: amount ? minor.toMajor(amount) : null,
      };
    }),
    fulfilments: raw.fulfillments.map((one, index) => toFulfilment(one, index, raw.items)),
    // No answer to a shopper names them; what came back is counted on its line.
    returns: [],
    exchanges: [],
    rmaClaims: [],
    payments: raw.payments.map((payment, index) => toPayment(payment, index, minor)),
    evidence: evidenceOf(raw, minor),
    shippingAddress: toAddress(raw.shipping_address),
    billingAddress: toAddress(raw.billing_address),
    totals: toTotals(raw, prices, minor),
    abilities: null,
  };
}

interface LineContext {
  readonly prices: OrderPrices;
  readonly minor: Minor;
  readonly isSent: boolean;
  readonly handles: ReadonlyMap<string, string>;
}

function toLine(item: RawItem, index: number, { prices, minor, isSent, handles }: LineContext): LineItem {
  const price = prices.of.get(item);
  return {
    id: item.id ?? `line-${index}`,
    title: item.title ?? "",
    variant: namedVariant(item.description, item.title ?? ""),
    options: [],
    image: item.thumbnail,
    productHandle: handles.get(item.variant_id ?? "") ?? null,
    quantity: item.quantity ?? 1,
    requiresShipping: isSent && !item.is_giftcard,
    isGiftCard: item.is_giftcard ?? false,
    // No answer to a shopper tells what is in stock.
    isBackordered: false,
    unitPrice: price ? minor.toMajor(price.unit) : null,
    compareAtUnitPrice: null,
    amount: price ? minor.toMajor(price.amount) : null,
    discounts: byCode(price?.discounts ?? []).map(({ code, amount }) => ({ code, amount: minor.toMajor(amount) })),
    progress: {
      fulfilled: item.fulfilled_quantity ?? 0,
      shipped: item.shipped_quantity ?? 0,
      // No shopper is told of a return that is only requested.
      delivered: 0,
      returnRequested: 0,
      returned: item.returned_quantity ?? 0,
      writtenOff: 0,
    },
    // Nothing is known to be on its way back, so nobody asks what it is worth.
    unitTotal: null,
  };
}

function toFulfilment(raw: RawOrder["fulfillments"][number], index: number, items: readonly RawItem[]): Fulfilment {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const giftCards = new Set(items.flatMap(({ id, is_giftcard }) => (is_giftcard ? [id] : [])));
  return {
    id: raw.id ?? `fulfilment-${index}`,
    kind: null,
    requiresShipping: raw.items.length === 0 || raw.items.some(({ item_id }) => !giftCards.has(item_id)),
    lines: raw.items.map(({ item_id, quantity }) => ({
      lineId: item_id,
      title: titles.get(item_id) ?? "",
      quantity: quantity ?? 1,
    })),
    packedAt: raw.created_at,
    shippedAt: raw.shipped_at,
    deliveredAt: null,
    canceledAt: raw.canceled_at,
    keptUntil: null,
    parcels: raw.tracking_links
      .map(({ tracking_number, url }) => ({ trackingNumber: tracking_number, trackingUrl: url }))
      .filter(({ trackingNumber, trackingUrl }) => trackingNumber !== null || trackingUrl !== null),
  };
}

function toPayment(raw: RawOrder["payments"][number], index: number, { toMajor }: Minor): Payment {
  const id = raw.id ?? `payment-${index}`;
  const amount = raw.amount === null ? null : toMajor(raw.amount);
  return {
    id,
    provider: raw.provider_id ?? "",
    amount,
    authorizedAt: raw.created_at,
    canceledAt: raw.canceled_at,
    captures: amount !== null && raw.captured_at !== null ? [{ id, amount, at: raw.captured_at }] : [],
    // When, only the lists of refunds tell, which no shopper may ask for.
    refunds: raw.amount_refunded ? [{ id, amount: toMajor(raw.amount_refunded), at: null }] : [],
    isTold: true,
  };
}

function latest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null);
  return known.sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? null;
}
