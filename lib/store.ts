import "server-only";
import { brand } from "@/lib/brand/brand";
import { type Env, env } from "@/lib/env";

/** The shop as pages name it: the settings, and the brand's mailbox in place of `SUPPORT_EMAIL` where it has one. */
export function store(): Env["store"] {
  const settings = env().store;
  const email = brand()?.support.email;
  return email ? { ...settings, supportEmail: email } : settings;
}
