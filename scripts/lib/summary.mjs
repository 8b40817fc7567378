import path from "node:path";
import { signedOrderLink } from "./order-link.mjs";
import { ROOT } from "./paths.mjs";

/** @type {Record<string, string>} */
const WORDS = {
  placed: "Just placed",
  promo: "With a promotion code",
  free: "No payment needed",
  digital: "Digital, nothing to ship",
  "many-lines": "Many lines, long names",
  "two-parcels": "Shipped in two packages",
  returned: "Returned and refunded",
  dinars: "In dinars",
  claimable: "A guest's, to be claimed",
  draft: "Written by the merchant",
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
  open: "Not paid yet",
  "payment-pending": "Payment under way",
};

/** A state as a person says it: most names do already. @param {string} state */
const words = (state) => WORDS[state] ?? (state.charAt(0).toUpperCase() + state.slice(1)).replaceAll("-", " ");

/** How long the printed links open their orders, in seconds. */
const WEEK = 7 * 24 * 60 * 60;

/** As wide as the longest of what stands before a link, and a gap. */
const WIDTH = Math.max(...Object.values(WORDS).map(({ length }) => length)) + 2;

/** @param {string} what @param {string} link */
const row = (what, link) => `  ${what.padEnd(WIDTH)}${link}`;

/**
 * The links to open, once everything runs.
 * @param {import("./demo.mjs").DemoFacts} facts
 * @param {string} directory
 */
export function summary({ storefront, inbox, backend, linkSecret, orders, carts, customer }, directory) {
  const guests = orders.filter(({ owner }) => owner === "guest");
  const folder = path.relative(ROOT, directory) || directory;
  const expiresAt = Math.floor(Date.now() / 1000) + WEEK;
  const signed = (/** @type {{ id: string, email: string }} */ order) =>
    signedOrderLink(storefront, order, linkSecret, expiresAt);
  const everyOtherWay = (/** @type {import("./seed/seed.mjs").DemoOrder} */ order) => [
    "",
    "One of them in every other way",
    row("Its confirmation", `${signed(order)}&to=confirmed`),
    row("By its cart", `${storefront}/order/cart/${order.cartId}`),
    row("By its bare address", `${storefront}/order/${order.id}`),
    row("By number and email", `${storefront}/order/lookup with ${order.number} and ${order.email}`),
    "  Once an order is 15 minutes old, a browser that has proven nothing sees a summary of it at its bare address.",
  ];
  return [
    "",
    "Orders, by signed links as their mails carry them, which open the whole order for a week",
    ...guests.map((order) => row(words(order.state), signed(order))),
    ...guests.slice(0, 1).flatMap(everyOtherWay),
    "",
    "Carts that are no orders",
    ...carts.map(({ state, id }) => row(words(state), `${storefront}/order/cart/${id}`)),
    "",
    "An account",
    row(`With ${orders.length - guests.length} orders`, `${storefront}/account`),
    row("", `${customer.email}, password ${customer.password}`),
    "",
    `Storefront  ${storefront}`,
    `Inbox       ${inbox}`,
    `Backend     ${backend}`,
    "",
    `All of it in ${folder}/demo.json, logs in ${folder}/logs/. Ctrl-C stops everything.`,
    "",
  ].join("\n");
}
