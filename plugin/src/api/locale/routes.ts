import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { keepLocaleInMetadata } from "./keep-locale-in-metadata";
import { rememberLocaleOfSession, rememberLocaleOfSignIn } from "./remember-locale";

/**
 * The language of an account's mails, see docs/decisions/0052-language-of-a-mail.md. After the routes that say whose session a request
 * is of; those without a `method` come before Medusa's own checks, which read the body.
 */
export const localeRoutes: MiddlewareRoute[] = [
  { matcher: "/auth/customer/emailpass", method: ["POST"], middlewares: [rememberLocaleOfSignIn] },
  { matcher: "/auth/token/refresh", method: ["POST"], middlewares: [rememberLocaleOfSignIn] },
  { matcher: "/auth/verification/request", middlewares: [keepLocaleInMetadata] },
  { matcher: "/store/order-pages/profile", middlewares: [rememberLocaleOfSession] },
  { matcher: "/store/order-pages/mailbox", middlewares: [rememberLocaleOfSession] },
  { matcher: "/store/order-pages/claims", middlewares: [rememberLocaleOfSession] },
  {
    matcher: "/store/order-pages/language",
    method: ["POST"],
    middlewares: [authenticate("customer", ["session", "bearer"]), rememberLocaleOfSession],
  },
];
