/** What a guest knows about an order, as the backend and this app compare it. */
export interface LookupQuery {
  readonly number: string;
  readonly email: string;
}

/**
 * An order number as shoppers type and paste it (`#12`, ` 12 `, `Order 12.`, `Bestellung Nr. 12`, full-width digits, `ab-12`) in
 * its one spelling. Mails and pages write "Order 12", so words for an order and its number are left out; a shop's own numbers
 * keep their letters: `AB-12`, `ORD 12`, `ORDER-12`.
 * @returns upper case (of ASCII's letters alone) without spaces, marks around it and such words
 */
export function normalizeNumber(typed: string): string {
  const text = readable(typed).replace(REST_OF_TITLE, "").replace(TRAILING_MARKS, "");
  const bare = text.replace(LEADING_WORDS, "");
  // What has no digit is no number; it may be a shop's own, odd as it is.
  return upperCaseAscii((/\p{Nd}/u.test(bare) ? bare : text.replace(LEADING_MARKS, "")).replace(/\s+/gu, ""));
}

/**
 * With capitals of ASCII alone: JavaScript and a database do not agree on others ("ß" is "SS" to one and itself to the other), and they
 * must spell a number alike.
 */
export const upperCaseAscii = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/**
 * How a shop may have written a number of its own before {@link normalizeNumber}: with a space between its letters and digits.
 * @param number in its one spelling
 * @returns `ORD 12` for `ORD12`; the same number where there is no such place
 */
export function spaceOut(number: string): string {
  return number.replace(/(?<=\p{L})(?=\d)/gu, " ");
}

/** NFKC would glue a numero sign to what follows it; marks of direction are pasted along unseen; digits have many scripts. */
function readable(typed: string): string {
  return typed
    .replace(NUMBER_SIGNS, " no ")
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKC")
    .replace(/\p{Nd}/gu, latinDigit);
}

const NUMBER_SIGNS = /№|\bn\.?\s*[º°]|º/giu;

/** Unicode keeps the ten digits of a script together, zero at a code point that ends in 0 or 6. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const row = code & ~0xf;
  const zero = /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6;
  return String(code - zero);
}

/** What our own pages and mails write after the number: "Order 12 · Placed on May 4", "Order 12 is on the way". */
const AFTER_NUMBER = [
  "confirmed|is|was|canceled|couldn['’]t",
  "ist|wurde|storniert|bestätigt|konnte",
  "confirmée|est|a été|annulée|n['’]a pas",
  "confirmado|cancelado|está|se ha",
  "في|جاهز",
].join("|");
const REST_OF_TITLE = new RegExp(`(?<=\\p{Nd})\\s+(?:·|(?:${AFTER_NUMBER})(?!\\p{L})).*$`, "isu");

const MARKS = "\\s#.:,;!?°'\"“”„«»()\\[\\]<>‹›。「」『』【】《》";
const LEADING_MARKS = new RegExp(`^[${MARKS}]+`, "u");
const TRAILING_MARKS = new RegExp(`[${MARKS}\\-–—]+$`, "u");

/** What the languages of shoppers call an order, its number, and whose it is. NFKC has made "No" of "№" and "no" of "nº". */
const WORDS = [
  "my|your|the|order|orders|purchase|number|num|nr|no|n|id",
  "meine|ihre|bestellung|bestellnummer|bestell|bestell-nr|bestellnr|best|auftrag|auftrags|auftragsnummer|auftragsnr|nummer",
  "ma|votre|commande|num[ée]ro|de|du|la",
  "el|mi|su|pedido|orden|n[úu]m|n[úu]mero|del?|encomenda|seu",
  "d['’]ordine|ordine|numero|il|tuo",
  "bestelling|bestelnummer|ordernummer|ordernr|ordre|ordrenummer|ordrenr|bestilling|best[äa]llning|tilaus|tilausnumero",
  "الطلب|طلب|طلبك|طلبي|رقم|تم|تأكيد|تسليم|استلام|أُلغي|إلغاء|رابط",
  "zam[óo]wienie|numer|objedn[áa]vka|[čc][íi]slo|[čc]|rendel[ée]s|sipari[şs]|numaras[ıi]|заказ|номер",
].join("|");

/** Written right before the digits, as these languages do. */
const UNSPACED_WORDS = "ご注文番号|ご注文|注文番号|注文|番号|订单编号|订单号|订单|訂單編號|訂單|주문번호|주문";

/** Words that stand apart from what follows them, and marks. `ORDER-12` and `NO12` are numbers themselves. */
const LEADING_WORDS = new RegExp(
  `^(?:[${MARKS}]|[-–—](?=[${MARKS}]|(?:${WORDS})[${MARKS}])|(?:${WORDS})(?=[${MARKS}]|-(?:${WORDS})[${MARKS}])|(?:${UNSPACED_WORDS}))+`,
  "iu",
);

/** @returns the email in its one spelling: backends keep it as it was typed, shoppers type it as they like */
export function normalizeEmail(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/**
 * Whether an order is the one that was asked for: one of its numbers and its email, both in full.
 * @param order its numbers (sequential and the shop's own) and its email, as the backend has them
 */
export function matches(
  order: {
    readonly numbers: readonly (string | number | null | undefined)[];
    readonly email: string | null | undefined;
  },
  query: LookupQuery,
): boolean {
  const numberFits = order.numbers.some((number) => number != null && normalizeNumber(String(number)) === query.number);
  const emailFits = typeof order.email === "string" && normalizeEmail(order.email) === query.email;
  return numberFits && emailFits && query.email !== "";
}
