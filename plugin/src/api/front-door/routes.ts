import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http";
import { LookupBody } from "../store/order-pages/lookup/validator";
import { refuseMalformedPath, refuseUnreadable } from "./refuse-unreadable";

/** What stands before all routes of the plugin, and before those by which guests find their orders. */
export const frontDoorRoutes: MiddlewareRoute[] = [
  { matcher: "/store/order-pages", middlewares: [refuseUnreadable] },
  { matcher: "/store", middlewares: [refuseMalformedPath] },
  {
    matcher: "/store/order-pages/lookup",
    method: ["POST"],
    middlewares: [validateAndTransformBody(LookupBody)],
  },
  {
    matcher: "/store/order-pages/lookup/mail",
    method: ["POST"],
    middlewares: [validateAndTransformBody(LookupBody)],
  },
];
