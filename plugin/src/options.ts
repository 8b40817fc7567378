import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { StoreOptions } from "./mail/order-placed/compose";

const PLUGIN = "medusa-plugin-order-pages";

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/**
 * The plugin's options, or null where the one that mails cannot do without is missing or no web address. They are read
 * from the configuration: Medusa 2.21 hands a plugin's options to its modules, never to its subscribers, and has no hook
 * that checks them at boot, so whoever needs them asks here and says in the log what is missing.
 */
export function readOptions(container: MedusaContainer): StoreOptions | null {
  const { plugins } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const entry = plugins.find((plugin) => typeof plugin !== "string" && plugin.resolve === PLUGIN);
  const options: Record<string, unknown> = typeof entry === "object" ? (entry.options ?? {}) : {};
  const storefrontUrl = text(options.storefrontUrl)?.replace(/\/+$/, "");
  if (!storefrontUrl || !/^https?:\/\/[^/]/.test(storefrontUrl)) return null;
  return {
    storefrontUrl,
    storeName: text(options.storeName) ?? "Our shop",
    supportEmail: text(options.supportEmail),
  };
}
