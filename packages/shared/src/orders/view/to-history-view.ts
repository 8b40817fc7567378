import { formatDay } from "../../format/date";
import { nameAll } from "../../text/lists";
import { ENTRY_LINES, type OrderEntry } from "../facts/entry";
import { type HistoryPage, yearsSince } from "../facts/history";
import { toBuyAgain } from "../rules/buy-again";
import { orderContext, type ViewContext } from "./context";
import { IS_TRACKED } from "./hero";
import type { EntryView, HistoryView } from "./history-view";
import { standingView } from "./standing";

/** Puts a page of a customer's orders into words. */
export function toHistoryView(page: HistoryPage, now: Date, context: ViewContext): HistoryView {
  return {
    entries: page.entries.map((entry) => toEntryView(entry, context)),
    range: { first: page.first, last: page.first + page.entries.length - 1, total: page.total },
    newer: page.newer,
    older: page.older,
    oldest: page.oldest,
    filters: {
      states: page.can.states,
      years: page.can.placed ? yearsSince(page.since, now, context.timeZone) : [],
      search: page.can.search,
    },
  };
}

function toEntryView(entry: OrderEntry, viewContext: ViewContext): EntryView {
  const context = orderContext(viewContext, entry.currency);
  return {
    id: entry.id,
    number: entry.number,
    placedOn: formatDay(entry.placedAt, context),
    standing: standingView(entry.standing, context),
    delivery: deliveryOf(entry, context),
    waiting: entry.waiting === null ? null : context.words(`entry.waiting.${entry.waiting}`),
    total: entry.total === null ? null : context.money(entry.total),
    itemCount: context.words("itemCount", { count: entry.itemCount }),
    contents: contentsOf(entry, context),
    images: entry.lines.map(({ title, image }) => ({ title, src: image })),
    action: actionOf(entry),
    hidden: Math.max(0, entry.lineCount - ENTRY_LINES),
  };
}

/** Of several packages the order's page knows where each is. */
function actionOf({ standing, lines, lineCount }: OrderEntry): EntryView["action"] {
  if (IS_TRACKED[standing]) return { kind: "track" };
  const again = toBuyAgain(standing, lines, lineCount);
  return again && { kind: "buyAgain", ...again };
}

/** When it arrived or left, for as long as that is what matters about it. */
function deliveryOf({ standing, deliveredAt, shippedAt }: OrderEntry, context: ViewContext): string | null {
  const delivered = standing === "delivered" || standing === "picked_up" ? formatDay(deliveredAt, context) : null;
  if (delivered) {
    return context.words(standing === "delivered" ? "entry.delivered" : "entry.picked_up", { date: delivered.text });
  }
  const shipped = standing === "shipped" || standing === "sent" ? formatDay(shippedAt, context) : null;
  return shipped ? context.words("entry.shipped", { date: shipped.text }) : null;
}

/** Names the first two products and counts the rest. */
function contentsOf({ lines, lineCount }: OrderEntry, { locale, words }: ViewContext): string {
  const titles = lines.slice(0, 2).map(({ title }) => title || words("line.untitled"));
  const named = nameAll(titles, locale);
  return lineCount > titles.length ? words("entry.andMore", { named, count: lineCount - titles.length }) : named;
}
