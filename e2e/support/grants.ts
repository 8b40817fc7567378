import { expect, type KnownOrder } from "../fixtures";
import { type Shown, shownBy } from "./levels";
import type { Visitor } from "./visitor";

/** Where an order's page is. */
export const pathOf = ({ id }: KnownOrder) => `/order/${id}`;
/** How much of an order a browser is shown. */
export const levelShown = async (visitor: Visitor, order: KnownOrder): Promise<Shown> =>
  shownBy(await visitor.get(pathOf(order)));

/** Looks the order up, as a guest does. */
export async function lookUpOrder(visitor: Visitor, { number, email }: KnownOrder): Promise<void> {
  const answer = await visitor.submit(await visitor.get("/order/lookup"), { number, email });
  expect(answer.status).toBe(303);
}

/** Enters an order's email on its summary. */
export async function proveByEmail(visitor: Visitor, order: KnownOrder): Promise<void> {
  const answer = await visitor.submit(await visitor.get(pathOf(order)), { email: order.email });
  expect(answer.status).toBe(303);
}

/** Presses "forget this order" on its page. */
export async function forgetOrder(visitor: Visitor, order: KnownOrder): Promise<void> {
  const answer = await visitor.submit(await visitor.get(pathOf(order)), { orderId: order.id });
  expect(answer.headers.location).toBe("/order/lookup?forgotten=1");
}
