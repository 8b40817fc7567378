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
];

/** What this backend offers; a storefront asks for a feature by name and never guesses from a version number. */
export function featuresOf({
  linkSecrets,
  lockOrderReads,
}: Pick<PluginOptions, "linkSecrets" | "lockOrderReads">): string[] {
  return [
    ...ALWAYS,
    ...(linkSecrets.length > 0 ? ["lookup", "order-link-email", "requests"] : []),
    ...(lockOrderReads ? ["locked-reads"] : []),
  ];
}
