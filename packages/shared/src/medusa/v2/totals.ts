import Big from "big.js";
import { currencyDigits, medusaDigits } from "../../format/money";
import { exact, sum } from "../../orders/facts/apportion";
import type { OrderTotals, Payment, PaymentEvidence } from "../../orders/facts/order";
import { byCode, byName } from "../named-amounts";
import { type Credits, creditsOf } from "./credits";
import type { OrderParts } from "./parts";
import type { OrderPrices, Price } from "./prices";
import { requestedOf } from "./replaced";
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
 * buy: replacements, fees of returns, and what a broken order has twice; what went back for a replacement is still bought. The
 * names are added up from lines and shipping.
 * @returns `null` when the backend gave no total, or counts something in it whose price it does not tell
 */
export function toTotals(raw: RawOrder, { parts, prices, payments, evidence }: TotalsSource): OrderTotals | null {
  const leftOut = [...parts.free, ...parts.fees, ...parts.strays];
  const replaced = parts.lines.filter(({ id }) => id !== null && (parts.replaced.get(id)?.returned ?? 0) > 0);
  if (raw.total === null || [...leftOut, ...replaced].some((part) => !prices.of.has(part))) return null;
  const bought = [...parts.lines, ...parts.deliveries].filter((part) => !parts.free.has(part));
  const all = pricesOf(bought, prices);
  const without = (amount: number, key: keyof Price["kept"]) =>
    exact(amount)
      .minus(keptOf(leftOut, prices, key))
      .plus(replacedOf(parts.lines, prices, key))
      .toNumber();

  const discounts = byCode(all.flatMap(({ discounts }) => discounts));
  const discount = prices.taxIncluded ? raw.discount_total : raw.discount_subtotal;
  const taxes = byName(all.flatMap(({ taxes }) => taxes));
  const refunded = Math.max(evidence?.refunded ?? 0, raw.summary?.refunded_total ?? 0);
  const digits = currencyDigits(raw.currency_code ?? "");
  const given = creditsOf(raw, { payments, refunded, digits, medusasDigits: medusaDigits(raw.currency_code ?? "") });
  const { refundCredits, storeCredit } = given;
  const due = sum([without(raw.total, "total"), refundCredits, -storeCredit]);
  const { giftCards, credits, unused } = usedOf(given, due);
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
    total: due.plus(unused).toNumber(),
    returnShipping: keptOf(parts.fees, prices, "total").toNumber(),
    refundCredits,
    storeCredit,
    returning: returningOf(parts, prices),
    paid: raw.summary?.paid_total ?? null,
    refunded: raw.summary?.refunded_total ?? null,
    outstanding: outstandingOf(raw, parts, prices),
  };
}

/**
 * Gift cards and credit pay no more than an order costs, whatever they are worth: what is left of them is none of its money.
 * @param due what Medusa's sum comes to with all of it taken off
 */
function usedOf({ giftCards, credits }: Pick<Credits, "giftCards" | "credits">, due: Big) {
  const none = new Big(0);
  const beyond = due.lt(none) ? due.neg() : none;
  const ofCards = beyond.gt(giftCards) ? exact(giftCards) : beyond;
  const ofCredits = beyond.minus(ofCards).gt(credits) ? exact(credits) : beyond.minus(ofCards);
  return {
    giftCards: exact(giftCards).minus(ofCards).toNumber(),
    credits: exact(credits).minus(ofCredits).toNumber(),
    unused: ofCards.plus(ofCredits),
  };
}

/** What Medusa says is open, less what it wants for replacements and strays, and without giving back what they replace. */
function outstandingOf(
  { summary }: RawOrder,
  { free, strays, ...parts }: OrderParts,
  prices: OrderPrices,
): number | null {
  if (summary?.pending_difference == null) return null;
  const replacing = parts.lines.map((line) => prices.of.get(line)?.unitTotal.times(replacingOf(line, parts.replaced)));
  return exact(summary.pending_difference)
    .minus(keptOf([...free, ...strays], prices, "total"))
    .plus(replacedOf(parts.lines, prices, "total"))
    .plus(total(replacing))
    .toNumber();
}

/** What is on its way back, at the price paid for it; nothing for what replaces something or is replaced. */
function returningOf({ lines, free, replaced }: OrderParts, prices: OrderPrices): number | null {
  const unitsOf = (line: RawItem) => Math.max(0, requestedOf(line) - replacingOf(line, replaced));
  const going = lines.filter((line) => unitsOf(line) > 0 && !free.has(line));
  if (going.some((line) => !prices.of.has(line))) return null;
  return total(going.map((line) => prices.of.get(line)?.unitTotal.times(unitsOf(line))));
}

function replacingOf({ id }: RawItem, replaced: OrderParts["replaced"]): number {
  return replaced.get(id ?? "")?.returning ?? 0;
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

/** What went back for replacements, which Medusa has taken off. */
function replacedOf(parts: readonly Part[], prices: OrderPrices, key: keyof Price["replaced"]): Big {
  return pricesOf(parts, prices).reduce((all, { replaced }) => all.plus(replaced[key]), new Big(0));
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
