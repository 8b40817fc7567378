import "server-only";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { Profile } from "@/lib/medusa/profile";
import { readToken } from "@/lib/session/token";
import { type Outage, toOutage, UNAVAILABLE } from "./outage";

export type ProfileRead = { readonly kind: "found"; readonly profile: Profile } | Outage;

/**
 * Reads what the signed-in customer sees of themselves, side by side with who that is. Who is not signed in is sent away by
 * `requireCustomer`, whatever this says. Never throws.
 */
export async function readProfile(): Promise<ProfileRead> {
  const token = await readToken();
  if (token === null) return UNAVAILABLE;
  try {
    const profile = await backend().readProfile(token);
    return profile === null ? UNAVAILABLE : { kind: "found", profile };
  } catch (error) {
    return toOutage(error, log);
  }
}
