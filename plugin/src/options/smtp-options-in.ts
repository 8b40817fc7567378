import type { ConfigModule } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** The part of a notification module's options that names its providers. */
interface WithProviders {
  readonly options?: { readonly providers?: readonly Provider[] };
}

interface Provider {
  readonly resolve?: unknown;
  readonly options?: unknown;
}

/** How a configuration names the plugin's own provider. */
const SMTP_PROVIDER = /medusa-plugin-order-pages\/(?:.*\/)?providers\/smtp/;

/** What the configuration says of the plugin's SMTP provider, unchecked; a list, for it may name none. */
export function smtpOptionsIn({ modules }: Pick<ConfigModule, "modules">): unknown[] {
  const notification = modules?.[Modules.NOTIFICATION] as WithProviders | undefined;
  return (notification?.options?.providers ?? [])
    .filter(({ resolve }) => typeof resolve === "string" && SMTP_PROVIDER.test(resolve))
    .map(({ options }) => options ?? {});
}
