const { ORDER_RELATIONS_OF_V1, toOrderOfV1 } = require("../shared.cjs");

/**
 * Reads an order as its page does: what the store API would answer, mapped by the page's own code.
 * @param {{ resolve(name: string): any }} container
 * @param {string} id
 */
async function readOrder(container, id) {
  const row = await container.resolve("orderService").retrieveWithTotals(id, { relations: [...ORDER_RELATIONS_OF_V1] });
  // The store API writes it so: dates become texts only in JSON.
  return toOrderOfV1(JSON.parse(JSON.stringify(row)));
}

module.exports = { readOrder };
