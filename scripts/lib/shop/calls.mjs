import * as v1 from "../v1/calls.mjs";
import * as v2 from "../v2/calls.mjs";

/** @typedef {import("./client.mjs").Shop} Shop */
/** @typedef {import("./client.mjs").ShopFacts} ShopFacts */
/** @typedef {import("./checkout.mjs").PlacedOrder} PlacedOrder */
/** @typedef {import("./after-sale.mjs").ItemQuantity} ItemQuantity */
/** @typedef {import("./after-sale.mjs").Label} Label */
/** @typedef {import("./customers.mjs").Account} Account */

/**
 * What differs between the generations of Medusa in what is done to a shop over HTTP. The words are explained where they
 * are used: checkout.mjs, after-sale.mjs, customers.mjs.
 * @typedef {object} Calls
 * @property {(facts: ShopFacts) => Record<string, string>} storeHeaders
 * @property {(facts: ShopFacts) => Record<string, string>} adminHeaders
 * @property {(shop: Shop, basket: import("./checkout.mjs").Basket) => Promise<string>} fillCart
 * @property {(shop: Shop, cartId: string, outcome: import("./checkout.mjs").PaymentOutcome, token?: string) => Promise<void>} startPayment
 * @property {(shop: Shop, cartId: string) => Promise<any>} completeCart
 * @property {(shop: Shop, order: PlacedOrder) => Promise<void>} settle after the checkout, where the payment was to be taken at once
 * @property {(shop: Shop, order: PlacedOrder, items: readonly ItemQuantity[]) => Promise<string>} pack
 * @property {(shop: Shop, order: PlacedOrder, fulfillment: string, parcel: { items: readonly ItemQuantity[], labels: readonly Label[] }) => Promise<void>} handOver
 * @property {(shop: Shop, order: PlacedOrder, fulfillment: string) => Promise<void>} deliver
 * @property {(shop: Shop, order: PlacedOrder) => Promise<void>} capture
 * @property {(shop: Shop, order: PlacedOrder, amount: number) => Promise<void>} refund
 * @property {(shop: Shop, order: PlacedOrder) => Promise<void>} refundWhatIsOwed
 * @property {(shop: Shop, order: PlacedOrder) => Promise<unknown>} cancel
 * @property {(shop: Shop, order: PlacedOrder, what: { items: readonly ItemQuantity[], note?: string }) => Promise<string>} requestReturn
 * @property {(shop: Shop, returnId: string) => Promise<void>} receiveReturn
 * @property {(shop: Shop, account: Account) => Promise<string>} signIn
 * @property {(shop: Shop, person: Account & { first_name: string, last_name: string }) => Promise<unknown>} createAccount
 * @property {(shop: Shop, token: string) => Promise<void>} proveMailbox
 */

/** @type {Record<import("../generation.mjs").MedusaVersion, Calls>} */
const CALLS = { 1: v1, 2: v2 };

/** @param {import("../generation.mjs").MedusaVersion} medusa */
export const callsOf = (medusa) => CALLS[medusa];
