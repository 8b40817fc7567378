import "server-only";
import { redirect } from "next/navigation";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { Profile } from "@/lib/medusa/profile";
import { routes } from "@/lib/routes";
import { readToken } from "@/lib/session/token";
import { type Outage, toOutage } from "./outage";

/** What the signed-in customer sees of themselves. Who is not signed in, or not any more, is sent to do so and comes back. */
export async function readProfile(): Promise<{ readonly kind: "found"; readonly profile: Profile } | Outage> {
  const token = await readToken();
  if (token === null) redirect(routes.login({ next: routes.profile() }));
  let profile: Profile | null;
  try {
    profile = await backend().readProfile(token);
  } catch (error) {
    return toOutage(error, log);
  }
  if (profile === null) redirect(routes.login({ next: routes.profile(), ended: true }));
  return { kind: "found", profile };
}
