/** @typedef {import("./client.mjs").Shop} Shop */
/** @typedef {import("./checkout.mjs").PlacedOrder} PlacedOrder */
/** @typedef {{ id: string, quantity: number }} ItemQuantity */
/** @typedef {{ tracking_number: string, tracking_url: string, label_url: string }} Label */

/** @typedef {"ups" | "dhl" | "yamato" | "laposte"} Carrier */

/** @type {Record<Carrier, (number: string) => string>} */
const TRACKING_PAGES = {
  ups: (number) => `https://www.ups.com/track?loc=en_US&tracknum=${number}`,
  dhl: (number) => `https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=${number}`,
  yamato: (number) => `https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number=${number}`,
  laposte: (number) => `https://www.laposte.fr/outils/suivre-vos-envois?code=${number}`,
};

/**
 * @param {Carrier} carrier
 * @param {string} number
 * @returns {Label}
 */
export const labelOf = (carrier, number) => ({
  tracking_number: number,
  tracking_url: TRACKING_PAGES[carrier](number),
  label_url: "#",
});

/** @param {PlacedOrder} order */
const everything = (order) => order.items.map(({ id, quantity }) => ({ id, quantity }));

/**
 * Packs items into one parcel.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {readonly ItemQuantity[]} [items] everything where left out
 * @returns {Promise<string>} the fulfilment's id
 */
export async function pack(shop, order, items = everything(order)) {
  const answer = await shop.admin(
    `/orders/${order.id}/fulfillments?fields=id,fulfillments.id,fulfillments.created_at`,
    {
      body: { items, location_id: shop.facts.locationId, no_notification: true },
    },
  );
  /** @type {{ id: string }[]} */
  const fulfillments = answer.order.fulfillments ?? [];
  // Ids are ULIDs: the youngest sorts last.
  const newest = fulfillments
    .map(({ id }) => id)
    .sort()
    .at(-1);
  if (!newest) throw new Error(`No fulfilment was created for ${order.id}`);
  return newest;
}

/**
 * Packs items into one parcel and hands it to the carrier.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ items?: readonly ItemQuantity[], labels?: readonly Label[] }} [parcel] everything, untracked, where left out
 * @returns {Promise<string>} the fulfilment's id
 */
export async function ship(shop, order, { items = everything(order), labels = [] } = {}) {
  const fulfillment = await pack(shop, order, items);
  await shop.admin(`/orders/${order.id}/fulfillments/${fulfillment}/shipments?fields=id`, {
    body: { items, labels, no_notification: true },
  });
  return fulfillment;
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {string} fulfillment
 */
export const deliver = (shop, order, fulfillment) =>
  shop.admin(`/orders/${order.id}/fulfillments/${fulfillment}/mark-as-delivered?fields=id`, { method: "POST" });

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @returns {Promise<{ id: string, amount: number }[]>}
 */
async function payments(shop, order) {
  const answer = await shop.admin(
    `/orders/${order.id}?fields=id,payment_collections.payments.id,payment_collections.payments.amount`,
  );
  return (answer.order.payment_collections ?? []).flatMap((/** @type {any} */ collection) => collection.payments ?? []);
}

/**
 * Takes the authorised money.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 */
export async function capture(shop, order) {
  for (const { id } of await payments(shop, order)) await shop.admin(`/payments/${id}/capture?fields=id`, { body: {} });
}

/**
 * Gives money back.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {number} amount in major units
 */
export async function refund(shop, order, amount) {
  const [payment] = await payments(shop, order);
  if (!payment) throw new Error(`${order.id} has no payment to give back`);
  await shop.admin(`/payments/${payment.id}/refund?fields=id`, { body: { amount } });
}

/**
 * Gives back what the order's own account says is owed to the shopper.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 */
export async function refundWhatIsOwed(shop, order) {
  const answer = await shop.admin(`/orders/${order.id}?fields=id,summary`);
  const owed = -answer.order.summary.pending_difference;
  if (owed > 0) await refund(shop, order, owed);
}

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 */
export const cancel = (shop, order) => shop.admin(`/orders/${order.id}/cancel?fields=id`, { method: "POST" });

/**
 * What a shopper does to send something back.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ items: readonly ItemQuantity[], note?: string }} what
 * @returns {Promise<string>} the return's id
 */
export async function requestReturn(shop, order, { items, note }) {
  const option_id = shop.facts.shipping[order.region].return;
  const answer = await shop.store("/returns", {
    body: { order_id: order.id, items, return_shipping: { option_id }, ...(note ? { note } : {}) },
  });
  return answer.return.id;
}

/**
 * What the warehouse does when it arrives.
 * @param {Shop} shop
 * @param {string} returnId
 */
export async function receiveReturn(shop, returnId) {
  const answer = await shop.admin(`/returns/${returnId}?fields=id,*items`);
  await shop.admin(`/returns/${returnId}/receive`, { body: {} });
  // A return that a shopper asked for names no warehouse, and Medusa cannot receive it nowhere (it answers 500).
  await shop.admin(`/returns/${returnId}`, { body: { location_id: shop.facts.locationId } });
  await shop.admin(`/returns/${returnId}/receive-items`, {
    body: {
      items: answer.return.items.map((/** @type {any} */ item) => ({ id: item.item_id, quantity: item.quantity })),
    },
  });
  await shop.admin(`/returns/${returnId}/receive/confirm`, { body: {} });
}
