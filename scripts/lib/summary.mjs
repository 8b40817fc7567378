import path from "node:path";
import { pathToFileURL } from "node:url";
import { signedOrderLink } from "./order-link.mjs";
import { ROOT } from "./paths.mjs";
import { signIn } from "./sample-page.mjs";

/** How long the printed link opens its order, in seconds. */
const WEEK = 7 * 24 * 60 * 60;

/** @param {string} what @param {string} link */
const row = (what, link) => `  ${what.padEnd(13)}${link}`;

/**
 * Where to begin, once everything runs: few links, and one to the page that has all the others.
 * @param {import("./demo.mjs").DemoFacts} facts
 * @param {string} directory
 */
export function summary({ storefront, inbox, backend, linkSecret, orders, customer, admin }, directory) {
  const folder = path.relative(ROOT, directory) || directory;
  const [guest] = orders.filter(({ owner }) => owner === "guest");
  const expiresAt = Math.floor(Date.now() / 1000) + WEEK;
  return [
    "",
    "Start here",
    row("All samples", pathToFileURL(path.join(directory, "index.html")).href),
    ...(guest ? [row("An order", signedOrderLink(storefront, guest, linkSecret, expiresAt))] : []),
    row("An account", `${storefront}/account`),
    row("", signIn(customer)),
    ...(admin ? [row("The admin", admin.url), row("", signIn(admin))] : []),
    "",
    row("Storefront", storefront),
    row("Inbox", inbox),
    row("Backend", backend),
    "",
    `All of it in ${folder}/demo.json, logs in ${folder}/logs/. Ctrl-C stops everything.`,
    "",
  ].join("\n");
}
