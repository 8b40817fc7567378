import { container } from "@medusajs/framework";
import type { ConfigModule } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { smtpOptions } from "../providers/smtp/options";
import { describeProblems } from "./describe-problems";
import { parseOptions } from "./parse-options";
import { pluginOptionsIn } from "./read-options";
import { requireKnownMedusa, versionOfMedusa } from "./require-known-medusa";
import { smtpOptionsIn } from "./smtp-options-in";

/**
 * Stops the start of a backend whose options are not right, or of another Medusa's. Medusa 2.21 has no hook for it: a module's loaders run for migrations
 * and scripts, too. What only a starting server reads is the plugin's `api/middlewares.ts` (server and shared mode) and its
 * jobs (worker mode), so those two ask here, and what they throw ends the start.
 * @throws MedusaError that names every option that is wrong, or the version
 */
export function requireValidOptions(): void {
  // A tool that only imports the file has read no configuration.
  if (!container.hasRegistration(ContainerRegistrationKeys.CONFIG_MODULE)) return;
  requireKnownMedusa(versionOfMedusa(process.cwd()));
  checkConfiguration(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE));
}

/** {@link requireValidOptions} for a worker, which reads no routes. A script may read the jobs as well, and says so. */
export function requireValidOptionsOfWorker(): void {
  if (!container.hasRegistration(ContainerRegistrationKeys.CONFIG_MODULE)) return;
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const isScript = process.env.MEDUSA_WORKER_MODE === "server";
  if (projectConfig.workerMode === "worker" && !isScript) requireValidOptions();
}

/** @throws MedusaError that names every option of plugin or SMTP provider that is wrong */
export function checkConfiguration(config: Pick<ConfigModule, "plugins" | "modules">): void {
  parseOptions(pluginOptionsIn(config));
  for (const options of smtpOptionsIn(config)) {
    const checked = smtpOptions.safeParse(options);
    if (checked.success) continue;
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `The options of medusa-plugin-order-pages/providers/smtp are not right.${describeProblems(checked.error)}`,
    );
  }
}
