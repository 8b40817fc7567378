import { authenticate, type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http";
import { ConfirmBody } from "../store/order-pages/mailbox/confirm/validator";
import { addEntitlement } from "./add-entitlement";
import { answerOwnOrders } from "./answer-own-orders";
import { confirmOwnEmail } from "./confirm-own-email";
import { noteIssuedToken } from "./note-issued-token";
import { notePasswordChange } from "./note-password-change";
import { noteCartOfSession } from "./note-session-cart";
import { refuseEndedSessions } from "./refuse-ended-sessions";
import { resendLiveResetLink } from "./resend-live-reset-link";
import { signInInEqualTime } from "./sign-in-in-equal-time";

const A_CUSTOMER = authenticate("customer", ["session", "bearer"]);

/**
 * Accounts: whose mailbox is proven, and which sessions are over. An entry without a `method` comes before every one of Medusa's
 * with one, and holds for all below its path; those with a parameter where Medusa has one come after Medusa's own checks.
 */
export const accountRoutes: MiddlewareRoute[] = [
  { matcher: "/store", middlewares: [refuseEndedSessions] },
  { matcher: "/auth", middlewares: [refuseEndedSessions] },
  { matcher: "/store/orders", middlewares: [answerOwnOrders] },
  { matcher: "/store/customers", middlewares: [addEntitlement] },
  { matcher: "/store/carts", middlewares: [noteCartOfSession] },
  { matcher: "/auth/token/refresh", method: ["POST"], middlewares: [noteIssuedToken] },
  { matcher: "/auth/:actor_type/:auth_provider/callback", method: ["GET", "POST"], middlewares: [noteIssuedToken] },
  { matcher: "/auth/customer/emailpass", method: ["POST"], middlewares: [signInInEqualTime] },
  { matcher: "/auth/verification/confirm", method: ["POST"], middlewares: [confirmOwnEmail] },
  {
    matcher: "/auth/:actor_type/:auth_provider/reset-password",
    method: ["POST"],
    middlewares: [resendLiveResetLink],
  },
  { matcher: "/auth/:actor_type/:auth_provider/update", method: ["POST"], middlewares: [notePasswordChange] },
  { matcher: "/store/order-pages/mailbox", middlewares: [A_CUSTOMER] },
  {
    matcher: "/store/order-pages/mailbox/confirm",
    method: ["POST"],
    middlewares: [validateAndTransformBody(ConfirmBody)],
  },
  { matcher: "/store/order-pages/sign-out", middlewares: [A_CUSTOMER] },
];
