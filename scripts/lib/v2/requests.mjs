import { randomUUID } from "node:crypto";
import { shared } from "../shared-bundle.mjs";

/** @import { ItemQuantity } from "../shop/after-sale.mjs" */
/** @import { PlacedOrder } from "../shop/checkout.mjs" */
/** @import { Shop } from "../shop/client.mjs" */

/*
 * What shoppers declare and ask for on an order's page, as the storefront tells the plugin. Each call is one of a guest who has opened
 * the order by its email.
 */

/** @param {PlacedOrder} order */
const guestOf = ({ email }) => ({ by: "grant", email: shared().emailDigest(email) });

/**
 * @param {Shop} shop
 * @param {string} path below /store/order-pages
 * @param {{ action: string, id: string, body: object }} request what the storefront's proof is of
 */
function ask(shop, path, request) {
  const headers = { "x-storefront-proof": shared().requestProof(request, [shop.linkSecret], new Date()) };
  return shop.store(`/order-pages${path}`, { body: request.body, headers });
}

/** Cancels an order for its shopper. @param {Shop} shop @param {PlacedOrder} order @param {string} reason */
export const cancelAsShopper = (shop, order, reason) =>
  ask(shop, `/orders/${order.id}/cancel`, {
    action: "cancel",
    id: order.id,
    body: { key: randomUUID(), viewer: guestOf(order), reason },
  });

/**
 * Asks for a return at what its page would show, by the shop's first way back.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ items: readonly ItemQuantity[], reason: string, note?: string }} what `reason`: the value of one of the shop's return reasons
 * @returns {Promise<string>} the return's id
 */
export async function returnAsShopper(shop, order, { items, reason, note }) {
  const { return_options: terms } = await shop.store(`/order-pages/orders/${order.id}/return-options`, {
    provenFor: order.id,
  });
  /** @type {{ id: string, is_fault: boolean }} */
  const { id: reason_id, is_fault } = terms.reasons.find((/** @type {any} */ { value }) => value === reason);
  const [way] = terms.options;
  const { currency, captured, refunded } = await moneyOf(shop, order);
  const quoted = items.map((item) => ({
    ...item,
    refundablePerUnit: terms.lines.find((/** @type {any} */ { id }) => id === item.id).refundable_per_unit,
  }));
  const quote = shared().quoteReturn(quoted, { currency, fee: is_fault ? 0 : way.fee, paid: captured - refunded });
  const body = {
    ...{ key: randomUUID(), viewer: guestOf(order), option_id: way.id, quoted_total: quote.total },
    lines: items.map(({ id, quantity }) => ({ id, quantity, reason_id, note: note ?? null })),
  };
  const answer = await ask(shop, `/orders/${order.id}/returns`, { action: "return", id: order.id, body });
  return answer.request.returnId;
}

/** @param {Shop} shop @param {PlacedOrder} order @returns {Promise<{ currency: string, captured: number, refunded: number }>} */
async function moneyOf(shop, { id }) {
  const { abilities } = await shop.store(`/order-pages/orders/${id}`, { provenFor: id });
  return abilities.money;
}

/** Takes a return back again. @param {Shop} shop @param {PlacedOrder} order @param {string} returnId */
export const takeBackReturn = (shop, order, returnId) =>
  ask(shop, `/orders/${order.id}/returns/${returnId}/cancel`, {
    action: "cancel-return",
    id: `${order.id}/${returnId}`,
    body: { viewer: guestOf(order) },
  });

/**
 * The shop's answer to a request, by the plugin's page in its admin.
 * @param {Shop} shop
 * @param {string} requestId
 * @param {"accept" | "settle" | "decline"} answer
 * @param {string} [reason] for the shopper; a decline needs it
 */
export const answerAsShop = (shop, requestId, answer, reason) =>
  shop.admin(`/order-pages/requests/${requestId}/${answer}`, { body: reason === undefined ? {} : { reason } });

/**
 * Marks a return's package as handed over, with the carrier's label. Only one with a charge has a package that Medusa knows.
 * @param {Shop} shop
 * @param {string} returnId
 * @param {import("../shop/after-sale.mjs").Label} label
 */
export async function sendReturn(shop, returnId, label) {
  const answer = await shop.admin(`/returns/${returnId}?fields=id,fulfillments.id`);
  const [{ id }] = answer.return.fulfillments;
  await shop.admin(`/fulfillments/${id}/shipment`, { body: { labels: [label] } });
}

/**
 * Declares a withdrawal from an order, or from some of it.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ name: string, items?: readonly ItemQuantity[] }} what all of it without items
 * @returns {Promise<string>} the declaration's id
 */
export async function withdrawAsShopper(shop, order, { name, items }) {
  const { withdrawal } = await ask(shop, "/withdrawals", {
    action: "withdraw",
    id: "",
    body: {
      ...{ key: randomUUID(), name, email: order.email, order_id: order.id, viewer: guestOf(order) },
      ...{ contract: null, order_email: null, lines: items ?? null, text: null, page: "/withdraw", locale: "en" },
      received_at: new Date().toISOString(),
    },
  });
  return withdrawal.id;
}
