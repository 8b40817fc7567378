import { Module } from "@medusajs/framework/utils";
import { RequestsService } from "./service";

/** How the module is resolved from a container. */
export const REQUESTS = "order_pages_requests";

export default Module(REQUESTS, { service: RequestsService });
