import { formatAddress } from "../../format/address";
import { formatDay, formatMoment } from "../../format/date";
import type { Address, Order } from "../facts/order";
import { isDigital, standingOf } from "../facts/status";
import { historyOf, type OrderEvent } from "../facts/timeline";
import { roundOrder } from "../facts/totals";
import { type OrderContext, orderContext, type ViewContext } from "./context";
import { expectationsOf } from "./expectations";
import { lineViews } from "./lines";
import type { AddressView, EventView, OrderView } from "./order-view";
import { paymentViews } from "./payments";
import { parcelTitle, returnViews, sentFulfilments, shipmentViews } from "./shipments";
import { standingView, stepViews } from "./standing";
import { totalsView } from "./totals";

/**
 * Puts an order into the shopper's words: every amount, date and status as the page shows it.
 * @returns a view of any order, however little is known about it; never throws
 */
export function toOrderView(order: Order, viewContext: ViewContext): OrderView {
  const context = orderContext(viewContext, order.currency);
  const { words } = context;
  const standing = standingOf(order);
  const rounded = roundOrder(order);
  // Checkouts ask for one all the same, to know the tax.
  const shippingAddress = isDigital(order) ? null : addressView(order.shippingAddress, context);
  return {
    id: order.id,
    number: order.number,
    placedOn: formatDay(order.placedAt, context),
    standing: standingView(standing, context),
    steps: stepViews(order, context),
    expectations: expectationsOf(order, standing, context),
    items: lineViews(order, rounded, context),
    itemCount: words("itemCount", { count: order.lines.reduce((units, { quantity }) => units + quantity, 0) }),
    shipments: shipmentViews(order, context),
    returns: returnViews(order, context),
    deliveryMethods: [...new Set(order.shippingMethods.map(({ name }) => name).filter((name) => name !== ""))],
    payments: paymentViews(order.payments, context),
    email: order.email,
    shippingAddress,
    billingAddress: billingView(addressView(order.billingAddress, context), shippingAddress),
    totals: rounded.sum && totalsView(order, rounded.sum, context),
    history: historyViews(order, context),
  };
}

function historyViews(order: Order, context: OrderContext): EventView[] {
  return historyOf(order).flatMap((event, index) => {
    const at = formatMoment(event.at, context);
    if (!at) return [];
    const title = context.words(`event.${event.key}`);
    return [{ key: `${event.key}-${index}`, title, detail: eventDetail(event, order, context), at }];
  });
}

/** How much money moved, or which of several parcels did. */
function eventDetail({ amount, fulfilmentId }: OrderEvent, order: Order, context: OrderContext): string | null {
  if (amount !== undefined) return context.money(amount);
  const parcels = sentFulfilments(order);
  const index = parcels.findIndex(({ id }) => id === fulfilmentId);
  return index >= 0 && parcels.length > 1 ? parcelTitle(index, parcels.length, context) : null;
}

function addressView(address: Address | null, { locale }: OrderContext): AddressView | null {
  if (!address) return null;
  const lines = formatAddress(address, locale);
  return lines.length === 0 && address.phone === null ? null : { lines, phone: address.phone };
}

function billingView(billing: AddressView | null, shipping: AddressView | null): AddressView | "same" | null {
  return billing && shipping && billing.lines.join("\n") === shipping.lines.join("\n") ? "same" : billing;
}
