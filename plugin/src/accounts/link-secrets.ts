import type { MedusaContainer } from "@medusajs/framework/types";
import { sealingSecret } from "../mail/sealing-secret";
import { readOptions } from "../options/read-options";

/** What signs the links of an account's mails, newest first: the link secrets, or Medusa's own secret where the merchant has set none. */
export function linkSecretsOf(container: MedusaContainer): readonly string[] {
  const { linkSecrets } = readOptions(container);
  return linkSecrets.length > 0 ? linkSecrets : [sealingSecret(container)];
}
