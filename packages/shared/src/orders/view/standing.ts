import { formatDay } from "../../format/date";
import type { Order } from "../facts/order";
import { STANDING_TONE } from "../facts/status";
import { stepsOf } from "../facts/steps";
import type { ViewContext } from "./context";
import type { Standing, StandingKey, StepView } from "./order-view";

/** Where an order stands, as a headline. */
export function standingView(key: StandingKey, { words }: ViewContext): Standing {
  return {
    key,
    tone: STANDING_TONE[key],
    title: words(`standing.${key}.title`),
    detail: words(`standing.${key}.detail`),
  };
}

/** The steps of its way, each with its day where that is known. */
export function stepViews(order: Order, context: ViewContext): StepView[] {
  return stepsOf(order).map(({ key, state, at }) => ({
    key,
    state,
    label: context.words(`step.${key}`),
    at: formatDay(at, context),
  }));
}
