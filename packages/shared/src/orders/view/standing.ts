import { formatShortDay } from "../../format/date";
import type { OrderFacts } from "../facts/derive-facts";
import type { StandingKey } from "../facts/standing";
import type { ViewContext } from "./context";
import type { Standing, StepView, Tone } from "./order-view";

/** Where an order stands, as a headline. */
export function standingView(key: StandingKey, { words }: ViewContext): Standing {
  return {
    key,
    tone: STANDING_TONE[key],
    title: words(`standing.${key}.title`),
    detail: words(`standing.${key}.detail`),
  };
}

/** The same for who may see the whole order: with the place where it is picked up, and true of what is never packed. */
export function fullStandingView({ order, standing, delivery }: OrderFacts, context: ViewContext): Standing {
  const view = standingView(standing, context);
  const place = order.shippingMethods.find(({ pickup }) => pickup?.name)?.pickup?.name;
  if (standing === "ready_for_pickup" && place) {
    return { ...view, detail: context.words("standing.ready_for_pickup.detailPlace", { place }) };
  }
  return withoutPacking(view, delivery.way, context);
}

/** Nothing is packed for who has nothing to be sent. */
export function withoutPacking(view: Standing, way: OrderFacts["delivery"]["way"], { words }: ViewContext): Standing {
  return view.key === "payment_due" && way === "digital"
    ? { ...view, detail: words("standing.payment_due.detailDigital") }
    : view;
}

/** The steps of its way, each with its day where that is known. */
export function stepViews({ steps }: OrderFacts, context: ViewContext): StepView[] {
  return steps.map(({ key, state, at }) => ({
    key,
    state,
    label: context.words(`step.${key}`),
    at: formatShortDay(at, context),
  }));
}

/** How a headline feels. */
export const STANDING_TONE: Record<StandingKey, Tone> = {
  placed: "success",
  payment_due: "warning",
  preparing: "progress",
  packed: "progress",
  partially_shipped: "progress",
  shipped: "progress",
  sent: "success",
  partially_delivered: "progress",
  delivered: "success",
  partially_ready_for_pickup: "progress",
  ready_for_pickup: "progress",
  partially_picked_up: "progress",
  picked_up: "success",
  digital: "success",
  completed: "success",
  return_requested: "neutral",
  return_on_the_way: "neutral",
  partially_returned: "neutral",
  returned: "neutral",
  exchange_requested: "progress",
  exchange_on_the_way: "progress",
  exchange_awaiting_return: "warning",
  exchange_done: "success",
  replacement_requested: "progress",
  replacement_on_the_way: "progress",
  replacement_awaiting_return: "warning",
  replacement_done: "success",
  problem: "warning",
  refunded: "neutral",
  canceled: "danger",
  action_needed: "warning",
  unknown: "neutral",
};
