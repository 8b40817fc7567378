import type { MedusaContainer } from "@medusajs/framework/types";
import { LINE_KEYS, readOrderWords } from "../languages/order-words";
import type { ReaderLanguage } from "../languages/reader-language";
import { pickupDayOf } from "../promise/note-pickup-day";
import { readPlacement } from "../promise/note-placement";
import { shortLines } from "../stock/short-lines";
import { type AfterSaleHints, mayHaveAfterSale, NO_AFTER_SALE, readAfterSale } from "./after-sale";
import { PLACED } from "./filters";
import { readLinked } from "./linked";
import { readOrderRows } from "./order-rows";
import { pick, type Shape } from "./pick";
import { readReturns } from "./returns";
import { CREDIT_LINE_ROW, FULFILLMENT, ORDER, PAYMENT_COLLECTION } from "./shape";
import { readShippingOptions } from "./shipping-options";
import { type StatusSource, statusesOf } from "./statuses";
import { type TotalsSource, totalsOf } from "./totals";

const { returns: RETURN, ...SHOWN } = ORDER;

/** What is shown of the order module's part, and what is read with it. Returns are asked for beside it. */
const READ = {
  ...SHOWN,
  metadata: true,
  items: { ...SHOWN.items, ...LINE_KEYS },
  credit_lines: CREDIT_LINE_ROW,
  shipping_methods: { ...SHOWN.shipping_methods, shipping_option_id: true },
} satisfies Shape;

/** A package tells which option it was packed with, where the shop named one, and until when it can be picked up. */
const PACKED = { ...FULFILLMENT, shipping_option_id: true, metadata: true } satisfies Shape;

interface OptionRow extends Readonly<Record<string, unknown>> {
  readonly shipping_option_id?: unknown;
}

const NONE_SHORT: ReadonlySet<string> = new Set();

type ItemRow = StatusSource["items"][number] & AfterSaleHints["items"][number] & TotalsSource["items"][number];

interface OrderRow
  extends Omit<StatusSource, "payment_collections" | "fulfillments" | "items">,
    Omit<TotalsSource, "items"> {
  readonly id: string;
  readonly locale?: unknown;
  readonly items: readonly ItemRow[];
  readonly shipping_methods: readonly OptionRow[];
  readonly metadata?: Readonly<Record<string, unknown>> | null;
}

/**
 * One order as its page shows it, in the names and the shape of Medusa's own answer, of which it is a part, and beside it what
 * Medusa's store routes never tell: exchanges, claims, and where an order is fetched. Sums are computed as Medusa computes them.
 * @param reader in whose words its lines and deliveries are told; in those that are stored with it where left out
 * @returns null where there is no such order
 */
export async function readOrder(
  scope: MedusaContainer,
  id: string,
  reader: ReaderLanguage | null = null,
): Promise<object | null> {
  const [[row], returned, fulfillments, collections] = await Promise.all([
    readOrderRows(scope, { id, ...PLACED }, READ),
    readReturns(scope, [id], RETURN),
    readLinked(scope, "fulfillments", [id], PACKED),
    readLinked(scope, "payment_collections", [id], PAYMENT_COLLECTION),
  ]);
  if (!row) return null;
  const order = row as unknown as OrderRow;
  const returns = returned.get(id) ?? [];
  const linked = {
    fulfillments: fulfillments.get(id) ?? [],
    payment_collections: collections.get(id) ?? [],
  };
  const [afterSale, options, words, placed] = await Promise.all([
    mayHaveAfterSale({ ...order, ...linked, returns }) ? readAfterSale(scope, [id]) : null,
    readShippingOptions(
      scope,
      [...order.shipping_methods, ...linked.fulfillments].map(({ shipping_option_id }) => shipping_option_id),
    ),
    readOrderWords(scope, [order], reader),
    readPlaced(scope, order),
  ]);
  const { pending_difference, ...totals } = totalsOf(order);
  const told = pick(order, ORDER) as Record<string, object>;
  return {
    ...told,
    ...statusesOf({ ...order, ...linked }),
    ...totals,
    summary: { ...told.summary, pending_difference },
    // Nothing else of its metadata: merchants keep there what is theirs.
    promised_delivery: placed.promise,
    items: order.items.map((item) => ({
      ...(pick(words.line(order, item), ORDER.items) as object),
      quantity: item.detail.quantity,
      ...(placed.short.has(String(item.id)) && { is_backordered: true }),
    })),
    shipping_methods: order.shipping_methods.map((method) => {
      const option = options.get(String(method.shipping_option_id));
      return {
        ...(pick(words.method(order, method, option?.name), ORDER.shipping_methods) as object),
        shipping_option: option ? { type: option.type, pickup: option.pickup } : null,
      };
    }),
    returns,
    ...(afterSale?.get(id) ?? NO_AFTER_SALE),
    fulfillments: linked.fulfillments.map((fulfillment) => ({
      ...(pick(fulfillment, FULFILLMENT) as object),
      shipping_option: { type: options.get(String(fulfillment.shipping_option_id))?.type ?? null },
      pickup_until: pickupDayOf(fulfillment.metadata as OrderRow["metadata"]),
    })),
    payment_collections: pick(linked.payment_collections, PAYMENT_COLLECTION),
  };
}

/** What was promised of an order, and which of its lines wait for stock now. */
async function readPlaced(scope: MedusaContainer, { id, metadata, items }: OrderRow) {
  const { promise, waitedForStock } = await readPlacement(scope, { id, metadata });
  const lines = items.map((item) => String(item.id));
  return { promise, short: waitedForStock ? await shortLines(scope, lines) : NONE_SHORT };
}
