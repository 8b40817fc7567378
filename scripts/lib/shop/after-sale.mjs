/*
 * What a shop and its shoppers do to an order, whichever generation of Medusa keeps it. The calls are in ../v1/ and ../v2/.
 */

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
export const everything = (order) => order.items.map(({ id, quantity }) => ({ id, quantity }));

/**
 * Packs items into one parcel.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {readonly ItemQuantity[]} [items] everything where left out
 * @returns {Promise<string>} the fulfilment's id
 */
export const pack = (shop, order, items = everything(order)) => shop.calls.pack(shop, order, items);

/**
 * Packs items into one parcel and hands it to the carrier.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ items?: readonly ItemQuantity[], labels?: readonly Label[] }} [parcel] everything, untracked, where left out
 * @returns {Promise<string>} the fulfilment's id
 */
export async function ship(shop, order, { items = everything(order), labels = [] } = {}) {
  const fulfillment = await pack(shop, order, items);
  await shop.calls.handOver(shop, order, fulfillment, { items, labels });
  return fulfillment;
}

/**
 * Medusa v1 knows no delivery: there the order is completed, which is all that a shop can say.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {string} fulfillment
 * @returns {Promise<void>}
 */
export const deliver = (shop, order, fulfillment) => shop.calls.deliver(shop, order, fulfillment);

/**
 * Takes the authorised money.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @returns {Promise<void>}
 */
export const capture = (shop, order) => shop.calls.capture(shop, order);

/**
 * Gives money back.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {number} amount in major units
 * @returns {Promise<void>}
 */
export const refund = (shop, order, amount) => shop.calls.refund(shop, order, amount);

/**
 * Gives back what is owed for what has come back; Medusa v1 does that by itself.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @returns {Promise<void>}
 */
export const refundWhatIsOwed = (shop, order) => shop.calls.refundWhatIsOwed(shop, order);

/**
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @returns {Promise<unknown>}
 */
export const cancel = (shop, order) => shop.calls.cancel(shop, order);

/**
 * What a shopper does to send something back.
 * @param {Shop} shop
 * @param {PlacedOrder} order
 * @param {{ items: readonly ItemQuantity[], note?: string }} what
 * @returns {Promise<string>} the return's id
 */
export const requestReturn = (shop, order, what) => shop.calls.requestReturn(shop, order, what);

/**
 * What the warehouse does when it arrives.
 * @param {Shop} shop
 * @param {string} returnId
 * @returns {Promise<void>}
 */
export const receiveReturn = (shop, returnId) => shop.calls.receiveReturn(shop, returnId);
