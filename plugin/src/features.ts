/** Raised when an answer of the plugin changes in a way that an older storefront would misread. */
export const VERSION = 1;

/** What this version offers; a storefront asks for a feature by name and never guesses from a version number. */
export const FEATURES = ["order-fields", "cart-status", "order-placed-email"] as const;
