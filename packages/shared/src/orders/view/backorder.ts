import type { OrderFacts } from "../facts/derive-facts";
import type { LineItem } from "../facts/order";
import type { StandingKey } from "../facts/standing";
import type { ViewContext } from "./context";

/** "Backordered" where everything that is still to be packed is out of stock, or some of it; `null` where nothing is. */
export function backorderTitle(facts: OrderFacts, { words }: ViewContext): string | null {
  const waits = waitsFor(facts);
  if (waits === null || waits === "rest") return null;
  return words(waits === "all" ? "standing.backordered.title" : "standing.backordered.titleSome");
}

/** The same as a sentence, also of what is still to follow; `null` where nothing is out of stock. */
export function backorderText(facts: OrderFacts, { words }: ViewContext): string | null {
  const waits = waitsFor(facts);
  return waits === null ? null : words(`standing.backordered.${DETAIL[waits]}`);
}

const DETAIL = { all: "detail", some: "detailSome", rest: "detailRest" } as const;

/** Which of what is not packed yet waits for the shop's stock: all of it, some of it, or what is left after the first packages. */
function waitsFor({ order, standing, delivery }: OrderFacts): "all" | "some" | "rest" | null {
  const open = order.lines.filter(isToBePacked);
  const short = open.filter(isShort);
  if (short.length === 0 || delivery.way !== "shipping" || !WAITS[standing]) return null;
  if (standing === "partially_shipped" || open.some(({ progress }) => progress.fulfilled > 0)) return "rest";
  return short.length === open.length ? "all" : "some";
}

/** Where the order waits for the shop, and not for the shopper's money. */
const WAITS: Partial<Record<StandingKey, true>> = { placed: true, preparing: true, partially_shipped: true };

/** How a line's badge of it is told from the others. */
export const BACKORDERED = "backordered";

/** The ids of lines that wait for stock, where others do not: of an order that waits as a whole the headline says it. */
export function backorderedLines(facts: OrderFacts): ReadonlySet<string> {
  const waits = waitsFor(facts);
  const short = waits === null || waits === "all" ? [] : facts.order.lines.filter(isShort);
  return new Set(short.map(({ id }) => id));
}

const isShort = (line: LineItem) => line.isBackordered && isToBePacked(line);

/** Whether units of a line are still to be packed, which is when its stock matters. */
function isToBePacked({ requiresShipping, quantity, progress }: LineItem): boolean {
  return requiresShipping && progress.fulfilled < quantity;
}
