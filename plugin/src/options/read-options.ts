import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type PluginOptions, parseOptions } from "./parse-options";

const PLUGIN = "medusa-plugin-order-pages";

/**
 * The plugin's options, read from the configuration: Medusa 2.21 hands a plugin's options to its modules, never to its
 * subscribers and routes, and has no hook that checks them at boot. Whoever needs one asks here and says what is missing.
 */
export function readOptions(container: MedusaContainer): PluginOptions {
  const { plugins } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const entry = plugins.find((plugin) => typeof plugin !== "string" && plugin.resolve === PLUGIN);
  return parseOptions(typeof entry === "object" ? (entry.options ?? {}) : {});
}
