import { type Delivery, deliveryOf } from "./delivery";
import type { LineItem, LineUnits, Order } from "./order";
import { isOpen, type ReturnFacts } from "./returns";

/**
 * How far an exchange or a replacement is; it is done when what comes has come and what goes back has. `returning`: nothing is
 * sent for it, so only what goes back is waited for.
 */
export type AfterSaleStage = "requested" | "returning" | "on_the_way" | "awaiting_return" | "done" | "canceled";

/** Something that comes into an order after it was placed, and what goes back for it. */
export interface AfterSale {
  readonly kind: "exchange" | "replacement";
  readonly id: string;
  readonly stage: AfterSaleStage;
  readonly at: string | null;
  readonly goesBack: readonly LineUnits[];
  /** `null` where the backend does not say. */
  readonly comes: readonly LineUnits[] | null;
  /** Nothing of it has to go back. */
  readonly isKept: boolean;
  /** What goes back is still to come. */
  readonly isReturning: boolean;
}

/** @returns exchanges and replacements, oldest first as the backend has them; money given back without either is neither */
export function afterSalesOf(order: Order, returns: readonly ReturnFacts[]): AfterSale[] {
  const exchanges = order.exchanges.map((exchange) => ({ kind: "exchange" as const, goods: exchange, claimed: [] }));
  const replacements = order.rmaClaims
    .filter(({ type }) => type === "replace")
    .map((claim) => ({ kind: "replacement" as const, goods: claim, claimed: claim.claimed }));
  return [...exchanges, ...replacements].map(({ kind, goods, claimed }) => {
    const back = returns.find(({ of }) => of.id === goods.returnId && of.status !== "canceled");
    const isReturning = back !== undefined && isOpen(back);
    return {
      kind,
      id: goods.id,
      stage: goods.canceledAt === null ? stageOf(order, goods.comes, isReturning) : "canceled",
      at: goods.canceledAt ?? goods.confirmedAt,
      goesBack: back?.of.lines ?? claimed,
      comes: goods.comes,
      isKept: back === undefined,
      isReturning: goods.canceledAt === null && isReturning,
    };
  });
}

/** @returns the lines that came into the order by exchanges and replacements, those called off left out */
export function laterLines({ exchanges, rmaClaims }: Order): Set<string> {
  const active = [...exchanges, ...rmaClaims].filter(({ canceledAt }) => canceledAt === null);
  return new Set(active.flatMap(({ comes }) => (comes ?? []).map(({ lineId }) => lineId)));
}

function stageOf(order: Order, comes: AfterSale["comes"], isReturning: boolean): AfterSaleStage {
  // Any line that has not left may be what comes for it.
  if (comes === null && hasUnsent(order)) return "requested";
  return stageOfLines(order, comes ?? [], isReturning);
}

function hasUnsent(order: Order): boolean {
  const lines = order.lines.filter(({ requiresShipping }) => requiresShipping);
  return lines.length > 0 && wayOf(order, lines).shipped !== "all";
}

function stageOfLines(order: Order, comes: readonly LineUnits[], isReturning: boolean): AfterSaleStage {
  const ids = new Set(comes.map(({ lineId }) => lineId));
  const lines = order.lines.filter(({ id, requiresShipping }) => requiresShipping && ids.has(id));
  const way = lines.length > 0 ? wayOf(order, lines) : null;
  if (!way) return isReturning ? "returning" : "done";
  const last = order.tellsDeliveries ? way.delivered : way.shipped;
  if (last === "all") return isReturning ? "awaiting_return" : "done";
  return way.shipped === "none" && way.delivered === "none" ? "requested" : "on_the_way";
}

/** How far only these lines are; what the backend says of the whole order says nothing of them. */
function wayOf(order: Order, lines: readonly LineItem[]): Delivery {
  return deliveryOf({ ...order, lines, fulfilment: "not_fulfilled" }, new Set());
}
