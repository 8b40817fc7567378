/**
 * Medusa's ids are a prefix and a ULID (`order_01JB8TZ2...`), in both generations. Shapes are checked before the backend is
 * asked, so that a scanner's guesses, encoded slashes and other things' ids cost nothing and reach nobody.
 */
const ULID = "[0-9A-HJKMNP-TV-Z]{26}";
const ORDER_ID = new RegExp(`^order_${ULID}$`);
const CART_ID = new RegExp(`^cart_${ULID}$`);

const REQUEST_ID = new RegExp(`^opreq_${ULID}$`);

/** @returns whether `value` has the shape of a shopper's request's id, as the plugin gives them */
export function isRequestId(value: string): boolean {
  return REQUEST_ID.test(value);
}

/** @returns whether `value` has the shape of an order's id */
export function isOrderId(value: string): boolean {
  return ORDER_ID.test(value);
}

/** @returns whether `value` has the shape of a cart's id */
export function isCartId(value: string): boolean {
  return CART_ID.test(value);
}
