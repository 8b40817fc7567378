import { MedusaService } from "@medusajs/framework/utils";
import { Installation } from "./models/installation";

/** Knows since when the shop has had the plugin. */
export class InstallationService extends MedusaService({ Installation }) {}
