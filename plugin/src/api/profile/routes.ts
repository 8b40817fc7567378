import { authenticate, type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http";
import { ConfirmEmailBody, EmailBody, PasswordBody } from "./validators";

/** What customers see and change of themselves; Medusa's own routes change neither an email nor, with the old one, a password. */
export const profileRoutes: MiddlewareRoute[] = [
  { matcher: "/store/order-pages/profile", middlewares: [authenticate("customer", ["session", "bearer"])] },
  {
    matcher: "/store/order-pages/profile/password",
    method: ["POST"],
    middlewares: [validateAndTransformBody(PasswordBody)],
  },
  {
    matcher: "/store/order-pages/profile/email",
    method: ["POST"],
    middlewares: [validateAndTransformBody(EmailBody)],
  },
  {
    matcher: "/store/order-pages/profile/email/confirm",
    method: ["POST"],
    middlewares: [validateAndTransformBody(ConfirmEmailBody)],
  },
];
