import { Module } from "@medusajs/framework/utils";
import { InstallationService } from "./service";

/** How the module is resolved from a container. */
export const INSTALLATION = "order_pages_installation";

export default Module(INSTALLATION, { service: InstallationService });
