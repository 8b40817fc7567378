import "server-only";
import { z } from "zod";
import { type Backend, BackendUnavailable } from "../backend";
import { refreshToken, register, requestPasswordReset, resetPassword, signIn } from "./account";
import { retrieveCart } from "./cart";
import { request } from "./client";
import { identifyCustomer } from "./customer";
import { ORDER_FIELDS } from "./fields";
import { listOrders } from "./history";
import { canLookup, lookupOrder } from "./lookup";
import { toOrder } from "./order";

const orderAnswer = z.object({ order: z.unknown() });

/** Medusa v2 (2.17 to 2.21), stock or with our plugin. */
export const medusaV2: Backend = {
  async retrieveOrder(id) {
    const answer = await request(`/store/orders/${id}`, { query: { fields: ORDER_FIELDS } });
    if (answer === null) return null;
    const parsed = orderAnswer.safeParse(answer);
    const order = parsed.success ? toOrder(parsed.data.order) : null;
    // Another order than the one asked for is no answer at all: a cache in front of the backend gone wrong.
    if (order?.id !== id) throw new BackendUnavailable("malformed");
    return order;
  },

  listOrders,
  retrieveCart,
  lookupOrder,
  canLookup,
  identifyCustomer,
  signIn,
  register,
  refreshToken,
  requestPasswordReset,
  resetPassword,

  async ping() {
    await request("/health", { headers: { accept: "text/plain" } });
  },
};
