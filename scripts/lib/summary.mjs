import path from "node:path";
import { ROOT } from "./paths.mjs";

/** @type {Record<string, string>} */
const WORDS = {
  placed: "Just placed",
  paid: "Paid",
  promo: "With a promotion code",
  free: "Nothing to pay",
  digital: "Digital, nothing to send",
  "many-lines": "Many lines, long names",
  "partially-shipped": "Partially shipped",
  "two-parcels": "Shipped in two parcels",
  delivered: "Delivered",
  cancelled: "Cancelled",
  "return-requested": "Return requested",
  returned: "Returned and refunded",
  claimable: "A guest's, to be claimed",
  open: "Not paid yet",
  "payment-pending": "Payment under way",
  "payment-failed": "Payment failed",
};

/** @param {string} state */
const words = (state) => (WORDS[state] ?? state).padEnd(26);

/**
 * The links to open, once everything runs.
 * @param {import("./demo.mjs").DemoFacts} facts
 * @param {string} directory
 */
export function summary(facts, directory) {
  const guests = facts.orders.filter(({ owner }) => owner === "guest");
  const own = facts.orders.length - guests.length;
  const folder = path.relative(ROOT, directory) || directory;
  return [
    "",
    "Confirmations, as the shopper sees them after paying",
    ...guests.map(({ state, id }) => `  ${words(state)}${facts.storefront}/order/${id}/confirmed`),
    "",
    "The same orders on a later day: /order/ID instead of /order/ID/confirmed",
    "",
    "Carts on their way to an order",
    ...(guests[0] ? [`  ${"Became an order".padEnd(26)}${facts.storefront}/order/cart/${guests[0].cartId}`] : []),
    ...facts.carts.map(({ state, id }) => `  ${words(state)}${facts.storefront}/order/cart/${id}`),
    "",
    "Find an order as a guest",
    ...(guests[0] ? [`  number ${guests[0].number}, email ${guests[0].email}`] : []),
    "",
    `Account (${own} orders)`,
    `  ${facts.customer.email}, password ${facts.customer.password}`,
    "",
    `Storefront  ${facts.storefront}`,
    `Inbox       ${facts.inbox}`,
    `Backend     ${facts.backend}`,
    "",
    `All of it in ${folder}/demo.json, logs in ${folder}/logs/. Ctrl-C stops everything.`,
    "",
  ].join("\n");
}
