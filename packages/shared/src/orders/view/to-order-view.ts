import { formatAddress } from "../../format/address";
import { formatDay, formatMoment } from "../../format/date";
import { deriveFacts, type OrderFacts } from "../facts/derive-facts";
import type { Address, Order } from "../facts/order";
import type { OrderEvent } from "../facts/timeline";
import { afterSaleViews } from "./after-sales";
import { type OrderContext, orderContext, type ViewContext } from "./context";
import { expectationsOf } from "./expectations";
import { type Goods, sortGoods } from "./goods";
import { heroView } from "./hero";
import { lineViews } from "./lines";
import type { AddressView, EventView, LineView, OrderView, PickupView, RestView } from "./order-view";
import { paymentViews } from "./payments";
import { parcelTitle, returnViews, shipmentViews } from "./shipments";
import { fullStandingView, stepViews } from "./standing";
import { totalsView } from "./totals";

/**
 * Puts an order into the shopper's words: every amount, date and status as the page shows it.
 * @returns a view of any order, however little is known about it; never throws
 */
export function toOrderView(order: Order, context: ViewContext): OrderView {
  return viewOfFacts(deriveFacts(order), context);
}

/** The same, for who needs an order's facts as well. */
export function viewOfFacts(facts: OrderFacts, viewContext: ViewContext): OrderView {
  const { order, delivery } = facts;
  const context = orderContext(viewContext, order.currency);
  const pickup = pickupView(facts, context);
  // Checkouts ask for one all the same, to know the tax.
  const shippingAddress = delivery.way === "shipping" ? addressView(order.shippingAddress, context) : null;
  const standing = fullStandingView(facts, context);
  const items = lineViews(facts, context);
  const goods = sortGoods(facts, items, context);
  return {
    id: order.id,
    number: order.number,
    placedOn: formatDay(order.placedAt, context),
    standing,
    hero: heroView(facts, standing, context),
    steps: stepViews(facts, context),
    expectations: expectationsOf(facts, context),
    items,
    rest: restView(facts, items, goods),
    itemCount: context.words("itemCount", { count: order.lines.reduce((units, { quantity }) => units + quantity, 0) }),
    shipments: shipmentViews(facts, goods, context),
    returns: returnViews(facts, context),
    afterSales: afterSaleViews(facts, context),
    deliveryMethods: [...new Set(order.shippingMethods.map(({ name }) => name).filter((name) => name !== ""))],
    payments: paymentViews(facts, context),
    email: order.email,
    pickup,
    shippingAddress,
    billingAddress: billingView(addressView(order.billingAddress, context), shippingAddress),
    totals: totalsView(facts, context),
    history: historyViews(facts, context),
  };
}

/** What is not packed yet, or never will be. */
function restView({ order }: OrderFacts, items: readonly LineView[], goods: Goods | null): RestView {
  if (goods === null) return { title: "items", lines: items };
  const isSent = new Set(order.lines.filter(({ requiresShipping }) => requiresShipping).map(({ id }) => id));
  const isWaiting = order.status === "pending" && goods.rest.every(({ id }) => isSent.has(id));
  return { title: isWaiting ? "waiting" : "other", lines: goods.rest };
}

function historyViews(facts: OrderFacts, context: OrderContext): EventView[] {
  return facts.events.flatMap((event, index) => {
    const at = formatMoment(event.at, context);
    if (!at) return [];
    const title = context.words(`event.${event.key}`);
    return [{ key: `${event.key}-${index}`, title, detail: eventDetail(event, facts, context), at }];
  });
}

/** How much money moved, or which of several parcels did. */
function eventDetail(event: OrderEvent, { parcels }: OrderFacts, context: OrderContext): string | null {
  if (event.amount !== undefined) return context.money(event.amount);
  const index = parcels.findIndex(({ of }) => of.id === event.fulfilmentId);
  const parcel = parcels[index];
  return parcel && parcels.length > 1 ? parcelTitle(index, parcels.length, parcel.way, context) : null;
}

/** Also where only some of it is picked up: without the place, nobody could. */
function pickupView({ order }: OrderFacts, context: OrderContext): PickupView | null {
  const place = order.shippingMethods.find(({ pickup }) => pickup !== null)?.pickup;
  if (!place) return null;
  const address = addressView(place.address, context);
  return place.name === null && address === null ? null : { name: place.name, address };
}

function addressView(address: Address | null, { locale }: OrderContext): AddressView | null {
  if (!address) return null;
  const lines = formatAddress(address, locale);
  return lines.length === 0 && address.phone === null ? null : { lines, phone: address.phone };
}

function billingView(billing: AddressView | null, shipping: AddressView | null): AddressView | "same" | null {
  return billing && shipping && billing.lines.join("\n") === shipping.lines.join("\n") ? "same" : billing;
}
