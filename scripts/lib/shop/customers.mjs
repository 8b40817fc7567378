/** @import { Calls } from "./calls.mjs" */
/** @import { Shop } from "./client.mjs" */

/** @typedef {{ email: string, password: string }} Account */
/** @typedef {{ first_name: string, last_name: string }} Person */

/** @type {Calls["signIn"]} */
export const signIn = (shop, account) => shop.calls.signIn(shop, account);

/**
 * Registers a customer, signs them in and proves that the mailbox is theirs, as the mailed link would.
 * @param {Shop} shop
 * @param {Account & Person} person
 * @returns {Promise<string>} the customer's token
 */
export async function register(shop, person) {
  const token = await registerUnproven(shop, person);
  await shop.calls.proveMailbox(shop, token);
  return token;
}

/**
 * Registers a customer who has not shown yet that the mailbox is theirs, and signs them in.
 * @param {Shop} shop
 * @param {Account & Person} person
 * @returns {Promise<string>} the customer's token
 */
export async function registerUnproven(shop, person) {
  await shop.calls.createAccount(shop, person);
  return signIn(shop, person);
}
