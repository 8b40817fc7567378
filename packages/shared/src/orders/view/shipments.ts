import { formatMoment } from "../../format/date";
import { formatNumber } from "../../format/number";
import type { Fulfilment, Order, OrderReturn } from "../facts/order";
import type { ViewContext } from "./context";
import type { ReturnView, ShipmentView, Tone } from "./order-view";

/** @returns the order's parcels that are on their way or will be: not called back, nothing digital */
export function sentFulfilments({ fulfilments }: Order): Fulfilment[] {
  return fulfilments.filter(({ canceledAt, requiresShipping }) => canceledAt === null && requiresShipping);
}

export function shipmentViews(order: Order, context: ViewContext): ShipmentView[] {
  const parcels = sentFulfilments(order);
  const titles = lineTitles(order, context);
  return parcels.map((parcel, index) => {
    const state = stateOf(parcel);
    return {
      id: parcel.id,
      title: parcelTitle(index, parcels.length, context),
      tone: SHIPMENT[state].tone,
      status: context.words(`shipment.${state}`),
      at: formatMoment(SHIPMENT[state].at(parcel), context),
      lines: parcel.lines.map(({ lineId, title, quantity }) =>
        unitsOf((lineId && titles.get(lineId)) || title || context.words("line.untitled"), quantity, context),
      ),
      parcels: parcel.parcels,
    };
  });
}

/** "Parcel 1 of 2", or just "Parcel" where there is one. */
export function parcelTitle(index: number, total: number, { words }: ViewContext): string {
  return words("shipment.title", { number: index + 1, total });
}

export function returnViews(order: Order, context: ViewContext): ReturnView[] {
  const titles = lineTitles(order, context);
  return order.returns.map((entry) => ({
    id: entry.id,
    title: context.words(`return.${entry.status}`),
    tone: RETURN[entry.status].tone,
    at: formatMoment(RETURN[entry.status].at(entry), context),
    lines: entry.lines.map(({ lineId, quantity }) =>
      unitsOf(titles.get(lineId) ?? context.words("line.untitled"), quantity, context),
    ),
  }));
}

function lineTitles({ lines }: Order, { words }: ViewContext): Map<string, string> {
  return new Map(lines.map(({ id, title }) => [id, title || words("line.untitled")]));
}

function unitsOf(title: string, quantity: number, { words, locale }: ViewContext): string {
  return words("shipment.units", { quantity: formatNumber(quantity, locale), title });
}

type ShipmentState = "preparing" | "packed" | "shipped" | "delivered";

function stateOf({ packedAt, shippedAt, deliveredAt }: Fulfilment): ShipmentState {
  if (deliveredAt !== null) return "delivered";
  if (shippedAt !== null) return "shipped";
  return packedAt === null ? "preparing" : "packed";
}

const SHIPMENT: Record<ShipmentState, { tone: Tone; at: (parcel: Fulfilment) => string | null }> = {
  preparing: { tone: "neutral", at: () => null },
  packed: { tone: "progress", at: ({ packedAt }) => packedAt },
  shipped: { tone: "progress", at: ({ shippedAt }) => shippedAt },
  delivered: { tone: "success", at: ({ deliveredAt }) => deliveredAt },
};

const RETURN: Record<OrderReturn["status"], { tone: Tone; at: (entry: OrderReturn) => string | null }> = {
  requested: { tone: "progress", at: ({ requestedAt }) => requestedAt },
  partially_received: { tone: "progress", at: ({ receivedAt }) => receivedAt },
  received: { tone: "success", at: ({ receivedAt }) => receivedAt },
  canceled: { tone: "neutral", at: ({ canceledAt }) => canceledAt },
  requires_action: { tone: "warning", at: ({ requestedAt }) => requestedAt },
  unknown: { tone: "neutral", at: ({ requestedAt }) => requestedAt },
};
