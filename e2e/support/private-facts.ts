import type { Shop } from "../../scripts/lib/shop/client.mjs";
import { recordsOf } from "./records/records";

/** What anyone with an order's link may know, by the names the backend has for it. */
const PUBLIC = new Set(["id", "display_id", "created_at"]);

/** Says nothing about a person or a thing: a state, a kind, a currency, when a step was done; or it is said a second time. */
const COMMON = /(?:status|type|country_code|currency_code|locale|provider_id|_at|^value|^precision|^outcome)$/;

/** Each page offers these, and a book is sold in some of them. */
const LANGUAGES = ["ar", "de", "en", "es", "fr", "ja"].map((tag) =>
  new Intl.DisplayNames(tag, { type: "language" }).of(tag),
);

/**
 * Everything that the backend knows about an order and a viewer of its summary may not learn: names, the email, products,
 * prices as numbers and as shoppers read them, addresses, parcels, the ids of its parts.
 */
export async function privateFacts(shop: Shop, orderId: string): Promise<string[]> {
  const order = await recordsOf(shop).everythingOf(shop, orderId);
  const open = [...[...PUBLIC].map((name) => String(order[name])), ...LANGUAGES];
  const facts = leaves(order).flatMap(({ name, value }) => {
    if (COMMON.test(name)) return [];
    return typeof value === "number" ? amounts(value, String(order.currency_code)) : [String(value)];
  });
  return [...new Set(facts)].filter((fact) => fact.length >= 4 && !open.includes(fact));
}

/** The build's own files: the same for everyone, and named by letters, digits and dots that a price may be among. */
const BUILT = /(?:(?:\/_order-pages)?\/_next\/)?static\/[\w./~-]+/g;

/** The page's own style, the same for everyone, which names a typeface that is a city. */
const STYLE = /<style\b[^>]*>.*?<\/style>/gs;

/** An instant, to the millisecond, of which a part may read like a price. */
const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

/** Ids that are drawn by lot, as a request's: their digits may come out like a postal code. */
const DRAWN = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Those of the facts that can be read in what somebody was sent. */
export function factsIn(text: string, facts: readonly string[]): string[] {
  const said = [STYLE, BUILT, INSTANT, DRAWN].reduce((rest, noise) => rest.replaceAll(noise, " "), text);
  // A number within a longer word, as a nonce or a hash, says nothing.
  const isSaid = (fact: string) => (/^\d+$/.test(fact) ? new RegExp(`\\b${fact}\\b`).test(said) : said.includes(fact));
  return facts.filter(isSaid);
}

interface Leaf {
  readonly name: string;
  readonly value: string | number;
}

function leaves(value: unknown, name = ""): Leaf[] {
  if (typeof value === "string" || typeof value === "number") return [{ name, value }];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, Array.isArray(value) ? name : key));
}

/** As a page would print it, and as data would carry it where it is no whole number that could stand for anything. */
function amounts(value: number, currency: string): string[] {
  if (value === 0) return [];
  const printed = new Intl.NumberFormat("en-US", { style: "currency", currency }).format(value);
  return Number.isInteger(value) ? [printed] : [printed, String(value)];
}
