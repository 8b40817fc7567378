import "server-only";
import { brand } from "@/lib/brand/brand";
import { env } from "@/lib/env";

/** The mailbox that helps shoppers: the brand's before `SUPPORT_EMAIL`; `null` where there is none. */
export function supportEmail(): string | null {
  return brand()?.support.email ?? env().store.supportEmail;
}
