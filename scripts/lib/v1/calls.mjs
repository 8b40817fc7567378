/** What is done to a shop of Medusa v1 over HTTP; see ../shop/calls.mjs. */
export * from "./after-sale.mjs";
export * from "./checkout.mjs";
export * from "./customers.mjs";

/** The demo's shop has one sales channel and needs no key to tell it. */
export const storeHeaders = () => ({});

/** @param {import("../shop/client.mjs").ShopFacts} facts */
export const adminHeaders = ({ secretKey }) => ({ "x-medusa-access-token": secretKey });
