import type { OrderFacts } from "../facts/derive-facts";
import type { OrderContext } from "./context";
import type { HeroView } from "./order-view";
import { formatDayOfShop, isOver } from "./shop-days";

/**
 * Until when an order that is ready is kept, as its headline; once that day has passed, that it was not picked up.
 * @returns nothing where the shop names no day
 */
export function pickupHeadline(
  facts: OrderFacts,
  context: OrderContext,
): Partial<Pick<HeroView, "tone" | "title" | "detail">> {
  const until = keptUntil(facts);
  const date = until && formatDayOfShop(until, context);
  if (!until || !date) return {};
  const { words } = context;
  return isOver(until, context)
    ? {
        tone: "warning",
        title: words("standing.not_picked_up.title"),
        detail: words("standing.not_picked_up.detail", { date }),
      }
    : { title: words("standing.ready_for_pickup.titleBy", { date }) };
}

/** "Pick it up by Tue, Dec 1."; `null` where the shop names no day, or it has passed. */
export function pickUpByText(facts: OrderFacts, context: OrderContext): string | null {
  const until = keptUntil(facts);
  const date = until && !isOver(until, context) ? formatDayOfShop(until, context) : null;
  return date && context.words("expectations.pickUpBy", { date });
}

/** The first day that ends for something which is still waiting. */
function keptUntil({ parcels }: OrderFacts): string | null {
  const days = parcels.flatMap(({ way, of }) =>
    way === "pickup" && of.deliveredAt === null ? (of.keptUntil ?? []) : [],
  );
  return days.sort()[0] ?? null;
}
