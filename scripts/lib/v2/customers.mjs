import { createRequire } from "node:module";
import { BUNDLE } from "../shared-bundle.mjs";

const AN_HOUR = 3600;

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

/**
 * Confirms a customer's email address as the plugin's mail would have them do.
 * @param {import("../shop/client.mjs").Shop} shop
 * @param {string} token
 */
export async function proveMailbox(shop, token) {
  const { linkSecret } = shop;
  if (!linkSecret) return;
  const { customer, order_pages } = await shop.store("/customers/me?fields=id,email", { token });
  // A backend without the plugin proves none.
  if (!order_pages) return;
  // Only now: the bundle is built after this file was read.
  const { writeSignedToken } = createRequire(import.meta.url)(BUNDLE);
  const facts = { customerId: customer.id, email: customer.email };
  const expiresAt = Math.floor(Date.now() / 1000) + AN_HOUR;
  const link = writeSignedToken("mailbox link", facts, expiresAt, linkSecret);
  await shop.store("/order-pages/mailbox/confirm", { token, body: { token: link } });
}
