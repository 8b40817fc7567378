import type { PluginOptions } from "./options/parse-options";

/** Raised when an answer of the plugin changes in a way that an older storefront would misread. */
export const VERSION = 1;

/** What every backend with this version offers. */
const ALWAYS = [
  "order-fields",
  "carts",
  "orders",
  "history",
  "order-placed-email",
  "password-reset-email",
  "claims",
  "accounts",
  "profile",
];

/** What this backend offers; a storefront asks for a feature by name and never guesses from a version number. */
export function featuresOf({
  linkSecrets,
  lockOrderReads,
  withdrawal,
}: Pick<PluginOptions, "linkSecrets" | "lockOrderReads" | "withdrawal">): string[] {
  const isShared = linkSecrets.length > 0;
  return [
    ...ALWAYS,
    ...(isShared ? ["lookup", "order-link-email", "requests"] : []),
    // What the link on every page hangs on.
    ...(isShared && withdrawal.mode !== "off" ? ["withdrawals"] : []),
    ...(lockOrderReads ? ["locked-reads"] : []),
  ];
}
