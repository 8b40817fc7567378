const { deliveryTimeOf, promiseOfAll, promisedDays } = require("../shared.cjs");

/** Where a shipping method keeps what was promised of it, in its data: the only part of an order's own that its page is told. */
const KEY = "promised_delivery";

/** Whose promise it is: a store call may send data with a way, and does not know the order's id before there is an order. */
const FOR = "promised_for";

/**
 * Keeps with an order when its shop promises it, from what its shipping options say at that moment: an option that changes later
 * changes no order.
 * @param {{ resolve(name: string): any }} container
 * @param {string} id
 * @param {string} timeZone the shop's, an IANA name
 * @returns {Promise<void>} an order with a way that promises nothing gets no promise
 */
async function notePromise(container, id, timeZone) {
  const relations = ["shipping_methods", "shipping_methods.shipping_option"];
  const order = await container.resolve("orderService").retrieve(id, { relations });
  const ways = order.shipping_methods.filter(({ return_id }) => !return_id);
  if (ways.some(({ data }) => data?.[FOR] === id)) return;
  const promises = ways.map(({ shipping_option }) => {
    const time = deliveryTimeOf(shipping_option?.metadata);
    return time && promisedDays(new Date(order.created_at), time, timeZone);
  });
  const isPromised = promiseOfAll(promises) !== null;
  const options = container.resolve("shippingOptionService");
  for (const [index, { id: way, data }] of ways.entries()) {
    // What a shopper sent in its place is not the shop's word.
    if (!isPromised && data?.[KEY] === undefined) continue;
    const promise = isPromised ? promises[index] : null;
    await options.updateShippingMethod(way, { data: { ...data, [KEY]: promise, [FOR]: id } });
  }
}

module.exports = { notePromise };
