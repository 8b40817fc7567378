/** @import { Calls } from "./calls.mjs" */
/** @import { PlacedOrder } from "./checkout.mjs" */
/** @import { Shop } from "./client.mjs" */

/*
 * What a shop and its shoppers do to an order, whichever generation of Medusa keeps it: see ./calls.mjs.
 */

/** @typedef {{ id: string, quantity: number }} ItemQuantity */
/** @typedef {{ tracking_number: string, tracking_url: string, label_url: string }} Label */

const TRACKING_PAGES = {
  ups: "https://www.ups.com/track?loc=en_US&tracknum=",
  dhl: "https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=",
  yamato: "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number=",
  laposte: "https://www.laposte.fr/outils/suivre-vos-envois?code=",
};

/** @typedef {keyof typeof TRACKING_PAGES} Carrier */

/** @param {Carrier} carrier @param {string} number @returns {Label} */
export const labelOf = (carrier, number) => ({
  tracking_number: number,
  tracking_url: TRACKING_PAGES[carrier] + number,
  label_url: "#",
});

/** @param {PlacedOrder} order @returns {ItemQuantity[]} */
export const everything = ({ items }) => items.map(({ id, quantity }) => ({ id, quantity }));

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

/** @type {Calls["deliver"]} */
export const deliver = (shop, ...rest) => shop.calls.deliver(shop, ...rest);

/** @type {Calls["capture"]} */
export const capture = (shop, ...rest) => shop.calls.capture(shop, ...rest);

/** @type {Calls["refund"]} */
export const refund = (shop, ...rest) => shop.calls.refund(shop, ...rest);

/** @type {Calls["refundWhatIsOwed"]} */
export const refundWhatIsOwed = (shop, ...rest) => shop.calls.refundWhatIsOwed(shop, ...rest);

/** @type {Calls["cancel"]} */
export const cancel = (shop, ...rest) => shop.calls.cancel(shop, ...rest);

/** @type {Calls["requestReturn"]} */
export const requestReturn = (shop, ...rest) => shop.calls.requestReturn(shop, ...rest);

/** @type {Calls["receiveReturn"]} */
export const receiveReturn = (shop, ...rest) => shop.calls.receiveReturn(shop, ...rest);
