import type { MedusaContainer } from "@medusajs/framework/types";
import { readOrderWords } from "../languages/order-words";
import type { ReaderLanguage } from "../languages/reader-language";
import {
  type AfterSale,
  type AfterSaleHints,
  mayHaveAfterSale,
  readAfterSale,
  type ToldReturn,
} from "../orders/after-sale";
import { readLinked } from "../orders/linked";
import { readOrderRows } from "../orders/order-rows";
import { pick } from "../orders/pick";
import { readReturns } from "../orders/returns";
import { COLLECTION } from "../orders/shape";
import { readShippingOptions } from "../orders/shipping-options";
import { type StatusSource, statusesOf } from "../orders/statuses";
import { type TotalsSource, totalsOf } from "../orders/totals";
import { COUNTED_ENTRY, ENTRY, NAMED_LINES, PAID, PARCEL, PRICED_LINE, RETURN } from "./entry";

type LineRow = StatusSource["items"][number] & AfterSaleHints["items"][number] & TotalsSource["items"][number];

interface MethodRow extends Readonly<Record<string, unknown>> {
  readonly shipping_option_id?: unknown;
  readonly detail?: { readonly return_id?: unknown } | null;
}

/** An order as the order module reads it for an entry; only what is looked at here is named. */
interface OrderRow
  extends Omit<StatusSource, "payment_collections" | "fulfillments" | "items">,
    Omit<TotalsSource, "items"> {
  readonly id: string;
  readonly status: string;
  readonly locale?: unknown;
  readonly items: readonly LineRow[];
  readonly shipping_methods: readonly MethodRow[];
}

/**
 * Reads the entries of a list: the names and the shape of Medusa's own list, of which they are a part. By ids and without a
 * limit, which would make a query for each relation of the one that Medusa asks for so.
 * @param reader in whose words their lines are told
 * @returns in the order of the ids
 */
export async function readEntries(
  scope: MedusaContainer,
  ids: readonly string[],
  reader: ReaderLanguage | null = null,
): Promise<unknown[]> {
  if (ids.length === 0) return [];
  const [found, parcels, collections] = await Promise.all([
    readOrderRows(scope, { id: [...ids] }, COUNTED_ENTRY),
    readLinked(scope, "fulfillments", ids, PARCEL),
    readLinked(scope, "payment_collections", ids, COLLECTION),
  ]);
  const place = new Map(ids.map((id, index) => [id, index]));
  const rows = (found as unknown as OrderRow[]).sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const linkedTo = ({ id }: OrderRow) => ({
    fulfillments: parcels.get(id) ?? [],
    payment_collections: collections.get(id) ?? [],
  });
  const [{ returns, afterSale }, options, words] = await Promise.all([
    readWhatCameAfter(
      scope,
      rows.map((row) => ({ row, ...linkedTo(row) })),
    ),
    readShippingOptions(
      scope,
      rows.flatMap(({ shipping_methods }) => shipping_methods.map(({ shipping_option_id }) => shipping_option_id)),
    ),
    readOrderWords(scope, rows.map(toNamed), reader),
  ]);
  const entries = rows.map((row) => {
    const linked = linkedTo(row);
    return { row, ...linked, totals: totalsOf(row), statuses: statusesOf({ ...row, ...linked }) };
  });
  const due = entries.filter(({ row, totals, statuses }) =>
    mayBeDue(row.status, statuses.payment_status, totals.pending_difference),
  );
  const paid = await readLinked(scope, "payment_collections", idsOf(due), PAID);
  return entries.map(({ row, fulfillments, payment_collections, totals, statuses }) => {
    const told = pick(row, ENTRY) as Record<string, object>;
    return {
      ...told,
      ...statuses,
      total: totals.total,
      summary: { ...told.summary, pending_difference: totals.pending_difference },
      items: row.items.map((line, index) => ({
        ...toLine(index < NAMED_LINES ? words.line(row, line) : line, index),
        ...(isReplaced(afterSale.get(row.id)) ? (pick(line, PRICED_LINE) as object) : {}),
      })),
      shipping_methods: row.shipping_methods.map((method) => ({
        ...(pick(method, ENTRY.shipping_methods) as object),
        shipping_option: toOption(options.get(String(method.shipping_option_id))),
      })),
      fulfillments: pick(fulfillments, PARCEL),
      payment_collections: pick(paid.get(row.id) ?? payment_collections, PAID),
      ...whereAny({ returns: returns.get(row.id) ?? [], ...afterSale.get(row.id) }),
    };
  });
}

/** What of an order an entry names: the first of its lines, and no delivery. */
const toNamed = ({ locale, items }: OrderRow) => ({
  locale,
  items: items.slice(0, NAMED_LINES),
  shipping_methods: [],
});

const idsOf = (entries: readonly { readonly row: OrderRow }[]): string[] => entries.map(({ row }) => row.id);

function toLine(line: LineRow, index: number): object {
  const { title, product_title, product_handle, thumbnail, ...rest } = pick(line, ENTRY.items) as Record<
    string,
    unknown
  >;
  const named = index < NAMED_LINES ? { title, product_title, product_handle, thumbnail } : {};
  return { ...named, ...rest, quantity: (rest.detail as Record<string, unknown>).quantity };
}

/** A replacement is not paid for, though its line has a price. */
const isReplaced = (afterSale: AfterSale | undefined): boolean => (afterSale?.claims.length ?? 0) > 0;

/** An entry says whether an order is fetched, and its page where. */
const toOption = (option: { readonly type: string } | undefined) => (option ? { type: option.type } : null);

/** Whether payments have to be read to know what is still to be paid; most orders need none. */
function mayBeDue(status: string, paymentStatus: string, pendingDifference: number): boolean {
  const isSettled = paymentStatus === "authorized" || paymentStatus === "captured" || status === "canceled";
  return !isSettled && pendingDifference > 0;
}

type Returns = ReadonlyMap<string, readonly ToldReturn[]>;

interface CameAfter {
  readonly returns: Returns;
  readonly afterSale: ReadonlyMap<string, AfterSale>;
}

/** Returns of the few orders that show a trace of one; then exchanges and claims, which the returns lead to. */
async function readWhatCameAfter(
  scope: MedusaContainer,
  entries: readonly { readonly row: OrderRow; readonly payment_collections: readonly unknown[] }[],
): Promise<CameAfter> {
  const returns = await readReturns(scope, idsOf(entries.filter(({ row }) => mayHaveReturns(row))), RETURN);
  const worthAsking = entries.filter(({ row, payment_collections }) =>
    mayHaveAfterSale({ items: row.items, payment_collections, returns: returns.get(row.id) ?? [] }),
  );
  return { returns, afterSale: await readAfterSale(scope, idsOf(worthAsking)) };
}

const SENT_BACK = ["return_requested_quantity", "return_received_quantity", "return_dismissed_quantity"] as const;

/** A return that Medusa refused leaves the price of its way back on the order, too, and nothing else. */
function mayHaveReturns({ items, shipping_methods }: OrderRow): boolean {
  return (
    items.some(({ detail }) => SENT_BACK.some((units) => Number(detail[units]) > 0)) ||
    shipping_methods.some(({ detail }) => Boolean(detail?.return_id))
  );
}

/** Few orders have any; an empty list with each of the others would only be more to send. */
function whereAny(lists: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
