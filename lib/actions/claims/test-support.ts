import type { ClaimAnswer } from "@order-pages/shared/orders/facts/claims";
import type { Order } from "@order-pages/shared/orders/facts/order";
import { anOrder } from "@order-pages/shared/orders/test-support";
import { vi } from "vitest";
import type { Customer } from "@/lib/medusa/accounts";
import type { Backend } from "@/lib/medusa/backend";
import { setBackend } from "@/lib/test-support/backend";
import { CUSTOMER, TOKEN } from "@/lib/test-support/session";

/** Where an account's requests are shown. */
export const CENTER = "/account/orders/claim";
export const CLAIM = "ordch_01JB8TZ2M3N4P5Q6R7S8T9V0W1";

let things = 0;

/** An order's id that no other test uses: limits count by it. */
export const anOrderId = () => `order_01JB8TZ2M3N4P5Q6R7S8T${String(things++).padStart(5, "0")}`;

/** A guest's order, old enough that its bare link opens no more than a summary. */
export const guestOrder = (changes: Partial<Order> = {}) =>
  anOrder({ id: anOrderId(), customerId: "cus_guest", ...changes });

/** A customer that no other test has: limits count by it. */
export const aCustomer = (): Customer => ({ ...CUSTOMER, id: `cus_${things++}` });

/**
 * A backend with these orders, where whoever asks for one is answered "asked".
 * @param answers what it says otherwise
 * @param customer the one whose token it knows
 * @returns what was asked for
 */
export function shop(orders: readonly Order[] = [], answers: Partial<Backend> = {}, customer = aCustomer()) {
  const requestClaims = vi.fn(
    async (_token: string, ids: readonly string[]): Promise<readonly ClaimAnswer[] | null> => ids.map(() => "asked"),
  );
  setBackend({
    identifyCustomer: async (token) => (token === TOKEN ? customer : null),
    retrieveOrder: async (id) => orders.find((order) => order.id === id) ?? null,
    canClaim: async () => true,
    requestClaims,
    ...answers,
  });
  return { requestClaims };
}
