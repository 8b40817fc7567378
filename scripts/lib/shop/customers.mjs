/**
 * @typedef {object} Account
 * @property {string} email
 * @property {string} password
 */

/**
 * @param {import("./client.mjs").Shop} shop
 * @param {Account} account
 * @returns {Promise<string>} the customer's token
 */
export async function signIn(shop, { email, password }) {
  const { token } = await shop.auth("/customer/emailpass", { body: { email, password } });
  return token;
}

/**
 * Registers a customer and signs them in.
 * @param {import("./client.mjs").Shop} shop
 * @param {Account & { first_name: string, last_name: string }} person
 * @returns {Promise<string>} the customer's token
 */
export async function register(shop, { email, password, first_name, last_name }) {
  const { token } = await shop.auth("/customer/emailpass/register", { body: { email, password } });
  await shop.store("/customers?fields=id", { token, body: { email, first_name, last_name } });
  // The first token knows no customer yet.
  return signIn(shop, { email, password });
}
