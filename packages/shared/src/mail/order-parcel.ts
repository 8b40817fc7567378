import { formatDay } from "../format/date";
import type { AfterSale } from "../orders/facts/after-sale";
import type { Order } from "../orders/facts/order";
import type { ParcelFacts } from "../orders/facts/parcels";
import type { ShipmentView, TrackingView } from "../orders/view/order-view";
import type { OrderLink } from "../proofs/order-link";
import { translatorOf } from "../words/translator";
import { type MailBlock, type MailEntry, type MailLink, type MailTracking, paragraph, section } from "./content";
import type { ComposedMail, MailContext } from "./mail";
import { renderOrderMail } from "./order-mail";
import { lineEntries, type MailedOrder, mailedOrder, pickupEntries } from "./order-parts";

/** What can become of a package. */
export type ParcelEvent = "shipped" | "ready" | "delivered";

/**
 * What is in a package: all that was ordered, some of it, or what comes for an exchange or as a replacement. Picked up is what
 * nobody brings.
 */
type About = "order" | "some" | "exchange" | "replacement" | "pickup" | "someOfPickup";

/**
 * Tells what became of one package, with what is in it and where it is.
 * @param parcelId Medusa's fulfillment
 * @param link where "View order" leads, and until when it opens the order
 * @param now the moment it is composed: a promise that has passed by then is not repeated
 * @returns `null` where that is not so, or not so any more: of a canceled order or package, one that has come further, one without
 *   anything to ship
 */
export function composeOrderParcel(
  event: ParcelEvent,
  order: Order,
  parcelId: string,
  link: OrderLink,
  context: MailContext,
  now: Date,
): ComposedMail | null {
  const mailed = mailedOrder(order, context, now);
  const { facts, view } = mailed;
  const parcel = facts.parcels.find(({ of }) => of.id === parcelId);
  const shown = view.shipments.find(({ id }) => id === parcelId);
  if (!parcel || !shown || order.status === "canceled" || !isSo(event, parcel)) return null;
  const afterSale = afterSaleOf(parcel, mailed);
  const about = aboutOf(mailed, parcel, afterSale);
  const words = translatorOf(context.reader, "mail.orderParcel");
  const opening = openingOf(event, about, { mailed, parcel, afterSale }, context);
  return renderOrderMail(
    {
      subject: words(`${event}.subject`, { about, number: view.number }),
      preview: opening[0] ?? words(`${event}.title`, { about }),
      title: words(`${event}.title`, { about }),
      opening: opening.map(paragraph),
      action: event === "shipped" ? trackLink(shown, context) : null,
      blocks: [parcelBlock(shown, context), ...(event === "ready" ? placeBlocks(mailed, context) : [])],
    },
    mailed,
    link,
    context,
  );
}

/** Nothing is shipped to whoever comes for it, and a mail that was late must not take an order back on its way. */
function isSo(event: ParcelEvent, { way, of: { shippedAt, deliveredAt } }: ParcelFacts): boolean {
  const isPickup = way === "pickup";
  if (event === "delivered") return deliveredAt !== null;
  if (deliveredAt !== null) return false;
  return event === "ready" ? isPickup : !isPickup && shippedAt !== null;
}

/** The exchange or replacement that the package brings, where it brings nothing else. */
function afterSaleOf({ lines }: ParcelFacts, { facts }: MailedOrder): AfterSale | null {
  const ids = lines.map(({ line }) => line?.id ?? "");
  const brings = ({ comes, stage }: AfterSale) =>
    stage !== "canceled" && ids.every((id) => (comes ?? []).some(({ lineId }) => lineId === id));
  return ids.length === 0 ? null : (facts.afterSales.find(brings) ?? null);
}

