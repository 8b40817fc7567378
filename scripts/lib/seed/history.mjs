import { cancel, deliver, labelOf, receiveReturn, refundWhatIsOwed, requestReturn, ship } from "../shop/after-sale.mjs";
import { placeOrder } from "../shop/checkout.mjs";
import { mapLimited } from "../wait.mjs";
import { CUSTOMER, CUSTOMER_ADDRESSES } from "./people.mjs";

/** @typedef {import("../shop/client.mjs").Shop} Shop */
/** @typedef {import("../shop/checkout.mjs").PlacedOrder} PlacedOrder */
/** @typedef {{ state: string, order: PlacedOrder }} StatedOrder */

/** How many orders the customer has made, and over how long. */
const COUNT = 64;
const YEARS = 3;
const DAY = 24 * 60 * 60 * 1000;

/** What the last few orders are doing; everything older has come to an end. Newest last. */
const RECENT = ["delivered", "partially-shipped", "shipped", "paid", "placed"];

/** @param {number} index */
function stateOf(index) {
  const fromEnd = COUNT - index;
  if (fromEnd <= RECENT.length) return RECENT[RECENT.length - fromEnd] ?? "placed";
  if (index % 16 === 5) return "canceled";
  if (index % 16 === 11) return "returned";
  if (fromEnd === 8) return "return-requested";
  return "delivered";
}

const PRODUCTS = [
  "stoneware-mug",
  "thread-bound-notebook",
  "spruce-candle",
  "linen-shirt",
  "canvas-tote",
  "cast-iron-teapot",
  "beeswax-polish",
  "wool-blanket",
  "reading-lamp",
];

/** @type {import("../shop/client.mjs").RegionKey[]} */
const REGIONS = ["us", "us", "eu", "us", "eu", "jp"];

/** @param {number} index @returns {import("../shop/checkout.mjs").Basket["lines"]} */
function linesOf(index) {
  const count = 1 + (index % 3);
  return Array.from({ length: count }, (_, line) => {
    const product = PRODUCTS[(index * 2 + line * 3) % PRODUCTS.length] ?? "stoneware-mug";
    return { product, variant: (index + line) % 2, quantity: 1 + ((index + line) % 4 === 0 ? 2 : 0) };
  });
}

/**
 * @param {import("../shop/client.mjs").RegionKey} region
 * @param {number} index
 */
function trackingOf(region, index) {
  const tail = String(100000 + index * 7919).slice(-6);
  if (region === "us") return labelOf("ups", `1Z999AA1012${tail}`);
  if (region === "jp") return labelOf("yamato", `449012${tail}`);
  return labelOf("dhl", `00340434161094${tail}`);
}

/** @type {Record<string, (shop: Shop, order: PlacedOrder, index: number) => Promise<void>>} */
const BECOMES = {
  placed: async () => {},
  paid: async () => {},
  canceled: async (shop, order) => void (await cancel(shop, order)),
  shipped: async (shop, order, index) => {
    await ship(shop, order, { labels: [trackingOf(order.region, index)] });
  },
  "partially-shipped": async (shop, order, index) => {
    const [first] = order.items;
    if (first)
      await ship(shop, order, { items: [{ id: first.id, quantity: 1 }], labels: [trackingOf(order.region, index)] });
  },
  delivered: async (shop, order, index) => {
    await deliver(shop, order, await ship(shop, order, { labels: [trackingOf(order.region, index)] }));
  },
  "return-requested": async (shop, order, index) => {
    await BECOMES.delivered?.(shop, order, index);
    await requestReturn(shop, order, { items: order.items.slice(0, 1).map(({ id }) => ({ id, quantity: 1 })) });
  },
  returned: async (shop, order, index) => {
    await BECOMES.delivered?.(shop, order, index);
    await receiveReturn(
      shop,
      await requestReturn(shop, order, { items: order.items.map(({ id, quantity }) => ({ id, quantity })) }),
    );
    await refundWhatIsOwed(shop, order);
  },
};

/**
 * Years of orders of one customer.
 * @param {Shop} shop
 * @param {string} token the customer's
 * @param {{ width: number, onOrder: (done: number, of: number) => void }} options
 * @returns {Promise<StatedOrder[]>} oldest first
 */
export async function placeHistory(shop, token, { width, onOrder }) {
  let done = 0;
  /** @param {number} index @returns {Promise<StatedOrder>} */
  const place = async (index) => {
    const region = REGIONS[index % REGIONS.length] ?? "us";
    const state = stateOf(index);
    const order = await placeOrder(shop, {
      region,
      email: CUSTOMER.email,
      address: CUSTOMER_ADDRESSES[region],
      // A shirt has eight variants, a teapot two; two lines of one product would be one line.
      lines: [...new Map(linesOf(index).map((line) => [line.product, line])).values()],
      codes: index % 9 === 4 ? ["SPRING10"] : [],
      // Taken at once, as most shops do: two calls fewer for each of many orders.
      payment: state === "placed" || state === "canceled" ? "authorize" : "capture",
      token,
    });
    await BECOMES[state]?.(shop, order, index);
    onOrder(++done, COUNT);
    return { state, order };
  };
  // Alone: a customer's first payment makes their account with the payment provider, and two at once fail on it.
  const first = await place(0);
  const rest = Array.from({ length: COUNT - 1 }, (_, index) => index + 1);
  return [first, ...(await mapLimited(rest, width, place))];
}

/**
 * When each order of the history was placed: spread over the years, at uneven intervals, the last one today. Older numbers
 * get older dates, as in a real shop.
 * @param {readonly StatedOrder[]} history
 * @returns {{ id: string, placed: string }[]}
 */
export function datesOf(history) {
  const now = Date.now();
  const byNumber = [...history].sort((one, other) => Number(one.order.number) - Number(other.order.number));
  return byNumber.map(({ order }, index) => {
    const age = ((COUNT - 1 - index) / (COUNT - 1)) ** 1.3 * YEARS * 365 * DAY;
    // Some hours this way or that, so that not all were placed at one time of day; never before the neighbour's day.
    const hours = ((index * 37) % 11) - 5;
    const placed = index === COUNT - 1 ? now - 2 * 60 * 60 * 1000 : now - age - hours * 60 * 60 * 1000;
    return { id: order.id, placed: new Date(Math.min(placed, now)).toISOString() };
  });
}
