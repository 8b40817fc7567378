/** The order's one lock, by the name that the claims know it by. */
export { withOrderLock as withOrder } from "../lock/with-order-lock";
