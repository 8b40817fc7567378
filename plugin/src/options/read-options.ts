import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type PluginOptions, parseOptions } from "./parse-options";

const PLUGIN = "medusa-plugin-order-pages";

/** Nobody changes a configuration once the backend has started, and every request that is guarded asks for it. */
const known = new WeakMap<object, PluginOptions>();

/**
 * The plugin's options, read from the configuration: Medusa 2.21 hands a plugin's options to its modules, never to its
 * subscribers, routes and jobs.
 * @throws MedusaError that names every option that is wrong; a backend with such options does not start, see
 *   `require-valid-options.ts`
 */
export function readOptions(container: MedusaContainer): PluginOptions {
  const config: ConfigModule = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const options = known.get(config) ?? parseOptions(pluginOptionsIn(config));
  known.set(config, options);
  return options;
}

/** What the configuration says of the plugin, unchecked. */
export function pluginOptionsIn({ plugins }: Pick<ConfigModule, "plugins">): unknown {
  const entry = plugins.find((plugin) => typeof plugin !== "string" && plugin.resolve === PLUGIN);
  if (typeof entry !== "object" || !isRecord(entry.options)) return {};
  // Medusa hands the plugin's modules the same object and writes the shop's database into it.
  const { database: _, ...options } = entry.options;
  return options;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
