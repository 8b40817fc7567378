import { MedusaService } from "@medusajs/framework/utils";
import { OrderPageRequest } from "./models/order-page-request";

/** Keeps what shoppers have declared and asked for, and what became of it. */
export class RequestsService extends MedusaService({ OrderPageRequest }) {}
