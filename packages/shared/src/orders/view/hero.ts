import { formatCalendarDays, formatShortDay } from "../../format/date";
import type { OrderFacts } from "../facts/derive-facts";
import type { Fulfilment } from "../facts/order";
import { type SettlementKey, settlementRows } from "../facts/settlement-rows";
import type { StandingKey } from "../facts/standing";
import { toBuyAgain } from "../rules/buy-again";
import { backorderText, backorderTitle } from "./backorder";
import type { OrderContext } from "./context";
import type { HeroAction, HeroView, Standing } from "./order-view";
import { pickupHeadline } from "./pickup";
import { formatDayOfShop, isOver } from "./shop-days";

/**
 * What matters about an order just now: when it comes, what became of the money, what to do. Dates are the ones that the shop
 * promised or the backend gave.
 * @param standing where the order stands, said without any of that
 */
export function heroView(facts: OrderFacts, standing: Standing, context: OrderContext): HeroView {
  return {
    ...sayIt(facts, standing, context),
    money: moneyLine(facts, context),
    action: actionOf(facts),
    isDue: isDueNow(facts),
  };
}

/** "Usually here by Tue, Dec 1", of an order that is awaited and not late; `null` where nothing was promised. */
export function promiseText({ order, delivery, standing }: OrderFacts, context: OrderContext): string | null {
  const promise = delivery.way === "shipping" && AWAITED[standing] ? order.promisedDelivery : null;
  const until = promise && formatDayOfShop(promise.until, context);
  if (!promise || !until || isOver(promise.until, context)) return null;
  const range = promise.from === null ? null : formatCalendarDays(promise.from, promise.until, context.locale);
  if (range === null) return context.words("promise.by", { date: until });
  return promise.from === promise.until
    ? context.words("promise.on", { date: until })
    : context.words("promise.between", { range });
}

type Said = Pick<HeroView, "tone" | "title" | "detail">;

function sayIt(facts: OrderFacts, standing: Standing, context: OrderContext): Said {
  const said = { tone: standing.tone, title: standing.title, detail: standing.detail };
  if (AWAITED[standing.key]) return awaited(facts, standing, context);
  switch (standing.key) {
    case "delivered":
    case "picked_up": {
      const day = lastDay(facts, "deliveredAt", context);
      return day ? { ...said, title: context.words(`standing.${standing.key}.titleOn`, { date: day }) } : said;
    }
    case "sent":
      return { ...said, detail: leftOn(facts, "sent", context) ?? said.detail };
    case "ready_for_pickup":
    case "partially_ready_for_pickup":
      return { ...said, ...pickupHeadline(facts, context) };
    case "payment_due":
      return due(facts, said, context);
    case "refunded": {
      const { refunded } = facts.settlement;
      if (refunded === 0n) return said;
      const amount = context.minor(refunded);
      return {
        ...said,
        title: context.words("standing.refunded.titleAmount", { amount }),
        detail: context.words("standing.refunded.detailMethod"),
      };
    }
    default:
      return said;
  }
}

/** Still on its way to the shopper, for whom the day of a promise says most. */
const AWAITED: Partial<Record<StandingKey, true>> = {
  placed: true,
  preparing: true,
  packed: true,
  partially_shipped: true,
  shipped: true,
};

function awaited(facts: OrderFacts, standing: Standing, context: OrderContext): Said {
  const { order, delivery } = facts;
  const { tone, title } = standing;
  const left = standing.key === "shipped" ? leftOn(facts, "shipped", context) : null;
  const detail = backorderText(facts, context) ?? left ?? standing.detail;
  const promise = promiseText(facts, context);
  if (promise !== null) return { tone, title: promise, detail };
  const until = delivery.way === "shipping" ? (order.promisedDelivery?.until ?? null) : null;
  const date = until && formatDayOfShop(until, context);
  if (!until || !date || !isOver(until, context)) {
    const waits = backorderTitle(facts, context);
    return waits === null ? { tone, title, detail } : { tone: "warning", title: waits, detail };
  }
  const { words } = context;
  return {
    tone: "warning",
    title: words("standing.delayed.title"),
    detail: words("standing.delayed.detail", { date }),
  };
}

/** "Your 2 packages left us Tue, Dec 1." */
function leftOn(facts: OrderFacts, key: "shipped" | "sent", context: OrderContext): string | null {
  const date = lastDay(facts, "shippedAt", context);
  return date && context.words(`standing.${key}.detailPackages`, { count: facts.parcels.length, date });
}

