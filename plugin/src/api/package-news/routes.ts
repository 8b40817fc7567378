import type { MiddlewareRoute } from "@medusajs/framework/http";
import type { PackageTemplate } from "../../mail/lost-package-mails";
import { noteNotificationChoice } from "./note-notification-choice";

/** A POST below an order's packages. */
const packages = (path: string, template: PackageTemplate): MiddlewareRoute => ({
  matcher: `/admin/orders/:id/fulfillments${path}`,
  method: ["POST"],
  middlewares: [noteNotificationChoice(template)],
});

/** The admin's routes whose events mail a shopper about a package. */
export const packageNewsRoutes: MiddlewareRoute[] = [
  packages("", "order-ready"),
  packages("/:fulfillment_id/shipments", "order-shipped"),
  packages("/:fulfillment_id/mark-as-delivered", "order-delivered"),
];
