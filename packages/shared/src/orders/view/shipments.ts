import { formatMoment } from "../../format/date";
import { carrierOf } from "../facts/carrier";
import type { OrderFacts } from "../facts/derive-facts";
import type { Fulfilment, OrderReturn } from "../facts/order";
import type { ParcelWay } from "../facts/parcel-ways";
import type { ViewContext } from "./context";
import type { Goods } from "./goods";
import { linesOf, unitsText } from "./line-units";
import type { ReturnView, ShipmentView, Tone } from "./order-view";

export function shipmentViews({ parcels }: OrderFacts, goods: Goods | null, context: ViewContext): ShipmentView[] {
  return parcels.map(({ of: parcel, way, lines }, index) => {
    const state = stateOf(parcel, way);
    return {
      id: parcel.id,
      title: parcelTitle(index, parcels.length, way, context),
      tone: SHIPMENT[state].tone,
      status: context.words(`shipment.${state}`),
      at: formatMoment(SHIPMENT[state].at(parcel), context),
      lines: lines.map(({ line, title, quantity }) => unitsText(line?.title || title, quantity, context)),
      goods: goods?.packed.get(parcel.id) ?? null,
      parcels: parcel.parcels.map((one) => ({ ...one, carrier: carrierOf(one.trackingUrl) })),
    };
  });
}

/** "Package 1 of 2", or just "Package" where there is one. */
export function parcelTitle(index: number, total: number, way: ParcelWay, { words }: ViewContext): string {
  return words(way === "pickup" ? "shipment.pickupTitle" : "shipment.title", { number: index + 1, total });
}

/** Returns that are no part of an exchange or a replacement. */
export function returnViews({ order, returns, afterSales }: OrderFacts, context: ViewContext): ReturnView[] {
  const told = new Set(afterSales.map(({ id }) => id));
  return returns
    .filter(({ of }) => !told.has(of.exchangeId ?? "") && !told.has(of.rmaClaimId ?? ""))
    .map(({ of, status }) => {
      const isSent = status === "requested" && of.shippedAt !== null;
      return {
        id: of.id,
        title: context.words(`return.${isSent ? "on_its_way" : status}`),
        tone: RETURN[status].tone,
        at: formatMoment(isSent ? of.shippedAt : RETURN[status].at(of), context),
        lines: linesOf(order, of.lines, context),
      };
    });
}

type ShipmentState = "preparing" | "packed" | "shipped" | "delivered" | "ready_for_pickup" | "picked_up";

function stateOf({ packedAt, shippedAt, deliveredAt }: Fulfilment, way: ParcelWay): ShipmentState {
  if (way === "pickup") {
    if (deliveredAt !== null) return "picked_up";
    return packedAt === null && shippedAt === null ? "preparing" : "ready_for_pickup";
  }
  if (deliveredAt !== null) return "delivered";
  if (shippedAt !== null) return "shipped";
  return packedAt === null ? "preparing" : "packed";
}

const SHIPMENT: Record<ShipmentState, { tone: Tone; at: (parcel: Fulfilment) => string | null }> = {
  preparing: { tone: "neutral", at: () => null },
  packed: { tone: "progress", at: ({ packedAt }) => packedAt },
  shipped: { tone: "progress", at: ({ shippedAt }) => shippedAt },
  delivered: { tone: "success", at: ({ deliveredAt }) => deliveredAt },
  ready_for_pickup: { tone: "progress", at: ({ packedAt }) => packedAt },
  picked_up: { tone: "success", at: ({ deliveredAt }) => deliveredAt },
};

const RETURN: Record<OrderReturn["status"], { tone: Tone; at: (entry: OrderReturn) => string | null }> = {
  requested: { tone: "progress", at: ({ requestedAt }) => requestedAt },
  partially_received: { tone: "progress", at: ({ receivedAt }) => receivedAt },
  received: { tone: "success", at: ({ receivedAt }) => receivedAt },
  canceled: { tone: "neutral", at: ({ canceledAt }) => canceledAt },
  requires_action: { tone: "warning", at: ({ requestedAt }) => requestedAt },
  unknown: { tone: "neutral", at: ({ requestedAt }) => requestedAt },
};
