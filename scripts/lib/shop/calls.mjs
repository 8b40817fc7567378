import { calls as v1 } from "../v1/calls.mjs";
import { calls as v2 } from "../v2/calls.mjs";

/** @import { Label, ItemQuantity } from "./after-sale.mjs" */
/** @import { Basket, PaymentOutcome, PlacedOrder } from "./checkout.mjs" */
/** @import { Shop, ShopFacts } from "./client.mjs" */
/** @import { Account, Person } from "./customers.mjs" */

/**
 * What differs between the generations of Medusa in what is done to a shop over HTTP. Amounts are in major units.
 * @typedef {object} Calls
 * @property {(facts: ShopFacts) => Record<string, string>} storeHeaders
 * @property {(facts: ShopFacts) => Record<string, string>} adminHeaders
 * @property {(shop: Shop, basket: Basket) => Promise<string>} fillCart as a shopper's browser does, up to the payment; the cart's id
 * @property {(shop: Shop, cartId: string, outcome: PaymentOutcome, token?: string) => Promise<void>} startPayment
 * @property {(shop: Shop, cartId: string) => Promise<any>} completeCart answers `{ type: "order", order }` or `{ type: "cart", error }`
 * @property {(shop: Shop, order: PlacedOrder) => Promise<void>} settle after the checkout, where the payment was to be taken at once
 * @property {(shop: Shop, order: PlacedOrder, items: readonly ItemQuantity[]) => Promise<string>} pack into one parcel; the fulfilment's id
 * @property {(shop: Shop, order: PlacedOrder, fulfillment: string, parcel: { items: readonly ItemQuantity[], labels: readonly Label[] }) => Promise<void>} handOver to the carrier
 * @property {(shop: Shop, order: PlacedOrder, fulfillment: string) => Promise<void>} deliver
 * @property {(shop: Shop, order: PlacedOrder) => Promise<void>} capture takes the authorized money
 * @property {(shop: Shop, order: PlacedOrder, amount: number) => Promise<void>} refund
 * @property {(shop: Shop, order: PlacedOrder) => Promise<void>} refundWhatIsOwed for what has come back
 * @property {(shop: Shop, order: PlacedOrder) => Promise<unknown>} cancel
 * @property {(shop: Shop, order: PlacedOrder, what: { items: readonly ItemQuantity[], note?: string }) => Promise<string>} requestReturn as a shopper does; the return's id
 * @property {(shop: Shop, returnId: string) => Promise<void>} receiveReturn what the warehouse does when it arrives
 * @property {(shop: Shop, account: Account) => Promise<string>} signIn answers the customer's token
 * @property {(shop: Shop, person: Account & Person) => Promise<unknown>} createAccount
 * @property {(shop: Shop, token: string) => Promise<void>} proveMailbox as the plugin's mail would have a customer do
 */

/** @param {import("../generation.mjs").MedusaVersion} medusa @returns {Calls} */
export const callsOf = (medusa) => (medusa === 1 ? v1 : v2);
