import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { log } from "@/lib/log";
import { backend } from "@/lib/medusa";
import type { Customer } from "@/lib/medusa/backend";

/** The name Medusa's starter gives its session, so that one domain shares the sign-in. */
const COOKIE = "_medusa_jwt";

/** Three states that are never mixed up: an outage is not "signed out". */
export type Session =
  | { readonly kind: "guest" }
  | { readonly kind: "customer"; readonly customer: Customer }
  | { readonly kind: "unavailable" };

/** Who is signed in; asks the backend only where there is a token to ask about. Never throws. */
export const readSession = cache(async (): Promise<Session> => {
  const token = (await cookies()).get(COOKIE)?.value;
  if (!token || !/^[\w.-]{1,4096}$/.test(token)) return { kind: "guest" };
  try {
    const customer = await backend().identifyCustomer(token);
    return customer ? { kind: "customer", customer } : { kind: "guest" };
  } catch {
    log.warn("the session could not be checked");
    return { kind: "unavailable" };
  }
});
