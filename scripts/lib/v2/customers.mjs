/**
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {import("../shop/customers.mjs").Account} account
 * @returns {Promise<string>} the customer's token
 */
export async function signIn(shop, { email, password }) {
  const { token } = await shop.auth("/customer/emailpass", { body: { email, password } });
  return token;
}

/**
 * The first token knows no customer yet.
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {import("../shop/customers.mjs").Account & { first_name: string, last_name: string }} person
 */
export async function createAccount(shop, { email, password, first_name, last_name }) {
  const { token } = await shop.auth("/customer/emailpass/register", { body: { email, password } });
  await shop.store("/customers?fields=id", { token, body: { email, first_name, last_name } });
}
