import { formatMoment } from "../../format/date";
import type { AfterSale, AfterSaleStage } from "../facts/after-sale";
import type { OrderFacts } from "../facts/derive-facts";
import type { ViewContext } from "./context";
import { linesOf } from "./line-units";
import type { AfterSaleView, Tone } from "./order-view";

/** What is exchanged or replaced: what goes back, and what comes. */
export function afterSaleViews({ order, afterSales }: OrderFacts, context: ViewContext): AfterSaleView[] {
  return afterSales.map((one) => ({
    id: one.id,
    title: context.words(`${one.kind}.${one.stage}`),
    tone: TONE[one.stage],
    at: formatMoment(one.at, context),
    returning: one.isKept ? [] : linesOf(order, one.goesBack, context),
    getting: linesOf(order, one.comes ?? [], context),
    note: noteOf(one, context),
  }));
}

function noteOf({ kind, stage, isKept }: AfterSale, { words }: ViewContext): string | null {
  return kind === "replacement" && isKept && stage !== "canceled" ? words("replacement.keep") : null;
}

const TONE: Record<AfterSaleStage, Tone> = {
  requested: "progress",
  returning: "progress",
  on_the_way: "progress",
  awaiting_return: "warning",
  done: "success",
  canceled: "neutral",
};
