import { signedOrderLink } from "./order-link.mjs";

/** @typedef {import("./demo.mjs").DemoFacts} DemoFacts */
/** @typedef {import("./seed/seed.mjs").DemoOrder} DemoOrder */
/** @typedef {{ what: string, href?: string, note?: string }} Row */

/** @type {Record<string, string>} */
const WORDS = {
  placed: "Just placed, can be canceled",
  paid: "Paid, can be canceled",
  promo: "With a promotion code",
  free: "No payment needed",
  digital: "Digital, nothing to ship",
  "many-lines": "Many lines, long names",
  "two-parcels": "Shipped in two packages",
  delivered: "Delivered, can be returned",
  "return-requested": "Return requested, by Medusa's own route",
  returned: "Returned and refunded",
  dinars: "In dinars",
  claimable: "A guest's, to be claimed",
  draft: "Written by the merchant",
  "payment-due": "Payment due",
  "part-due": "Partially paid, the rest is due",
  late: "A little late",
  backordered: "Backordered, in part",
  subscription: "A subscription's",
  imported: "From another shop",
  "in-store": "Sold in the store",
  pickup: "To be picked up",
  kit: "One item in several parts",
  "default-variant": "A product without options",
  "edited-up": "Edited, something is due",
  "store-credit": "Edited, with store credit",
  exchange: "Being exchanged",
  replacement: "Replaced, came broken",
  "refund-for-fault": "To be refunded, came broken",
  "canceled-by-shopper": "Canceled by the shopper, refunded",
  "cancellation-asked": "Cancellation requested, the shop decides",
  "return-in-review": "Return requested, the shop decides",
  "return-asked": "Return requested on its page, free: came damaged",
  "return-on-its-way": "Return on its way back",
  "return-received": "Return received, to be refunded",
  "return-refunded": "Return received and refunded",
  "return-taken-back": "Return requested and taken back",
  "withdrawal-received": "Withdrawal received, waits for the shop",
  "withdrawal-prepared": "Withdrawal received, return prepared",
  "withdrawal-settled": "Withdrawal settled by the shop",
  "withdrawal-declined": "Withdrawal declined by the shop",
  "in-de": "German, delivered",
  "in-fr": "French, shipped",
  "in-es": "Spanish, just placed",
  "in-ja": "Japanese, shipped",
  "in-ar": "Arabic, delivered",
  open: "Not paid yet",
  "payment-pending": "Payment under way",
};

/** A state as a person says it: most names do already. @param {string} state */
const words = (state) => WORDS[state] ?? (state.charAt(0).toUpperCase() + state.slice(1)).replaceAll("-", " ");

/** How long the links open their orders, in seconds. */
const WEEK = 7 * 24 * 60 * 60;

/**
 * A page of links to every sample, as a terminal has no room for them. Each start writes it anew: its links are good for a week.
 * @param {DemoFacts} facts
 * @returns {string} HTML
 */
export function samplePage({ storefront, inbox, backend, linkSecret, orders, carts, customer }) {
  const expiresAt = Math.floor(Date.now() / 1000) + WEEK;
  const signed = (/** @type {DemoOrder} */ order) => signedOrderLink(storefront, order, linkSecret, expiresAt);
  const all = orders.filter(({ owner }) => owner === "guest");
  const translated = all.filter(({ language }) => language);
  const guests = all.filter(({ language }) => !language);
  const [first] = guests;
  const old = orders.findLast(({ owner, state }) => owner === "customer" && state === "delivered");
  const own = orders.length - all.length;
  const parts = [
    section("Orders, by signed links as their emails carry them; each opens the whole order for a week", [
      ...guests.map((order) => ({ what: words(order.state), href: signed(order), note: order.number })),
      ...(old ? [{ what: "Too old to be returned", href: signed(old), note: old.number }] : []),
    ]),
    translated.length > 0
      ? section(
          "Orders placed in other languages, opened in them as by their emails",
          translated.map((order) => ({
            what: words(order.state),
            href: `${signed(order)}&lang=${order.language}`,
            note: order.number,
          })),
        )
      : "",
    first ? section("The first of them in every other way", everyOtherWay(storefront, first, signed(first))) : "",
    section(
      "Carts that are no orders",
      carts.map(({ state, id }) => ({ what: words(state), href: `${storefront}/order/cart/${id}` })),
    ),
    section("More", [
      { what: `An account with ${own} orders`, href: `${storefront}/account`, note: signIn(customer) },
      { what: "Mail inbox", href: inbox },
      { what: "Medusa backend", note: backend },
    ]),
  ];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Samples of the demo</title>
<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}h2{font-size:1rem;margin:2rem 0 .5rem}ul{padding:0;list-style:none}small{color:#666;margin-left:.5rem}</style>
<h1>Samples of the demo</h1>
${parts.join("\n")}
</html>
`;
}

/** @param {{ email: string, password: string }} account */
export const signIn = ({ email, password }) => `${email}, password ${password}`;

/** @param {string} storefront @param {DemoOrder} order @param {string} link @returns {Row[]} */
const everyOtherWay = (storefront, { id, cartId, number, email }, link) => [
  { what: "Its confirmation", href: `${link}&to=confirmed` },
  { what: "By its cart", href: `${storefront}/order/cart/${cartId}` },
  {
    what: "By its bare address",
    href: `${storefront}/order/${id}`,
    note: "a summary once it is 15 minutes old, for a browser that has proven nothing",
  },
  { what: "By number and email", href: `${storefront}/order/lookup`, note: `${number} and ${email}` },
];

/** @param {string} title @param {readonly Row[]} rows */
const section = (title, rows) => `<h2>${escaped(title)}</h2>\n<ul>\n${rows.map(item).join("\n")}\n</ul>`;

/** @param {Row} row */
function item({ what, href, note }) {
  const named = href ? `<a href="${escaped(href)}">${escaped(what)}</a>` : escaped(what);
  return `<li>${named}${note ? ` <small>${escaped(note)}</small>` : ""}</li>`;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
