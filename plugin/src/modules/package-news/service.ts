import { MedusaService } from "@medusajs/framework/utils";
import { NotificationChoice } from "./models/notification-choice";

/** Knows of which packages the shop wanted news mailed: Medusa says so in its event alone, which is lost with a backend that stops. */
export class PackageNewsService extends MedusaService({ NotificationChoice }) {}
