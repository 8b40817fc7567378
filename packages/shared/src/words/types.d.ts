import type messages from "../../messages/en.json";

/** A key that messages/en.json does not have fails the type check. */
declare module "use-intl/core" {
  interface AppConfig {
    Messages: typeof messages;
  }
}
