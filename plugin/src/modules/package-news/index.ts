import { Module } from "@medusajs/framework/utils";
import { PackageNewsService } from "./service";

/** How the module is resolved from a container. */
export const PACKAGE_NEWS = "order_pages_package_news";

export default Module(PACKAGE_NEWS, { service: PackageNewsService });