/** The last day on which a package came so far; `null` while one has not, or nobody says when. */
function lastDay({ parcels }: OrderFacts, key: "shippedAt" | "deliveredAt", context: OrderContext): string | null {
  const days = parcels.map(({ of }) => of[key]);
  if (days.length === 0 || days.includes(null)) return null;
  return formatShortDay(days.sort().at(-1) ?? null, context)?.text ?? null;
}

function due({ settlement: { due: amount, paid, refunded } }: OrderFacts, said: Said, context: OrderContext): Said {
  if (amount === 0n) return said;
  const { words, minor } = context;
  if (paid === 0n || refunded > 0n) {
    return { ...said, title: words("standing.payment_due.titleAmount", { amount: minor(amount) }) };
  }
  return {
    ...said,
    title: words("standing.payment_due.titlePartial"),
    detail: words("standing.payment_due.detailPartial", { paid: minor(paid), amount: minor(amount) }),
  };
}

/** The sum in one line: what of it matters most, and nothing that the headline or a sentence below it says already. */
function moneyLine(
  { standing, settlement, rounded, afterSales }: OrderFacts,
  { words, minor }: OrderContext,
): string | null {
  if (!rounded.sum) return null;
  const { due, paid, refunded, owed, owedNow, wasCharged } = settlement;
  const isAlone = afterSales.length === 0;
  const isPlain = isAlone && owed === 0n;
  if (standing === "canceled" && wasCharged) return null;
  if (isPlain && standing === "payment_due" && due === rounded.sum.total) return null;
  if (isPlain && standing === "refunded" && refunded > 0n) return null;
  // What an exchange costs or gives back is its own story.
  if (isAlone && owed > 0n) {
    return owedNow > 0n
      ? words("paid.owed", { amount: minor(owedNow) })
      : words("paid.owedAfterReturn", { amount: minor(owed) });
  }
  if (isPlain && due > 0n && standing !== "payment_due") return words("paid.due", { amount: minor(due) });
  if (isPlain && refunded > 0n && GIVES_BACK[standing]) return words("paid.refunded", { amount: minor(refunded) });
  // What cost nothing, or was covered by a gift card, nobody paid.
  if (isPlain && paid > 0n && refunded === 0n && paid === rounded.sum.total)
    return words("paid.paid", { amount: minor(paid) });
  return words("paid.total", { amount: minor(rounded.sum.total) });
}

/** What was given back is the whole story of the money; of an order that goes on it is a part. */
const GIVES_BACK: Partial<Record<StandingKey, true>> = {
  partially_returned: true,
  returned: true,
};

/** Whether something is to be paid now; what is due only once a return has arrived is not. */
function isDueNow(facts: OrderFacts): boolean {
  return facts.standing !== "canceled" && settlementRows(facts).some(({ key }) => PAID_NOW.has(key));
}

const PAID_NOW: ReadonlySet<SettlementKey> = new Set(["due", "due_for_exchange"]);

/** The one thing to do now that the order itself knows of. */
function actionOf({ standing, parcels, order }: OrderFacts): HeroAction | null {
  if (IS_TRACKED[standing]) {
    const urls = parcels.filter(({ of }) => of.deliveredAt === null).flatMap(({ of }) => trackingUrls(of));
    const [only] = urls;
    return only === undefined ? null : { kind: "track", href: urls.length === 1 ? only : null, count: urls.length };
  }
  const isWaiting = standing === "ready_for_pickup" || standing === "partially_ready_for_pickup";
  if (isWaiting && order.shippingMethods.some(({ pickup }) => pickup !== null)) return { kind: "pickup" };
  const again = toBuyAgain(standing, order.lines);
  return again && { kind: "buyAgain", ...again };
}

function trackingUrls({ parcels }: Fulfilment): string[] {
  return [...new Set(parcels.flatMap(({ trackingUrl }) => trackingUrl ?? []))];
}

/** A package is on its way, or was sent where nobody says that it arrives. */
export const IS_TRACKED: Partial<Record<StandingKey, true>> = {
  partially_shipped: true,
  shipped: true,
  sent: true,
  partially_delivered: true,
  exchange_on_the_way: true,
  replacement_on_the_way: true,
};
