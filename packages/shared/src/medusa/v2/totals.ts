import Big from "big.js";
import { currencyDigits } from "../../format/money";
import { exact, sum } from "../../orders/facts/apportion";
import type { OrderTotals, Payment, PaymentEvidence } from "../../orders/facts/order";
import { byCode, byName } from "../named-amounts";
import { creditsOf } from "./credits";
import type { OrderParts } from "./parts";
import type { OrderPrices, Price } from "./prices";
import type { RawItem, RawOrder, RawShippingMethod } from "./schema";

interface TotalsSource {
  readonly parts: OrderParts;
  readonly prices: OrderPrices;
  readonly payments: readonly Payment[];
  readonly evidence: PaymentEvidence | null;
}

type Part = RawItem | RawShippingMethod;

/**
 * The sum of what was bought, by name. Totals that Medusa computed are taken from it, less what it counts and the shopper did not
 * buy: replacements, fees of returns, and what a broken order has twice. The names are added up from lines and shipping.
 * @returns `null` when the backend gave no total, or counts something in it whose price it does not tell
 */
export function toTotals(raw: RawOrder, { parts, prices, payments, evidence }: TotalsSource): OrderTotals | null {
  const leftOut = [...parts.free, ...parts.fees, ...parts.strays];
  if (raw.total === null || leftOut.some((part) => !prices.of.has(part))) return null;
  const bought = [...parts.lines, ...parts.deliveries].filter((part) => !parts.free.has(part));
  const all = pricesOf(bought, prices);
  const without = (amount: number, key: keyof Price["kept"]) =>
    exact(amount)
      .minus(keptOf(leftOut, prices, key))
      .toNumber();

  const discounts = byCode(all.flatMap(({ discounts }) => discounts));
  const discount = prices.taxIncluded ? raw.discount_total : raw.discount_subtotal;
  const taxes = byName(all.flatMap(({ taxes }) => taxes));
  const refunded = Math.max(evidence?.refunded ?? 0, raw.summary?.refunded_total ?? 0);
  const digits = currencyDigits(raw.currency_code ?? "");
  const { giftCards, credits, refundCredits, storeCredit } = creditsOf(raw, { payments, refunded, digits });
  return {
    taxIncluded: prices.taxIncluded,
    items: amountsOf(bought.filter(isLine), prices),
    returned: total(all.map(({ returned }) => returned)),
    shipping: amountsOf(
      bought.filter((part) => !isLine(part)),
      prices,
    ),
    // Medusa leaves out what lies on returned units; `returned` has it subtracted already.
    discount:
      discount === null
        ? amountOf(discounts)
        : without(discount, "discount") + total(all.map(({ returnedDiscount }) => returnedDiscount)),
    discounts,
    tax: raw.tax_total === null ? amountOf(taxes) : without(raw.tax_total, "tax"),
    taxes,
    giftCards,
    credits,
    total: sum([without(raw.total, "total"), refundCredits, -storeCredit]).toNumber(),
    returnShipping: keptOf(parts.fees, prices, "total").toNumber(),
    refundCredits,
    storeCredit,
    returning: returningOf(parts, prices),
    paid: raw.summary?.paid_total ?? null,
    refunded: raw.summary?.refunded_total ?? null,
    outstanding: outstandingOf(raw, parts, prices),
  };
}

/** What Medusa says is open, less what it wants for replacements and strays. */
function outstandingOf({ summary }: RawOrder, { free, strays }: OrderParts, prices: OrderPrices): number | null {
  if (summary?.pending_difference == null) return null;
  return exact(summary.pending_difference)
    .minus(keptOf([...free, ...strays], prices, "total"))
    .toNumber();
}

/** What is on its way back, at the price paid for it; nothing for what replaces something. */
function returningOf({ lines, free }: OrderParts, prices: OrderPrices): number | null {
  const going = lines.filter((line) => requestedOf(line) > 0 && !free.has(line));
  if (going.some((line) => !prices.of.has(line))) return null;
  return total(going.map((line) => prices.of.get(line)?.unitTotal.times(requestedOf(line))));
}

function requestedOf({ detail }: RawItem): number {
  return detail?.return_requested_quantity ?? 0;
}

function isLine(part: Part): part is RawItem {
  return "unit_price" in part;
}

function pricesOf(parts: readonly Part[], prices: OrderPrices): Price[] {
  return parts.flatMap((part) => prices.of.get(part) ?? []);
}

function keptOf(parts: readonly Part[], prices: OrderPrices, key: keyof Price["kept"]): Big {
  return pricesOf(parts, prices).reduce((all, { kept }) => all.plus(kept[key]), new Big(0));
}

function amountsOf(parts: readonly Part[], prices: OrderPrices): number {
  return total(pricesOf(parts, prices).map(({ amount }) => amount));
}

function amountOf(parts: readonly { readonly amount: number | null }[]): number {
  return sum(parts.map(({ amount }) => amount ?? 0)).toNumber();
}

function total(amounts: readonly (Big | undefined)[]): number {
  return amounts.reduce<Big>((all, amount) => (amount ? all.plus(amount) : all), new Big(0)).toNumber();
}
