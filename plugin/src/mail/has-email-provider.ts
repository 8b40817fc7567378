import type { ConfigModule } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** The part of a notification module's options that says who sends mails. */
interface NotificationOptions {
  readonly providers?: readonly { readonly options?: { readonly channels?: readonly string[] } }[];
  /** Medusa's own hosting, whose mails go out without a provider in the configuration. */
  readonly cloud?: { readonly api_key?: string; readonly endpoint?: string };
}

/** Whether anybody sends mails for this backend, by the rule by which Medusa's notification module finds a provider for them. */
export function hasEmailProvider({ modules }: Pick<ConfigModule, "modules">): boolean {
  const notification = modules?.[Modules.NOTIFICATION] as { readonly options?: NotificationOptions } | undefined;
  const { providers = [], cloud } = notification?.options ?? {};
  const isSent = providers.some(({ options }) => options?.channels?.includes("email"));
  return isSent || Boolean(cloud?.api_key && cloud.endpoint);
}
