import { decorateCartTotals, MathBN } from "@medusajs/framework/utils";
import { plain } from "./pick";

type Row = Readonly<Record<string, unknown>>;

/** What of an order its sums follow from, as the order module answers it. */
export interface TotalsSource {
  readonly currency_code: string;
  readonly items: readonly Row[];
  readonly shipping_methods: readonly Row[];
  readonly credit_lines: readonly Row[];
  /** Its `transaction_total` is the money that has moved; its other sums are those of the last change, and not read. */
  readonly summary?: Row | null | undefined;
}

/** In the order's currency and in major units, not rounded. */
export interface Totals {
  readonly total: number;
  readonly tax_total: number;
  readonly discount_total: number;
  readonly discount_subtotal: number;
  /** Above zero: the shopper owes it. Below: the shop does. Less than the currency's smallest coin is zero. */
  readonly pending_difference: number;
}

type CartLike = Parameters<typeof decorateCartTotals>[0];

/** How many units of a line count less, or will be given back; Medusa takes a missing number for none. */
const UNITS = ["return_requested_quantity", "return_received_quantity", "return_dismissed_quantity"] as const;

/**
 * Adds an order up as Medusa's own store routes do, with the function that they use. The stored summary is no shortcut: Medusa
 * writes it before the taxes and promotions of an order that comes from a draft, an import or `createOrderWorkflow`.
 * @param order with taxes and adjustments of its lines and shipping methods, and with its credit lines; it is not changed
 */
export function totalsOf(order: TotalsSource): Totals {
  // A copy of what counts: Medusa's function walks through all that it is given, and writes a dozen sums into each line.
  const sums = decorateCartTotals({
    currency_code: order.currency_code,
    items: order.items.map(toLine),
    shipping_methods: order.shipping_methods.map(toMethod),
    credit_lines: order.credit_lines.map((line) => ({ amount: exact(line, "amount") })),
    summary: { transaction_total: exact(order.summary ?? {}, "transaction_total") },
  } as unknown as CartLike) as unknown as Row & { readonly summary: Row };
  return {
    total: toNumber(sums.total),
    tax_total: toNumber(sums.tax_total),
    discount_total: toNumber(sums.discount_total),
    discount_subtotal: toNumber(sums.discount_subtotal),
    pending_difference: toNumber(sums.summary.pending_difference),
  };
}

/** What was paid for each line, all of its units, and for the delivery; without what goes or came back. Major units, not rounded. */
export function linesTotalsOf(order: TotalsSource): {
  readonly lines: readonly { readonly id: string; readonly quantity: number; readonly total: number }[];
  readonly shipping: number;
} {
  const sent = order.shipping_methods.filter(({ detail }) => !(detail as Row | null | undefined)?.return_id);
  const sums = decorateCartTotals({
    currency_code: order.currency_code,
    items: order.items.map((line) => toLine({ ...line, detail: {} })),
    shipping_methods: sent.map(toMethod),
  } as unknown as CartLike) as unknown as Row;
  return {
    lines: rows(sums.items).map((line) => ({
      id: String(line.id),
      quantity: toNumber(line.quantity),
      total: toNumber(line.total),
    })),
    shipping: rows(sums.shipping_methods).reduce((sum, { total }) => sum + toNumber(total), 0),
  };
}

function toLine(line: Row): Row {
  const detail = (line.detail ?? {}) as Row;
  const units = UNITS.filter((name) => Number(plain(detail[name])) !== 0);
  return {
    ...priced(line),
    quantity: exact(line, "quantity"),
    unit_price: exact(line, "unit_price"),
    ...(units.length > 0 ? { detail: Object.fromEntries(units.map((name) => [name, exact(detail, name)])) } : {}),
  };
}

const toMethod = (method: Row): Row => ({ ...priced(method), amount: exact(method, "amount") });

function priced(row: Row): Row {
  return {
    id: row.id,
    is_tax_inclusive: row.is_tax_inclusive,
    tax_lines: rows(row.tax_lines).map((line) => ({ rate: exact(line, "rate") })),
    adjustments: rows(row.adjustments).map((adjustment) => ({
      amount: exact(adjustment, "amount"),
      is_tax_inclusive: adjustment.is_tax_inclusive,
    })),
  };
}

const rows = (value: unknown): readonly Row[] => (Array.isArray(value) ? value : []);

/** Medusa keeps amounts twice: as a number, and beside it with every digit. */
function exact(row: Row, name: string): unknown {
  return row[`raw_${name}`] ?? row[name] ?? 0;
}

function toNumber(sum: unknown): number {
  return MathBN.convert(plain(sum) as Parameters<typeof MathBN.convert>[0]).toNumber();
}
