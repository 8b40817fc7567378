import { formatDay } from "../../format/date";
import type { Order } from "../facts/order";
import { standingOf } from "../facts/status";
import type { ViewContext } from "./context";
import type { SummaryView } from "./order-view";
import { standingView, stepViews } from "./standing";

/**
 * What anyone with the link may know of an order: its number, its day and how far it is. By allow-list: nothing here may
 * name a person, a product, a price, an address or a parcel.
 */
export function toSummaryView(order: Order, context: ViewContext): SummaryView {
  return {
    id: order.id,
    number: order.number,
    placedOn: formatDay(order.placedAt, context),
    standing: standingView(standingOf(order), context),
    steps: stepViews(order, context),
  };
}
