import { formatDay } from "../../format/date";
import { deriveFacts } from "../facts/derive-facts";
import type { Order } from "../facts/order";
import type { ViewContext } from "./context";
import type { SummaryView } from "./order-view";
import { standingView, stepViews, withoutPacking } from "./standing";

/**
 * What anyone with the link may know of an order: its number, its day and how far it is. By allow-list: nothing here may
 * name a person, a product, a price, an address, a place or a parcel.
 */
export function toSummaryView(order: Order, context: ViewContext): SummaryView {
  const facts = deriveFacts(order);
  return {
    id: order.id,
    number: order.number,
    placedOn: formatDay(order.placedAt, context),
    standing: withoutPacking(standingView(facts.standing, context), facts.delivery.way, context),
    steps: stepViews(facts, context),
    opensByEmail: order.email !== null,
  };
}
