import type {
  Fulfilment,
  LineItem,
  MoneyMovement,
  Order,
  OrderReturn,
  Payment,
  ShippingMethod,
} from "../../orders/facts/order";
import { toAddress } from "../address";
import { byCode } from "../named-amounts";
import { type OrderPrices, priceOrder, returnedOf } from "./prices";
import { orderSchema, type RawItem, type RawOrder, type RawPaymentCollection } from "./schema";
import { isReturnShipping, toTotals } from "./totals";

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
  const prices = priceOrder(raw);
  const payments = raw.payment_collections.flatMap(toPayments);
  return {
    id: raw.id,
    number: raw.custom_display_id ?? raw.display_id?.toString() ?? raw.id,
    placedAt: raw.created_at,
    canceledAt: raw.canceled_at,
    status: raw.status,
    payment: raw.payment_status,
    fulfilment: raw.fulfillment_status,
    tellsDeliveries: true,
    currency: raw.currency_code?.toUpperCase() ?? "",
    email: raw.email,
    isEmailOfAccount: false,
    customerId: raw.customer_id,
    lines: raw.items.map((item, index) => toLine(item, index, prices)),
    shippingMethods: raw.shipping_methods
      .filter((method) => !isReturnShipping(method))
      .map(
        (method, index): ShippingMethod => ({
          id: method.id ?? `shipping-${index}`,
          name: method.name ?? "",
          amount: prices.of.get(method)?.amount.toNumber() ?? null,
        }),
      ),
    fulfilments: raw.fulfillments.map(toFulfilment),
    returns: raw.returns.flatMap(toReturns),
    payments,
    shippingAddress: toAddress(raw.shipping_address),
    billingAddress: toAddress(raw.billing_address),
    totals: toTotals(raw, prices, payments),
  };
}

function toLine(item: RawItem, index: number, prices: OrderPrices): LineItem {
  const price = prices.of.get(item);
  return {
    id: item.id ?? `line-${index}`,
    title: item.product_title ?? item.title ?? "",
    variant: item.variant_title,
    options: Object.entries(item.variant_option_values).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    image: item.thumbnail,
    quantity: item.quantity ?? 1,
    requiresShipping: item.requires_shipping ?? true,
    isGiftCard: item.is_giftcard ?? false,
    unitPrice: price?.unit.toNumber() ?? null,
    compareAtUnitPrice: (item.is_tax_inclusive ?? false) === prices.taxIncluded ? item.compare_at_unit_price : null,
    amount: price?.amount.toNumber() ?? null,
    discounts: byCode(price?.discounts ?? []),
    progress: {
      fulfilled: item.detail?.fulfilled_quantity ?? 0,
      shipped: item.detail?.shipped_quantity ?? 0,
      delivered: item.detail?.delivered_quantity ?? 0,
      returnRequested: item.detail?.return_requested_quantity ?? 0,
      returned: returnedOf(item),
    },
  };
}

function toFulfilment(raw: RawOrder["fulfillments"][number], index: number): Fulfilment {
  return {
    id: raw.id ?? `fulfilment-${index}`,
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
    parcels: raw.labels
      .map(({ tracking_number, tracking_url }) => ({ trackingNumber: tracking_number, trackingUrl: tracking_url }))
      .filter(({ trackingNumber, trackingUrl }) => trackingNumber !== null || trackingUrl !== null),
  };
}

function toReturns(raw: RawOrder["returns"][number], index: number): OrderReturn[] {
  const { status } = raw;
  // Begun by the shop, asked for by nobody yet: as little a return as a draft is an order.
  if (status === "open") return [];
  const lines = raw.items.flatMap(({ item_id, quantity }) =>
    item_id ? [{ lineId: item_id, quantity: quantity ?? 1 }] : [],
  );
  return [
    {
      id: raw.id ?? `return-${index}`,
      status,
      requestedAt: raw.requested_at ?? raw.created_at,
      receivedAt: raw.received_at,
      canceledAt: raw.canceled_at,
      lines,
    },
  ];
}

function toPayments(collection: RawPaymentCollection, index: number): Payment[] {
  const { payments } = collection;
  return payments.map((payment, at) => {
    const id = payment.id ?? `payment-${index}-${at}`;
    // Stock Medusa withholds captures and refunds; where one payment is all there is, their sums say that it moved.
    const captured = payments.length === 1 ? collection.captured_amount : null;
    const refunded = payments.length === 1 ? collection.refunded_amount : null;
    return {
      id,
      provider: payment.provider_id ?? "",
      amount: payment.amount,
      authorizedAt: payment.created_at,
      canceledAt: payment.canceled_at,
      captures: toMovements(payment.captures, { id, amount: captured, created_at: payment.captured_at }),
      refunds: toMovements(payment.refunds, { id, amount: refunded, created_at: null }),
    };
  });
}

type RawMovement = RawPaymentCollection["payments"][number]["captures"][number];

function toMovements(movements: readonly RawMovement[], instead: RawMovement): MoneyMovement[] {
  const known = movements.length === 0 && instead.amount ? [instead] : movements;
  return known.map(({ id, amount, created_at }, index) => ({
    id: id ?? `movement-${index}`,
    amount: amount ?? 0,
    at: created_at,
  }));
}
