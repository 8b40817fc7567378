import { MedusaService } from "@medusajs/framework/utils";
import { OrderPageClaim } from "./models/order-page-claim";

/** Keeps who asked for which order, and what was answered. */
export class ClaimsService extends MedusaService({ OrderPageClaim }) {}
