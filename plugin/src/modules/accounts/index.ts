import { Module } from "@medusajs/framework/utils";
import { AccountsService } from "./service";

/** How the module is resolved from a container. */
export const ACCOUNTS = "order_pages_accounts";

export default Module(ACCOUNTS, { service: AccountsService });
