/** @import { Shop } from "../shop/client.mjs" */
/** @import { Account } from "../shop/customers.mjs" */

/**
 * @param {Shop} shop
 * @param {Account} account
 * @returns {Promise<string>} the customer's token
 */
export async function signIn(shop, { email, password }) {
  return (await shop.store("/auth/token", { body: { email, password } })).access_token;
}

/**
 * @param {Shop} shop
 * @param {Account & { first_name: string, last_name: string }} person
 */
export const createAccount = (shop, { email, password, first_name, last_name }) =>
  shop.store("/customers", { body: { email, password, first_name, last_name } });

/** Medusa v1 proves no mailbox. */
export async function proveMailbox() {}