function aboutOf({ facts }: MailedOrder, { way }: ParcelFacts, afterSale: AfterSale | null): About {
  if (afterSale) return way === "pickup" ? "someOfPickup" : afterSale.kind;
  const { packed, shipped } = facts.delivery;
  const later = new Set(facts.afterSales.flatMap(({ comes }) => (comes ?? []).map(({ lineId }) => lineId)));
  const own = facts.parcels.filter(({ lines }) => !lines.every(({ line }) => later.has(line?.id ?? "")));
  const isAll = own.length === 1 && (way === "pickup" ? packed : shipped) === "all";
  if (way === "pickup") return isAll ? "pickup" : "someOfPickup";
  return isAll ? "order" : "some";
}

interface Parcelled {
  readonly mailed: MailedOrder;
  readonly parcel: ParcelFacts;
  readonly afterSale: AfterSale | null;
}

/** What the shopper may expect of it, a sentence each. */
function openingOf(event: ParcelEvent, about: About, { mailed, parcel, afterSale }: Parcelled, context: MailContext) {
  const words = translatorOf(context.reader, "mail.orderParcel");
  const order = mailed.context.words;
  const back = afterSale?.isReturning ? [order(`expectations.${BACK[afterSale.kind]}`)] : [];
  if (event === "shipped") {
    const isMore = about === "some" && mailed.facts.delivery.isAwaited && mailed.facts.delivery.shipped !== "all";
    return [
      ...(mailed.promise === null || afterSale ? [] : [mailed.promise]),
      ...(isMore ? [mailed.backorder ?? words("shipped.rest")] : []),
      ...(about === "replacement" ? [order("standing.replacement_on_the_way.detail")] : []),
      ...(about === "replacement" && afterSale?.isKept ? [order("replacement.keep")] : []),
      ...back,
    ];
  }
  if (event === "ready") return [readyText(about, mailed), ...(mailed.pickUpBy === null ? [] : [mailed.pickUpBy])];
  const date = formatDay(parcel.of.deliveredAt, context.reader)?.text ?? null;
  return [
    ...(date === null ? [] : [words("delivered.on", { about, date })]),
    words("delivered.otherwise", { about }),
    ...back,
  ];
}

const BACK = { exchange: "sendBackExchanged", replacement: "sendBackOriginal" } as const;

function readyText(about: About, { view, context: { words } }: MailedOrder): string {
  if (about !== "pickup") return words("standing.partially_ready_for_pickup.detail");
  const place = view.pickup?.name ?? null;
  return place === null
    ? words("standing.ready_for_pickup.detail")
    : words("standing.ready_for_pickup.detailPlace", { place });
}

function placeBlocks({ view }: MailedOrder, context: MailContext): MailBlock[] {
  const page = translatorOf(context.reader, "orderPage");
  const [place] = pickupEntries(view, context);
  return place
    ? section(page("whereToPickUp"), [{ title: place.details[0] ?? "", details: place.details.slice(1) }])
    : [];
}

function parcelBlock({ title, status, goods, lines, parcels }: ShipmentView, context: MailContext): MailBlock {
  const entries: readonly MailEntry[] =
    goods === null ? lines.map((line) => ({ title: line, details: [] })) : lineEntries(goods, context);
  const tracking = parcels.flatMap((one) => trackingOf(one, context) ?? []);
  return { kind: "parcel", title: `${title} · ${status}`, entries, tracking };
}

/** "DHL · 0034…", which leads to the carrier's page. */
function trackingOf(
  { trackingNumber, trackingUrl, carrier }: TrackingView,
  { reader }: MailContext,
): MailTracking | null {
  const page = translatorOf(reader, "orderPage");
  const named = [carrier, trackingNumber].filter((part) => part !== null).join(" · ");
  const label = named === "" ? page("track") : named;
  if (trackingUrl === null) return named === "" ? null : { label, link: null };
  return { label, link: { label, url: trackingUrl } };
}

/** The button to the carrier, where there is one page to go to. */
function trackLink({ parcels }: ShipmentView, { reader }: MailContext): MailLink | null {
  const urls = [...new Set(parcels.flatMap(({ trackingUrl }) => trackingUrl ?? []))];
  const [url] = urls;
  return url === undefined || urls.length > 1 ? null : { label: translatorOf(reader, "orderPage")("track"), url };
}
