/** What is done to a shop of Medusa v2 over HTTP; see ../shop/calls.mjs. */
export * from "./after-sale.mjs";
export * from "./checkout.mjs";
export * from "./customers.mjs";

/** @param {import("../shop/client.mjs").ShopFacts} facts */
export const storeHeaders = ({ publishableKey }) => ({ "x-publishable-api-key": publishableKey });

/** @param {import("../shop/client.mjs").ShopFacts} facts */
export const adminHeaders = ({ secretKey }) => ({
  authorization: `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}`,
});
