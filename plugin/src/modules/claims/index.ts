import { Module } from "@medusajs/framework/utils";
import { ClaimsService } from "./service";

/** How the module is resolved from a container. */
export const CLAIMS = "order_pages_claims";

export default Module(CLAIMS, { service: ClaimsService });
