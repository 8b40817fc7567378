import {
  cancel,
  deliver,
  everything,
  labelOf,
  receiveReturn,
  refundWhatIsOwed,
  requestReturn,
  ship,
} from "../shop/after-sale.mjs";
import { placeOrder } from "../shop/checkout.mjs";
import { mapLimited } from "../wait.mjs";
import { line } from "./ordered.mjs";
import { CUSTOMER, CUSTOMER_ADDRESSES } from "./people.mjs";

/** @import { Label } from "../shop/after-sale.mjs" */
/** @import { PlacedOrder } from "../shop/checkout.mjs" */
/** @import { RegionKey, Shop } from "../shop/client.mjs" */
/** @typedef {{ state: string, order: PlacedOrder, arrived?: Label }} StatedOrder `arrived`: its parcel is yet to be written down as arrived. */

/** Over how long the customer has ordered. */
const YEARS = 3;
const HOUR = 60 * 60 * 1000;

/** What the last few orders are doing; everything older has come to an end. Newest last. */
const RECENT = ["delivered", "partially-shipped", "shipped", "paid", "placed"];

const PRODUCTS = [
  ...["stoneware-mug", "thread-bound-notebook", "spruce-candle", "linen-shirt", "canvas-tote"],
  ...["cast-iron-teapot", "beeswax-polish", "wool-blanket", "reading-lamp"],
];

/** @type {readonly RegionKey[]} */
const REGIONS = ["us", "us", "eu", "us", "eu", "jp"];

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} index
 */
const around = (list, index) => /** @type {T} */ (list[index % list.length]);

/** @param {number} index @param {number} count of all */
function stateOf(index, count) {
  const fromEnd = count - index;
  if (fromEnd <= RECENT.length) return around(RECENT, RECENT.length - fromEnd);
  if (index % 16 === 5) return "canceled";
  if (index % 16 === 11) return "returned";
  return fromEnd === 8 ? "return-requested" : "delivered";
}

/** @param {number} index */
function linesOf(index) {
  const lines = Array.from({ length: 1 + (index % 3) }, (_, place) =>
    line(around(PRODUCTS, index * 2 + place * 3), (index + place) % 2, (index + place) % 4 === 0 ? 3 : 1),
  );
  // A shirt has eight variants, a teapot two; two lines of one product would be one line.
  return [...new Map(lines.map((line) => [line.product, line])).values()];
}

/** @param {RegionKey} region @param {number} index */
function trackingOf(region, index) {
  const tail = String(100000 + index * 7919).slice(-6);
  if (region === "us") return labelOf("ups", `1Z999AA1012${tail}`);
  return region === "jp" ? labelOf("yamato", `449012${tail}`) : labelOf("dhl", `00340434161094${tail}`);
}

/** @typedef {(shop: Shop, order: PlacedOrder, label: Label) => Promise<unknown>} Step */

/** @type {Step} */
const arrive = async (shop, order, label) => deliver(shop, order, await ship(shop, order, { labels: [label] }));

/** @param {PlacedOrder} order */
const oneOf = ({ items }) => items.slice(0, 1).map(({ id }) => ({ id, quantity: 1 }));

/** @type {Record<string, readonly Step[]>} */
const BECOMES = {
  canceled: [cancel],
  shipped: [(shop, order, label) => ship(shop, order, { labels: [label] })],
  "partially-shipped": [(shop, order, label) => ship(shop, order, { items: oneOf(order), labels: [label] })],
  delivered: [arrive],
  "return-requested": [arrive, (shop, order) => requestReturn(shop, order, { items: oneOf(order) })],
  returned: [
    arrive,
    async (shop, order) => receiveReturn(shop, await requestReturn(shop, order, { items: everything(order) })),
    refundWhatIsOwed,
  ],
};

/** One Medusa process serves them all; more orders at once only make its queue longer. */
const WIDTH = 4;

/**
 * Years of orders of one customer.
 * @param {Shop} shop
 * @param {string} token the customer's
 * @param {number} count how many
 * @param {(what: string) => void} say
 * @returns {Promise<StatedOrder[]>} oldest first
 */
export async function placeHistory(shop, token, count, say) {
  let done = 0;
  /** @param {number} index @returns {Promise<StatedOrder>} */
  const place = async (index) => {
    const region = around(REGIONS, index);
    const state = stateOf(index, count);
    const order = await placeOrder(shop, {
      region,
      email: CUSTOMER.email,
      address: CUSTOMER_ADDRESSES[region],
      lines: linesOf(index),
      codes: index % 9 === 4 ? ["SPRING10"] : [],
      // Taken at once, as most shops do: two calls fewer for each of many orders.
      payment: state === "placed" || state === "canceled" ? "authorize" : "capture",
      token,
    });
    const label = trackingOf(region, index);
    const arrivesInBulk = state === "delivered" && shop.facts.medusa !== 1;
    if (!arrivesInBulk) for (const step of BECOMES[state] ?? []) await step(shop, order, label);
    say(`Placing the customer's orders, ${++done} of ${count}`);
    return { state, order, ...(arrivesInBulk ? { arrived: label } : {}) };
  };
  // Alone: a customer's first payment makes their account with the payment provider, and two at once fail on it.
  const first = await place(0);
  return [first, ...(await mapLimited([...Array(count).keys()].slice(1), WIDTH, place))];
}

/**
 * When each order of the history was placed: spread over the years, at uneven intervals, the last one today. Older numbers
 * get older dates, as in a real shop. On Medusa v2 the script that writes the dates also writes down what has arrived: three of its
 * workflows for each of many orders took a third of the filling.
 * @param {readonly StatedOrder[]} history
 * @returns {{ id: string, placed: string, arrived?: Label }[]}
 */
export function datesOf(history) {
  const now = Date.now();
  const byNumber = [...history].sort((one, other) => Number(one.order.number) - Number(other.order.number));
  return byNumber.map(({ order, arrived }, index) => {
    const age = ((history.length - 1 - index) / (history.length - 1)) ** 1.3 * YEARS * 365 * 24 * HOUR;
    // Some hours this way or that, so that not all were placed at one time of day; never before the neighbour's day.
    const hours = ((index * 37) % 11) - 5;
    const placed = index === history.length - 1 ? now - 2 * HOUR : now - age - hours * HOUR;
    return { id: order.id, placed: new Date(Math.min(placed, now)).toISOString(), ...(arrived ? { arrived } : {}) };
  });
}
